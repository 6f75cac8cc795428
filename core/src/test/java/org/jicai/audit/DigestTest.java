package org.jicai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.jicai.engine.DefaultStrategy;
import org.jicai.engine.Engine;
import org.jicai.money.Quantity;
import org.jicai.money.UnitPrice;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.Demand;
import org.jicai.tender.Lot;
import org.jicai.tender.Region;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;

class DigestTest {

    private static final RuleBook BOOK = SmallBook.withMultiple("1.8");
    private static final Lot FIRST = lot("first", "0.5");
    private static final Lot SECOND = lot("second", "0.6");
    private static final Round ROUND = new Round("small", ImmutableList.of(FIRST, SECOND));

    /** Changes only with what a digest covers; a change here needs a reason in the commit, and a new engine version. */
    @Test
    void digest_isTheCommittedOne() {
        assertThat(digest(BOOK, ROUND, 1))
                .isEqualTo("bdee60156b138d78bc1e00555f43af4e316c96345e982b967ee4e05d60180979");
    }

    @Test
    void orderOfTheInput_doesNotMatter() {
        Lot shuffled = new Lot(
                FIRST.id(),
                FIRST.name(),
                FIRST.form(),
                FIRST.comparisonStrength(),
                FIRST.unit(),
                FIRST.classes(),
                FIRST.priorPrice(),
                FIRST.facts(),
                FIRST.specifications(),
                FIRST.demand().reverse(),
                FIRST.bids().reverse());
        Round other = new Round("small", ImmutableList.of(SECOND, shuffled));

        assertThat(digest(BOOK, other, 1)).isEqualTo(digest(BOOK, ROUND, 1));
    }

    @Test
    void localeAndTimeZone_doNotMatter() {
        String here = digest(BOOK, ROUND, 1);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            assertThat(digest(BOOK, ROUND, 1)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aPrice_aRule_aDraw_aCeiling_eachChangesIt() {
        Round dearer = new Round("small", ImmutableList.of(lot("first", "0.500001"), SECOND));
        Round ceiling = new Round(
                "small",
                ImmutableList.of(
                        FIRST.withBids(FIRST.bids().stream()
                                .map(bid -> bid.withCeiling("3"))
                                .toList()),
                        SECOND));

        assertThat(ImmutableList.of(
                        digest(BOOK, ROUND, 1),
                        digest(BOOK, ROUND, 2),
                        digest(SmallBook.withMultiple("1.81"), ROUND, 1),
                        digest(BOOK, dearer, 1),
                        digest(BOOK, ceiling, 1)))
                .doesNotHaveDuplicates()
                .allMatch(digest -> digest.matches("[0-9a-f]{64}"));
    }

    private static String digest(RuleBook book, Round round, long seed) {
        return Digest.of(book, round, Engine.of(book).clear(round, DefaultStrategy.of(round, seed)));
    }

    /** A tie for the last place, so that a draw is part of the run. */
    private static Lot lot(String id, String price) {
        return Lot.builder(id)
                .comparison("tablet", "10mg", "tablet")
                .priorPrice(Optional.of(UnitPrice.ofYuan("2")))
                .demand(new Demand(new Region("北京"), "10mg", Quantity.of(1001), Optional.empty()))
                .demand(new Demand(new Region("天津"), "10mg", Quantity.of(2002), Optional.empty()))
                .bid(Bid.of("丙", "0.7").withStrength("10mg", "1").withCeiling("2"))
                .bid(Bid.of("甲", price).withStrength("10mg", "1").withCeiling("2"))
                .bid(Bid.of("乙", "0.7").withStrength("10mg", "1").withCeiling("2"))
                .build();
    }
}
