package org.jicai.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jicai.RuleBooks;
import org.jicai.engine.ClearedLot;
import org.jicai.engine.DecisionNumbers;
import org.jicai.engine.Sweep;
import org.jicai.engine.SweepBids;
import org.jicai.engine.SweepChoices;
import org.jicai.engine.SweepCursor;
import org.jicai.engine.SweepDetail;
import org.jicai.money.Quantity;
import org.jicai.money.Ratio;
import org.jicai.money.UnitPrice;
import org.jicai.rules.Clause;
import org.jicai.rules.Entry;
import org.jicai.rules.FactColumn;
import org.jicai.rules.Guarantee;
import org.jicai.rules.LowPrice;
import org.jicai.rules.MatchRight;
import org.jicai.rules.Places;
import org.jicai.rules.Quota;
import org.jicai.rules.RankBy;
import org.jicai.rules.ReserveNegotiation;
import org.jicai.rules.Reserves;
import org.jicai.rules.Revival;
import org.jicai.rules.RuleBook;
import org.jicai.rules.Term;
import org.jicai.rules.VolumeShare;
import org.jicai.tender.Bid;
import org.jicai.tender.Bidder;
import org.jicai.tender.Demand;
import org.jicai.tender.Facts;
import org.jicai.tender.Lot;
import org.jicai.tender.LotClasses;
import org.jicai.tender.Region;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who asks for winners only gets the winners of the whole clear, what they supply, and the questions asked on the way. */
class WinnersAloneTest {

    private static final long SEED = Long.getLong("jicai.seed", 20_261_127);
    private static final int[] SIZES = {1, 2, 3, 4, 7, 11, 14, 30, 65, 200, 512, 513, 1_200, 4_000};
    private static final int DRAWS = 6;

    /** So many of the sizes are enough for books that rank all in any case. */
    private static final int FEW = 8;

    private static final long MOST_YUAN = 1_000;

    /** Clauses for which it matters how bids behind the last place stand, or who is in before anybody is ranked. */
    private static final ImmutableSet<Class<? extends Clause>> LOOK_BEHIND = ImmutableSet.of(
            RankBy.class,
            Entry.class,
            ReserveNegotiation.class,
            MatchRight.class,
            LowPrice.class,
            Revival.class,
            Guarantee.class,
            Reserves.class);

    private static final ImmutableList<Ratio> STRENGTHS =
            ImmutableList.of(Ratio.ONE, Ratio.parse("0.5"), Ratio.parse("1.5"), Ratio.parse("2"));

    /** Of the first three strengths, in turn; of the last one none is known. */
    private static final ImmutableList<String> CEILINGS = ImmutableList.of("300000", "1", "1000");

    static Stream<RuleBook> books() {
        return RuleBooks.all().stream().filter(book -> book.clauses().stream().noneMatch(Clause::isRoundLevel));
    }

