package org.jicai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jicai.RuleBooks;
import org.jicai.decision.Answer;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.ChoiceSource;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Reason;
import org.jicai.engine.ClearedLot;
import org.jicai.engine.DecisionNumbers;
import org.jicai.engine.Engine;
import org.jicai.engine.Sweep;
import org.jicai.engine.SweepChoices;
import org.jicai.engine.SweepCursor;
import org.jicai.money.Quantity;
import org.jicai.money.Ratio;
import org.jicai.rules.RegionDraft;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.Demand;
import org.jicai.tender.Facts;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sentences about a lot of a sweep are those about its outcome, for every bid, whatever the book. */
class SweepExplainerTest {

    private static final int LOTS = 60;

    /** In milligrams, and as ratios to 1 mg. */
    private static final List<String> STRENGTHS = List.of("1", "0.5", "1.7");

    /** The first legal answer; whoever draws, draws in the order of keys. */
    private static final ChoiceSource FIRST = request -> switch (request.kind()) {
        case PICK, LOT -> Optional.of(new Answer(request.legal().get(0), "first"));
        case OFFER -> Optional.of(new Answer("accept", "first"));
        case NEGOTIATE -> request.offered().map(price -> new Answer(price.toString(), "first"));
        default -> Optional.empty();
    };

    private static final SweepChoices FIRST_IN_A_SWEEP = new SweepChoices() {
        @Override
        public long drawn(ClearedLot lot, int bid) {
            return bid;
        }
    };

    private static Lot lot(int index, RuleBook book) {
        SplittableRandom random = new SplittableRandom(index);
        Lot.Builder lot = Lot.builder("lot " + index).comparison("tablet", "10mg", "tablet");
        int bids = 1 + random.nextInt(12);
        for (int bid = 0; bid < bids; bid++) {
            boolean half = random.nextInt(4) == 0;
            Bid plain = Bid.of("bidder " + (char) ('a' + bid), "0." + (100_000 + 50_000 * random.nextInt(16)));
            Bid capped = random.nextInt(8) == 0 ? plain : plain.withCeiling("0.7");
            lot.bid(new Bid(
                    capped.bidder(),
                    "",
                    half ? "5mg" : "10mg",
                    half ? Ratio.parse("0.5") : Ratio.ONE,
                    random.nextInt(20) == 0 ? Optional.empty() : capped.price(),
                    capped.ceiling(),
                    bid == 2,
                    Facts.of(Map.of("sales", Integer.toString(random.nextInt(3))))));
        }
        book.clause(RegionDraft.class)
                .ifPresent(draft -> draft.regions()
                        .value()
                        .regions()
                        .forEach(region -> lot.demand(new Demand(
                                region, "10mg", Quantity.of(random.nextInt(1, 9_000_000)), Optional.empty()))));
        return lot.build();
    }

