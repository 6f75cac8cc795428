package org.jicai.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jicai.decision.Outcome;
import org.jicai.engine.Engine;
import org.jicai.money.UnitPrice;
import org.jicai.proof.LotFacts.BidFacts;
import org.jicai.rules.Cited;
import org.jicai.rules.Limb;
import org.jicai.rules.PriceTest;
import org.jicai.rules.RuleBook;
import org.jicai.twin.Twin;
import org.jicai.twin.TwinBid;
import org.jicai.twin.TwinGenerator;
import org.jicai.twin.TwinLot;
import org.jicai.twin.TwinRound;
import org.jicai.twin.TwinRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Ten times the prices change nothing, unless a clause names an amount of yuan. The prices have four decimals and one
 * strength, so that no rounding to a fixed number of decimals comes in between.
 */
class ScaleTest {
    static final List<String> BOOKS = TwinRules.BOOKS;

    private static final String ABSOLUTE = "priceTest.anyOf[2]";
    private static final long SEED = Long.getLong("jicai.seed", 20_261_126);
    private static final int ROUNDS = 300;

    /** The only clause a difference may come from is the one that says 0.1 yuan. */
    @ParameterizedTest
    @FieldSource("BOOKS")
    void prices_timesTen_onlyTheAbsolutePriceMakesADifference(String book) {
        RuleBook rules = Books.of(book);
        boolean namesYuan = rules.leaves().stream().anyMatch(leaf -> leaf.path().equals(ABSOLUTE));
        TwinGenerator generator = new TwinGenerator(book, SEED);
        int differences = 0;
        for (int i = 0; i < ROUNDS; i++) {
            TwinRound round = simple(generator.nextRound());
            Outcome once = clear(rules, round);
            Outcome tenfold = clear(rules, times(round, BigDecimal.TEN));
            for (int lot = 0; lot < once.lots().size(); lot++) {
                if (!facts(once, lot, BigDecimal.ONE).equals(facts(tenfold, lot, BigDecimal.TEN))) {
                    differences++;
                    assertThat(clauses(once, lot)).as("%s, seed %d", book, SEED).contains(ABSOLUTE);
                }
            }
        }
        assertThat(differences > 0).isEqualTo(namesYuan);
    }

    @ParameterizedTest
    @FieldSource("BOOKS")
    void prices_timesTenAndTheAbsolutePriceToo_noDifference(String book) {
        RuleBook rules = Books.of(book);
        TwinGenerator generator = new TwinGenerator(book, SEED);
        for (int i = 0; i < ROUNDS; i++) {
            TwinRound round = simple(generator.nextRound());
            Outcome once = clear(rules, round);
            Outcome tenfold = clear(oneYuan(rules), times(round, BigDecimal.TEN), once);
            for (int lot = 0; lot < once.lots().size(); lot++) {
                assertThat(facts(tenfold, lot, BigDecimal.TEN))
                        .as("%s, seed %d", book, SEED)
                        .isEqualTo(facts(once, lot, BigDecimal.ONE));
            }
        }
    }

    private static RuleBook oneYuan(RuleBook book) {
        return book.clause(PriceTest.class)
                .map(test -> Books.with(
                        book,
                        new PriceTest(test.anyOf().stream()
                                .map(ScaleTest::oneYuan)
                                .collect(ImmutableList.toImmutableList()))))
                .orElse(book);
    }

    private static Cited<Limb> oneYuan(Cited<Limb> limb) {
        return limb.path().equals(ABSOLUTE)
                ? new Cited<>(new Limb.AtMost(UnitPrice.ofYuan("1")), limb.path(), limb.citation())
                : limb;
    }

    private static Outcome clear(RuleBook book, TwinRound round) {
        TwinChoices choices = new TwinChoices(round, Twin.clear(round, TwinRules.of(book.id())));
        return Engine.of(book).clear(TwinAdapter.round(round), choices);
    }

    /** Draws and picks as in another outcome of the same round. */
    private static Outcome clear(RuleBook book, TwinRound round, Outcome like) {
        return Engine.of(book).clear(TwinAdapter.round(round), new LikeBefore(new TwinChoices(round, List.of()), like));
    }

    /** Four decimals, the comparison strength, and nobody leaves. */
    private static TwinRound simple(TwinRound round) {
        return new TwinRound(round.lots().stream()
                .map(lot -> new TwinLot(
                        lot.id(),
                        lot.volumeClass(),
                        lot.termClass(),
                        lot.bids().stream().map(ScaleTest::simple).toList(),
                        lot.baseUnits(),
                        lot.decisions().withExits(List.of()).withNegotiated(Map.of())))
                .toList());
    }

    private static TwinBid simple(TwinBid bid) {
        return with(
                bid,
                Optional.ofNullable(bid.price())
                        .map(price -> price.setScale(4, RoundingMode.UP))
                        .orElse(null),
                bid.ceiling());
    }

    private static TwinRound times(TwinRound round, BigDecimal factor) {
        return new TwinRound(round.lots().stream()
                .map(lot -> new TwinLot(
                        lot.id(),
                        lot.volumeClass(),
                        lot.termClass(),
                        lot.bids().stream()
                                .map(bid -> with(bid, times(bid.price(), factor), times(bid.ceiling(), factor)))
                                .toList(),
                        lot.baseUnits(),
                        lot.decisions()))
                .toList());
    }

    private static BigDecimal times(BigDecimal price, BigDecimal factor) {
        return Optional.ofNullable(price).map(known -> known.multiply(factor)).orElse(null);
    }

    private static TwinBid with(TwinBid bid, BigDecimal price, BigDecimal ceiling) {
        return new TwinBid(
                bid.bidder(), bid.product(), BigDecimal.ONE, price, ceiling, bid.affiliateGroup(), bid.facts());
    }

    /** The facts of a lot at prices divided by a factor; negotiated prices are decisions and left out. */
    private static LotFacts facts(Outcome outcome, int lot, BigDecimal factor) {
        LotFacts facts = EngineFacts.of(outcome).get(lot);
        Map<String, BidFacts> bids = new TreeMap<>();
        facts.bids()
                .forEach((bidder, bid) -> bids.put(
                        bidder,
                        new BidFacts(
                                bid.reason(),
                                bid.rank(),
                                bid.comparablePrice().map(price -> LotFacts.number(price.divide(factor))),
                                bid.awardedPrice().map(price -> LotFacts.number(price.divide(factor))),
                                bid.regions(),
                                bid.regionsAtAward(),
                                bid.agreedUnits())));
        return new LotFacts(
                facts.lot(),
                facts.bidders(),
                facts.quota(),
                facts.shortlisted(),
                facts.selected(),
                facts.state(),
                facts.share(),
                facts.term(),
                facts.agreedUnits(),
                new TreeMap<>(bids),
                facts.awards(),
                facts.decided().stream()
                        .filter(line -> !line.contains(" negotiate "))
                        .toList());
    }

    private static TreeSet<String> clauses(Outcome outcome, int lot) {
        TreeSet<String> clauses = new TreeSet<>();
        outcome.lots()
                .get(lot)
                .bids()
                .forEach(bid -> clauses.add(bid.deciding().clause().path()));
        return clauses;
    }
}