    @Test
    void books_whoseClausesLookBehindThePlaces_rankAll() {
        List<String> expected = new ArrayList<>();
        List<String> alone = new ArrayList<>();
        for (RuleBook book : RuleBooks.all()) {
            Sweep sweep = Sweep.of(List.of(book), round(book, new int[] {2}, new SplittableRandom(SEED)));
            if (sweep.findsWinnersAlone(0)) {
                alone.add(book.id());
            }
            boolean limited = book.clause(Quota.class).isPresent()
                    || book.clause(Places.class)
                            .filter(places -> places.most().value() instanceof Places.Most.AtMost
                                    || places.most().value() instanceof Places.Most.OfLot)
                            .isPresent();
            if (limited
                    && book.clauses().stream()
                            .noneMatch(clause -> clause.isRoundLevel() || LOOK_BEHIND.contains(clause.getClass()))) {
                expected.add(book.id());
            }
        }
        assertThat(alone)
                .isEqualTo(expected)
                .contains("GY-YD2019-2", "GY-YD2021-2")
                .doesNotContain("GY-YD2022-1");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("books")
    void winners_ofRandomLots_areThoseOfTheWholeClear(RuleBook book) {
        SplittableRandom random = new SplittableRandom(SEED + book.id().hashCode());
        Sweep sweep = Sweep.of(List.of(book), round(book, SIZES, random));
        int lots = sweep.findsWinnersAlone(0) ? SIZES.length : FEW;
        Asked asked = new Asked();
        SweepCursor all = sweep.cursor(asked, SweepDetail.REASONS);
        SweepCursor alone = sweep.cursor(asked, SweepDetail.WINNERS);
        int saved = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int lot = 0; lot < lots; lot++) {
                draw(random, draw, MOST_YUAN * (long) Math.pow(10, sweep.priceScale()), all.prices(lot));
                System.arraycopy(all.prices(lot), 0, alone.prices(lot), 0, SIZES[lot]);

                String expected = text(all.clear(0, lot)) + asked.takeAll();
                ClearedLot actual = alone.clear(0, lot);

                assertThat(text(actual) + asked.takeAll())
                        .as("%s, %d bids, draw %d, seed %d", book.id(), SIZES[lot], draw, SEED)
                        .isEqualTo(expected);
                assertRanks(actual, all.clear(0, lot));
                asked.takeAll();
                saved += actual.ranksAll() ? 0 : 1;
            }
        }
        assertThat(saved > 0).isEqualTo(sweep.findsWinnersAlone(0));
    }

    @Test
    void decisions_whereOnlyWinnersWereAskedFor_areRefused() {
        RuleBook book = Books.of("GY-YD2021-2");
        Sweep sweep = Sweep.of(List.of(book), round(book, new int[] {5}, new SplittableRandom(SEED)));
        ClearedLot lot =
                sweep.cursor(SweepChoices.FIRST_FREE, SweepDetail.WINNERS).clear(0, 0);

        assertThatThrownBy(() -> lot.decision(0, 0, new DecisionNumbers())).isInstanceOf(IllegalStateException.class);
    }

    /** Everything but ranks. */
    private static String text(ClearedLot lot) {
        StringBuilder text = new StringBuilder();
        text.append(lot.bidders()).append(' ').append(lot.places()).append(' ').append(lot.winners());
        text.append(lot.isPending() ? " pending" : "").append(lot.hasVolumes() ? " volumes " : " ");
        text.append(lot.agreedUnits()).append('\n');
        for (int bid = 0; bid < lot.size(); bid++) {
            text.append(lot.key(bid)).append(' ').append(lot.reason(bid)).append(' ');
            text.append(lot.decidingPoint(bid)).append(lot.isSelected(bid) ? " selected " : " ");
            text.append(lot.price(bid)).append(' ').append(lot.comparablePrice(bid));
            text.append(' ').append(lot.agreedUnits(bid)).append('\n');
        }
        for (int region = 0; region < lot.regions(); region++) {
            text.append(lot.supplier(region)).append(' ').append(lot.agreedInRegion(region));
            for (int level = 0; level < lot.backupLevels(); level++) {
                text.append(' ').append(lot.backup(level, region));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void assertRanks(ClearedLot actual, ClearedLot expected) {
        for (int bid = 0; bid < expected.size(); bid++) {
            if (actual.rank(bid) != expected.rank(bid)) {
                assertThat(actual.rank(bid)).isZero();
                assertThat(expected.rank(bid)).isGreaterThan(expected.places());
                assertThat(actual.isSelected(bid) || actual.ranksAll()).isFalse();
            }
        }
    }

    /** Prices from few different ones to many, as given, rising and falling; some unknown, some that stay away. */
    private static void draw(SplittableRandom random, int draw, long most, long[] prices) {
        long different = List.of(1L, 4L, 40L, 2_000L, 1_000_000L, most).get(draw);
        int away = draw % 2 == 0 ? 0 : 5;
        for (int bid = 0; bid < prices.length; bid++) {
            long price = 1 + random.nextLong(Math.min(most, different));
            price = draw == 4 ? 2L * prices.length - bid : price;
            int fate = random.nextInt(40);
            prices[bid] = fate < away ? SweepBids.ABSENT : fate < 2 * away ? -1 : price;
        }
    }

    private static Round round(RuleBook book, int[] sizes, SplittableRandom random) {
        ImmutableList<Region> regions = Sweep.of(
                        List.of(book), new Round("none", ImmutableList.of(lot(book, 0, 1, ImmutableList.of(), random))))
                .regions(0);
        ImmutableList.Builder<Lot> lots = ImmutableList.builder();
        for (int lot = 0; lot < sizes.length; lot++) {
            lots.add(lot(book, lot, sizes[lot], regions, random));
        }
        return new Round("random", lots.build());
    }

    private static Lot lot(RuleBook book, int index, int size, ImmutableList<Region> regions, SplittableRandom random) {
        String volume = book.clause(VolumeShare.class)
                .map(rule -> rule.sharesByClass().keySet().asList())
                .map(classes -> classes.get(random.nextInt(classes.size())))
                .orElse(LotClasses.ORDINARY);
        String term = book.clause(Term.class)
                .map(rule -> rule.lengthsByClass().keySet().asList())
                .map(classes -> classes.get(random.nextInt(classes.size())))
                .orElse(LotClasses.ORDINARY);
        Lot.Builder lot = Lot.builder("lot-" + index)
                .classes(new LotClasses(volume, term, LotClasses.ORDINARY, ""))
                .facts(facts(book, FactColumn.Of.LOT, 10, random));
        for (int bid = 0; bid < size; bid++) {
            Optional<String> group = random.nextInt(10) == 0 ? Optional.of("group-" + bid / 2) : Optional.empty();
            int strength = Math.max(0, random.nextInt(7) - 3);
            lot.bid(new Bid(
                    new Bidder("bidder-" + bid, "", group),
                    "",
                    "strength-" + strength,
                    STRENGTHS.get(strength),
                    Optional.of(UnitPrice.ofYuan("1")),
                    strength == 3
                            ? Optional.empty()
                            : Optional.of(UnitPrice.ofYuan(CEILINGS.get((index + strength) % 3))),
                    false,
                    facts(book, FactColumn.Of.BID, 1 + random.nextInt(60), random)));
        }
        for (Region region : regions) {
            lot.demand(new Demand(region, "", Quantity.of(1 + random.nextInt(9_999)), Optional.empty()));
        }
        return lot.build();
    }

    /** Small numbers, so that facts leave ties; one in so many bids lacks one. */
    private static Facts facts(RuleBook book, FactColumn.Of of, int lacking, SplittableRandom random) {
        Map<String, String> values = new TreeMap<>();
        for (FactColumn fact : book.facts()) {
            if (fact.of() == of && random.nextInt(lacking) > 0) {
                values.put(fact.name(), Integer.toString(1 + random.nextInt(4)));
            }
        }
        return Facts.of(values);
    }

    /** Answers in some way, and notes what was asked. */
    private static final class Asked implements SweepChoices {
        private final StringBuilder questions = new StringBuilder();

        @Override
        public int pick(ClearedLot lot, int bid, long legal) {
            questions.append("pick ").append(bid).append(' ').append(legal).append('\n');
            return 63 - Long.numberOfLeadingZeros(legal);
        }

        @Override
        public long drawn(ClearedLot lot, int bid) {
            questions.append("draw ").append(bid).append('\n');
            return SweepChoices.super.drawn(lot, bid);
        }

        @Override
        public boolean accepts(ClearedLot lot, int bid, long price) {
            questions.append("offer ").append(bid).append(' ').append(price).append('\n');
            return bid % 3 > 0;
        }

        String takeAll() {
            String all = questions.toString();
            questions.setLength(0);
            return all;
        }
    }
}