    private static String explained(Explainer explainer, Lot lot, LotOutcome outcome) {
        StringBuilder lines = new StringBuilder();
        for (BidOutcome bid : outcome.bids()) {
            BidExplanation told = explainer.explain(lot, outcome, bid);
            lines.append(told).append('\n');
            told.path().forEach(line -> lines.append(line).append('\n'));
            told.supply().forEach(line -> lines.append(line).append('\n'));
        }
        return lines.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GY-YD2019-1",
                "GY-YD2019-2",
                "GY-YD2020-1",
                "GY-YD2021-2",
                "GY-YD2022-1",
                "GY-YD2023-1",
                "GY-YD2024-2",
                "GY-YD2025-1",
                "IN-L1"
            })
    void sentences_areThoseOfTheOutcome(String id) {
        RuleBook book = RuleBooks.byId(id).orElseThrow();
        List<Lot> lots = new ArrayList<>();
        for (int index = 0; index < LOTS; index++) {
            lots.add(lot(index, book));
        }
        Round round = new Round("sweep", ImmutableList.copyOf(lots));
        if (!Engine.of(book).clearsLotByLot()) {
            return;
        }
        Sweep sweep = Sweep.of(List.of(book), round);
        SweepCursor cursor = sweep.cursor(FIRST_IN_A_SWEEP);
        Set<Reason> met = EnumSet.noneOf(Reason.class);
        for (Language language : Language.values()) {
            Explainer explainer = Explainer.of(book, language);
            SweepExplainer swept = SweepExplainer.of(sweep, book, language);
            for (int index = 0; index < LOTS; index++) {
                Lot lot = lots.get(index);
                LotOutcome outcome = Engine.of(book)
                        .clear(Round.of("sweep", lot), FIRST)
                        .lots()
                        .get(0);
                Text text = swept.explain(cursor.clear(0, index));
                assertThat(text.toString()).as("lot %s", index).isEqualTo(explained(explainer, lot, outcome));
                outcome.bids().forEach(bid -> met.add(bid.reason()));
            }
        }
        assertThat(met).hasSizeGreaterThan(2);
    }

    /** Prices of few and of many digits, ceilings that bids share and that they do not, prices and ceilings nobody knows. */
    private static Lot unevenLot(int index, RuleBook book) {
        SplittableRandom random = new SplittableRandom(7 * index);
        Lot.Builder lot = Lot.builder("lot " + index).comparison("tablet", "1mg", "tablet");
        int digits = 1 + random.nextInt(7);
        int bids = 1 + random.nextInt(14);
        int strengths = 1 + random.nextInt(STRENGTHS.size());
        List<String> ceilings =
                STRENGTHS.stream().map(strength -> price(random, digits + 1)).collect(Collectors.toList());
        for (int bid = 0; bid < bids; bid++) {
            int strength = random.nextInt(strengths);
            Bid plain = Bid.of("bidder " + (char) ('a' + bid), price(random, digits));
            Bid capped = random.nextInt(6) == 0 ? plain : plain.withCeiling(ceilings.get(strength));
            lot.bid(new Bid(
                    capped.bidder(),
                    "",
                    STRENGTHS.get(strength) + "mg",
                    Ratio.parse(STRENGTHS.get(strength)),
                    random.nextInt(9) == 0 ? Optional.empty() : capped.price(),
                    capped.ceiling(),
                    false,
                    Facts.NONE));
        }
        book.clause(RegionDraft.class)
                .ifPresent(draft -> draft.regions()
                        .value()
                        .regions()
                        .forEach(region -> lot.demand(new Demand(
                                region,
                                "1mg",
                                Quantity.of(random.nextInt(3) == 0 ? 1 : random.nextLong(1, 90_000_000_000L)),
                                Optional.empty()))));
        return lot.build();
    }

    private static String price(SplittableRandom random, int digits) {
        long whole = random.nextLong((long) Math.pow(10, digits));
        return random.nextInt(3) == 0 ? Long.toString(1 + whole) : whole + "." + (100_000 + random.nextInt(900_000));
    }

    /** Past 4,096 paths the table begins afresh, and knows again what comes then. */
    @Test
    void pathTexts_pastTheirMost_beginAfresh() {
        RuleBook book = RuleBooks.byId("GY-YD2021-2").orElseThrow();
        ClearedLot lot = cursor(book, sweep(book)).clear(0, 0);
        SweptBid bid = new SweptBid(lot);
        bid.read(0, 0);
        SweptSupply supplies = new SweptSupply(new SupplyWords(book, Language.EN));
        DecisionSentence words = new DecisionSentence(book, Language.EN);
        PathText text = PathText.of(bid.steps(), words, supplies, new Terms(Language.EN), new Told(lot.points()));
        PathTexts texts = new PathTexts();
        for (int path = 0; path < 10_000; path++) {
            bid.path[lot.points() + 2] = path;
            assertThat(texts.of(bid)).isNull();
            texts.add(bid, text);
            assertThat(texts.of(bid)).isSameAs(text);
        }
        bid.path[lot.points() + 2] = 0;
        assertThat(texts.of(bid)).isNull();
        bid.path[lot.points() + 2] = 9_000;
        assertThat(texts.of(bid)).isSameAs(text);
    }

    /** The lots are cleared by several books in turn, each of which has an explainer in each language. */
    @Test
    void sentences_ofSeveralBooksInTurn_areThoseOfTheOutcomes() {
        List<RuleBook> books = Stream.of("GY-YD2019-2", "GY-YD2020-1", "GY-YD2021-2")
                .map(id -> RuleBooks.byId(id).orElseThrow())
                .collect(Collectors.toList());
        List<Lot> lots = IntStream.range(0, 4 * LOTS)
                .mapToObj(index -> unevenLot(index, books.get(2)))
                .collect(Collectors.toList());
        Sweep sweep = Sweep.of(books, new Round("sweep", ImmutableList.copyOf(lots)));
        SweepCursor cursor = sweep.cursor(FIRST_IN_A_SWEEP);
        for (Language language : Language.values()) {
            List<SweepExplainer> swept = books.stream()
                    .map(book -> SweepExplainer.of(sweep, book, language))
                    .collect(Collectors.toList());
            for (int index = 0; index < lots.size(); index++) {
                for (int book = 0; book < books.size(); book++) {
                    LotOutcome outcome = Engine.of(books.get(book))
                            .clear(Round.of("sweep", lots.get(index)), FIRST)
                            .lots()
                            .get(0);
                    Text text = swept.get(book).explain(cursor.clear(book, index));
                    assertThat(text.toString())
                            .as("lot %s", index)
                            .isEqualTo(explained(Explainer.of(books.get(book), language), lots.get(index), outcome));
                }
            }
        }
    }

    private static SweepCursor cursor(RuleBook book, Sweep sweep) {
        assertThat(sweep.lots()).as(book.id()).isEqualTo(LOTS);
        return sweep.cursor(FIRST_IN_A_SWEEP);
    }

    private static Sweep sweep(RuleBook book) {
        ImmutableList.Builder<Lot> lots = ImmutableList.builder();
        for (int index = 0; index < LOTS; index++) {
            lots.add(lot(index, book));
        }
        return Sweep.of(List.of(book), new Round("sweep", lots.build()));
    }

    /** Forms and sides say what decisions say. */
    @ParameterizedTest
    @ValueSource(strings = {"GY-YD2019-2", "GY-YD2021-2", "GY-YD2025-1"})
    void form_isThatOfTheDecision(String id) {
        RuleBook book = RuleBooks.byId(id).orElseThrow();
        SweepCursor cursor = cursor(book, sweep(book));
        DecisionNumbers numbers = new DecisionNumbers();
        int compared = 0;
        for (int index = 0; index < LOTS; index++) {
            ClearedLot lot = cursor.clear(0, index);
            long[] units = new long[lot.size()];
            lot.agreedUnits(units);
            for (int bid = 0; bid < lot.size(); bid++) {
                assertThat(units[bid]).isEqualTo(lot.agreedUnits(bid));
                for (int point = 0; point < lot.points(); point++) {
                    int form = lot.form(point, bid);
                    assertThat(form != 0).isEqualTo(lot.decision(point, bid, numbers));
                    if (form != 0) {
                        assertThat(form).isBetween(1, lot.forms() - 1);
                        assertThat(ClearedLot.reasonOf(form)).isEqualTo(numbers.reason());
                        assertThat(ClearedLot.slotOf(form)).isEqualTo(numbers.slot());
                        assertThat(ClearedLot.operatorOf(form)).isEqualTo(numbers.operator());
                        assertThat(lot.left(point, bid)).isEqualTo(numbers.left());
                        assertThat(lot.right(point, bid)).isEqualTo(numbers.right());
                        int other = ClearedLot.formWith(form, Reason.OVER_PRICE);
                        assertThat(ClearedLot.reasonOf(other)).isEqualTo(Reason.OVER_PRICE);
                        assertThat(ClearedLot.formWith(other, numbers.reason())).isEqualTo(form);
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(LOTS);
    }

    /** The gate: once warm, a text allocates nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"GY-YD2019-2", "GY-YD2020-1", "GY-YD2021-2", "GY-YD2025-1"})
    void text_whenWarm_allocatesNothing(String id) {
        RuleBook book = RuleBooks.byId(id).orElseThrow();
        Sweep sweep = sweep(book);
        SweepCursor cursor = cursor(book, sweep);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (Language language : Language.values()) {
            SweepExplainer explainer = SweepExplainer.of(sweep, book, language);
            write(explainer, cursor, 100);
            long before = threads.getCurrentThreadAllocatedBytes();
            long written = write(explainer, cursor, 200);
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            assertThat(allocated).as("bytes in %d lots", 200 * LOTS).isLessThan(200 * LOTS);
            assertThat(written).isGreaterThan(200L * LOTS);
        }
    }

    private static long write(SweepExplainer explainer, SweepCursor cursor, int times) {
        long written = 0;
        for (int time = 0; time < times; time++) {
            for (int index = 0; index < LOTS; index++) {
                written += explainer.explain(cursor.clear(0, index)).length();
            }
        }
        return written;
    }
}
