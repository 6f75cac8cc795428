package org.jicai.audit.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jicai.RuleBooks;
import org.jicai.format.RoundDirectory;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;
import org.jicai.testing.PublishedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookComparerTest {

    private static final Round ROUND = Round.of(
            "round",
            Lot.builder("lot")
                    .bid(Bid.of("A", "1.00").withCeiling("7.00"))
                    .bid(Bid.of("B", "3.00").withCeiling("7.00"))
                    .build());

    /** On every published lot, what is attributed adds up to what changed, exactly and as it is shown. */
    @ParameterizedTest
    @CsvSource({"GY-YD2019-2, GY-YD2024-2", "GY-YD2024-2, GY-YD2025-1"})
    void publishedLots_blameAddsUp(String before, String after) {
        RoundDirectory data = RoundDirectory.read(PublishedData.directory());
        int lots = 0;
        int changed = 0;
        for (Round round : data.rounds()) {
            BookComparison comparison = new BookComparer(new ChoicePolicy(round, data.choices(round.id()), 1))
                    .compare(book(before), book(after), Optional.empty());
            assertAddsUp(comparison, place -> true);
            for (Lot lot : round.lots()) {
                assertAddsUp(comparison, place -> place.lot().equals(lot.id()));
            }
            comparison.changedBids().forEach(bid -> assertAddsUp(comparison, bid::equals));
            lots += round.lots().size();
            changed += comparison.changedBids().size();
        }
        assertThat(lots).isEqualTo(113);
        assertThat(changed).isPositive();
    }

    private static void assertAddsUp(BookComparison comparison, Predicate<BidPlace> wanted) {
        for (Metric metric : Metric.values()) {
            Rational change = Rational.of(
                    sum(comparison.after(), metric, wanted).subtract(sum(comparison.before(), metric, wanted)), 1);
            Attribution parts = comparison.blame().of(metric, wanted);
            assertThat(parts.total()).isEqualTo(change);
            assertThat(parts.shares().stream().reduce(Rational.ZERO, Rational::plus))
                    .isEqualTo(change);
            assertThat(parts.shownShares(metric).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(change.rounded(metric.decimals(), RoundingMode.HALF_UP));
        }
    }

    /** Read from the outcome itself where that is simple, so that a fault in the awards would show. */
    private static BigDecimal sum(PolicyRun run, Metric metric, Predicate<BidPlace> wanted) {
        return run.outcome().lots().stream()
                .flatMap(lot -> lot.winnersInRankOrder().stream()
                        .filter(bid -> wanted.test(new BidPlace(lot.lot(), bid.bid())))
                        .map(bid -> switch (metric) {
                            case SELECTED -> BigDecimal.ONE;
                            case UNITS ->
                                bid.agreedUnits()
                                        .map(units -> BigDecimal.valueOf(units.units()))
                                        .orElse(BigDecimal.ZERO);
                            case SPEND -> metric.of(run.awards().get(new BidPlace(lot.lot(), bid.bid())));
                        }))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void sameBook_changesNothing() {
        BookComparison comparison = compare("GY-YD2019-2", "GY-YD2019-2", Optional.empty());

        assertThat(comparison.units()).isEmpty();
        assertThat(comparison.changedBids()).isEmpty();
        assertThat(comparison.hybrids()).isZero();
        assertThat(comparison.blame().of(Metric.SELECTED).total()).isEqualTo(Rational.ZERO);
    }

    @Test
    void thereAndBack_sharesTurnTheirSigns() {
        Attribution there = compare("GY-YD2019-2", "GY-YD2024-2", Optional.empty())
                .blame()
                .of(Metric.SELECTED, place -> place.bid().bidder().equals("B"));

        assertThat(there.shares().stream().filter(part -> part.signum() != 0))
                .containsExactly(Rational.of(-1, 2), Rational.of(1, 2));
        assertThat(compare("GY-YD2024-2", "GY-YD2019-2", Optional.empty())
                        .blame()
                        .of(Metric.SELECTED, place -> place.bid().bidder().equals("B"))
                        .shares()
                        .stream()
                        .filter(part -> part.signum() != 0))
                .containsExactlyInAnyOrder(Rational.of(1, 2), Rational.of(-1, 2));
    }

    @Test
    void moreThanTwelveUnits_areRefused_unlessSamplingIsAskedFor() {
        RuleBook before = inYuan(book("IN-L1"));
        RuleBook after = book("GY-YD2026-1");
        int units = ChangedClauses.of(before, after).size();
        assertThat(units).isGreaterThan(BookComparer.MOST_EXACT);

        BookComparer comparer = new BookComparer(new ChoicePolicy(ROUND, List.of(), 1));
        assertThatThrownBy(() -> comparer.compare(before, after, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(units + " units of change: shares are exact up to 12 and sampled above, if asked for");
        BookComparison sampled = comparer.compare(before, after, Optional.of(new Sampling(20, 5)));
        assertThat(sampled.sampling()).contains(new Sampling(20, 5));
        assertAddsUp(sampled, place -> true);
        assertThat(sampled.blame().of(Metric.SELECTED))
                .isEqualTo(comparer.compare(before, after, Optional.of(new Sampling(20, 5)))
                        .blame()
                        .of(Metric.SELECTED));
    }

    @Test
    void booksInOtherCurrencies_areRefused() {
        assertThatThrownBy(() -> compare("GY-YD2019-2", "IN-L1", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("prices in yuan and in Indian rupees are not compared");
        assertThatThrownBy(() -> new Sampling(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static BookComparison compare(String before, String after, Optional<Sampling> sampling) {
        return new BookComparer(new ChoicePolicy(ROUND, ImmutableList.of(), 1))
                .compare(book(before), book(after), sampling);
    }

    private static RuleBook inYuan(RuleBook book) {
        return new RuleBook(
                book.id(), book.rounds(), book.name(), book.bidDay(), book.sources(), book.facts(), book.clauses());
    }

    private static RuleBook book(String id) {
        return RuleBooks.byId(id).orElseThrow();
    }
}
