package org.jicai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jicai.engine.Cases.bid;
import static org.jicai.engine.Cases.clear;
import static org.jicai.engine.Cases.crowd;
import static org.jicai.engine.Cases.lot;
import static org.jicai.engine.Cases.reason;
import static org.jicai.engine.Cases.regionCounts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.Comparison;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.LotState;
import org.jicai.decision.Reason;
import org.jicai.money.Decimal;
import org.jicai.money.UnitPrice;
import org.jicai.proof.Books;
import org.jicai.rules.Cited;
import org.jicai.rules.ComparisonPrice;
import org.jicai.rules.CutRanking;
import org.jicai.rules.Precision;
import org.jicai.rules.Quota;
import org.jicai.rules.RuleBook;
import org.jicai.rules.StepTable;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Choice;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Facts;
import org.jicai.tender.Lot;
import org.jicai.tender.Moment;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Worked numbers of the research notes (rules §11, cases §2 and §4) that a rule determines and that no test of a single
 * clause works through: real lots with their published prices and cuts.
 */
class WorkedNumbersTest {

    /** Draft of round 10: ten bidders, four of them with licence B, keep 7 - 2 = 5 places; the book gives 6 - 1. */
    @Test
    void licenceB_draftOfRound10_takesTwoOfSevenPlaces() {
        RuleBook book = Books.of(Books.ROUND_10);
        Quota quota = book.clause(Quota.class).orElseThrow();
        Cited<Quota.Reduction> reduction = quota.reduction().orElseThrow();
        Cited<Integer> seven = quota.places()
                .map(old -> new Cited<>(7, old.path(), old.citation()))
                .at(10);
        Quota draft = new Quota(
                new StepTable<>(ImmutableRangeMap.of(Range.atLeast(1), seven)),
                Optional.of(new Cited<>(new Quota.Reduction("B", 2, 2), reduction.path(), reduction.citation())));

        assertThat(clear(Books.with(book, draft), licensed(crowd(10), 4)).quota())
                .isEqualTo(5);
        assertThat(clear(book, licensed(crowd(10), 4)).quota()).isEqualTo(5);
        assertThat(clear(book, crowd(10)).quota()).isEqualTo(6);
    }

    /** The expansion: a ceiling of 3.18, the pilot's price; Sanofi at 2.54 is cut by 20.1 %, and a bid above is out. */
    @Test
    void clopidogrel_expansion_ceilingIsThePilotPrice() {
        LotOutcome lot =
                clear(Books.EXPANSION, lot("clopidogrel", "Sanofi 2.54 3.18", "at 3.18 3.18", "above 3.1801 3.18"));
        assertThat(reason(lot, "Sanofi")).isEqualTo(Reason.SELECTED_BY_RANK);
        assertThat(reason(lot, "at")).isEqualTo(Reason.SELECTED_BY_RANK);
        assertThat(reason(lot, "above")).isEqualTo(Reason.ABOVE_CEILING);
        assertThat(cut("2.54", "3.18")).isEqualTo("0.2013 >= 0.2013");
    }

    /** The expansion has no price test: three bidders, three winners, though the dearest is 2.1 times the lowest. */
    @Test
    void gefitinib_expansion_threeBiddersAllWin() {
        LotOutcome lot =
                clear(Books.EXPANSION, lot("gefitinib", "Qilu 25.7 54.7", "CTTQ 45.0 54.7", "AstraZeneca 54.7 54.7"));
        assertThat(lot.winnersInRankOrder())
                .extracting(winner -> winner.bid().bidder())
                .containsExactly("Qilu", "CTTQ", "AstraZeneca");
        assertThat(regionCounts(lot)).containsExactly(9, 8, 8);
        assertThat(reason(
                        clear(Books.ROUND_2, lot("gefitinib", "Qilu 25.7 54.7", "AstraZeneca 54.7 54.7")),
                        "AstraZeneca"))
                .as("the test of round 2 would have taken it out")
                .isEqualTo(Reason.FAILED_PRICE_TEST);
    }

    /**
     * Round 2, paclitaxel: 1150 is 1.54 times 747; the two others take the ten regions of a cancelled third. The price of Qilu, who
     * is out by rank, is made up.
     */
    @Test
    void paclitaxel_publishedPrices_threeWinThenTwo() {
        Lot paclitaxel =
                lot("paclitaxel", "CSPC 747 2400.8", "Hengrui 780 2400.8", "Celgene 1150 2400.8", "Qilu 1200 2400.8");
        Round round = Round.of("2020-batch2", paclitaxel);
        LotOutcome before = clear(Books.ROUND_2, paclitaxel);
        LotOutcome after = Engine.of(Books.of(Books.ROUND_2))
                .clear(
                        round,
                        FirstAnswer.of(
                                RecordedChoices.of(List.of(
                                        ReplacementTest.event(1, "Celgene", ChoiceKind.DISQUALIFY, Moment.IN_TERM))),
                                DefaultStrategy.of(round, 1)))
                .lots()
                .get(0);

        assertThat(comparison(before, "Celgene")).isEqualTo("1150 <= 1344.6");
        assertThat(reason(before, "Qilu")).isEqualTo(Reason.OUTSIDE_QUOTA);
        assertThat(regionCounts(before)).containsExactly(11, 10, 10);
        assertThat(regionCounts(after)).containsExactly(16, 15);
        assertThat(cut("1150", "2400.8")).isEqualTo("0.521 >= 0.521");
    }

    /**
     * Quoted cuts and the ceilings they imply: 78.5 % and 44.6 % of acarbose give 0.84; 82 % and 73 % of metformin give 0.198
     * and 0.2006, and so 0.2. The last is the deepest cut of aspirin in round 10.
     */
    @ParameterizedTest(name = "{0} below {1}: {2}")
    @CsvSource({
        "0.180667, 0.84,   0.7849",
        "0.465333, 0.84,   0.446",
        "0.0357,   0.198,  0.8197",
        "0.054167, 0.2006, 0.73",
        "0.0357,   0.2,    0.8215",
        "0.054167, 0.2,    0.7292",
        "0.034,    0.2,    0.83"
    })
    void cuts_ofQuotedPrices(String price, String ceiling, String cut) {
        assertThat(cut(price, ceiling)).isEqualTo(cut + " >= " + cut);
    }

    /** Round 2, sodium bicarbonate: three firms, every bid invalid: it failed, the only one of 33. The prices are made up. */
    @Test
    void sodiumBicarbonate_everyBidInvalid_fails() {
        Lot lot = lot("sodium-bicarbonate", "Hansen 1 9", "Fuyao 2 9", "Grand 3 9");
        Round round = Round.of("2020-batch2", lot);
        List<Choice> invalid = List.of(invalid(1, "Hansen"), invalid(2, "Fuyao"), invalid(3, "Grand"));
        LotOutcome outcome = Engine.of(Books.of(Books.ROUND_2))
                .clear(round, RecordedChoices.of(invalid))
                .lots()
                .get(0);
        assertThat(outcome.state()).isEqualTo(LotState.FAILED);
        assertThat(outcome.selected()).isZero();
    }

    /** Round 4: three originators above their ceilings, two a little below; the generic beside them is made up. */
    @ParameterizedTest(name = "{0} under {1}: {2}")
    @CsvSource({
        "1.18,   1.17,   ABOVE_CEILING",
        "2.448,  2.29,   ABOVE_CEILING",
        "3.82,   1.0924, ABOVE_CEILING",
        "6.5493, 6.78,   FAILED_PRICE_TEST",
        "3.4363, 3.44,   FAILED_PRICE_TEST"
    })
    void originators_round4_besideALowGeneric(String price, String ceiling, Reason expected) {
        LotOutcome lot =
                clear(Books.ROUND_4, lot("lot", "generic 0.11 " + ceiling, "originator " + price + " " + ceiling));
        assertThat(reason(lot, "originator")).isEqualTo(expected);
    }

    /** Round 3, metformin: 1.8 times the lowest is 0.027643; the others pass by their cut from 0.2 as well as by 0.10 yuan. */
    @Test
    void metformin_floorBids_passWithoutTheMultiple() {
        LotOutcome lot = clear(
                Books.ROUND_3,
                lot(
                        "metformin",
                        "Kerui 0.015357 0.2",
                        "Jingfeng 0.0294 0.2",
                        "Yiling 0.0357 0.2",
                        "Hengshan 0.048958 0.2",
                        "Neptunus 0.054167 0.2",
                        "Harbin6 0.076667 0.2",
                        "seventh 0.08 0.2",
                        "eighth 0.09 0.2",
                        "ninth 0.1 0.2"));
        assertThat(lot.quota()).isEqualTo(6);
        assertThat(reason(lot, "Kerui")).isEqualTo(Reason.SELECTED_BY_MULTIPLE);
        assertThat(List.of("Jingfeng", "Yiling", "Hengshan", "Neptunus", "Harbin6"))
                .allSatisfy(low -> assertThat(reason(lot, low)).isEqualTo(Reason.SELECTED_BY_CUT));
        assertThat(reason(clear(Books.ROUND_3, lot("metformin", "Kerui 0.015357 0.1", "high 0.1 0.1")), "high"))
                .as("without a cut the ten fen are enough")
                .isEqualTo(Reason.SELECTED_BY_PRICE);
    }

    /** Pack prices of rounds 2 and 3 per tablet, at the six decimals of the book. */
    @ParameterizedTest(name = "{0} / {1} = {2}")
    @CsvSource({
        "1.29,   84, 0.015357",
        "2.94,  100, 0.0294",
        "3.57,  100, 0.0357",
        "2.35,   48, 0.048958",
        "5.20,   96, 0.054167",
        "3.68,   48, 0.076667",
        "5.42,   30, 0.180667",
        "13.96,  30, 0.465333"
    })
    void unitPrice_ofAPack(String pack, int tablets, String unit) {
        Precision precision = Books.of(Books.ROUND_3)
                .clause(ComparisonPrice.class)
                .orElseThrow()
                .unitPrice()
                .value();
        assertThat(UnitPrice.ofPack(Decimal.parse(pack), tablets, precision.scale(), precision.rounding()))
                .isEqualTo(UnitPrice.ofYuan(unit));
    }

    /**
     * Round 3, sildenafil: three bidders, two places; Qilu wins alone at 2.08, so that the second bid failed the price test: it was
     * above 3.744. The prices of the others are made up.
     */
    @Test
    void sildenafil_twoPlacesOneWinner() {
        LotOutcome lot = clear(Books.ROUND_3, lot("sildenafil", "Qilu 2.08 9", "second 4.6 9", "third 5 9"));
        assertThat(lot.quota()).isEqualTo(2);
        assertThat(lot.winnersInRankOrder())
                .extracting(winner -> winner.bid().bidder())
                .containsExactly("Qilu");
        assertThat(comparison(lot, "second")).isEqualTo("4.6 > 3.744");
    }

    /** Round 4, gliclazide: an agreement of two years means three winners, and no other number does. */
    @Test
    void gliclazide_twoYears_areThreeWinners() {
        assertThat(IntStream.rangeClosed(1, 13)
                        .mapToObj(bidders -> clear(Books.ROUND_4, crowd(bidders)))
                        .filter(lot -> lot.term().equals(Optional.of("P2Y")))
                        .map(LotOutcome::selected)
                        .distinct())
                .containsExactly(3);
    }

    /** Batch 10 beside batch 9: two offers and one lone winner; the cut of half the ceiling helps in the ninth only. */
    @ParameterizedTest(name = "{0}: {1}, paid {2}")
    @CsvSource({"GY-YD2023-2, SELECTED_BY_CUT, 4", "GY-YD2024-2, SELECTED_BY_REVIVAL, 1.8"})
    void loneWinner_ninthBesideTenth(String book, Reason expected, String paid) {
        BidOutcome high = bid(clear(book, lot("lot", "low 1 9", "high 4 9")), "high");
        assertThat(high.reason()).isEqualTo(expected);
        assertThat(high.awardedPrice().map(Object::toString)).contains(paid);
    }

    private static String comparison(LotOutcome lot, String bidder) {
        return bid(lot, bidder)
                .deciding()
                .comparison()
                .map(Comparison::toString)
                .orElse("");
    }

    /** The cut as the pilot's ranking computes it: the bid of the only lot meets the target, which is its own cut. */
    private static String cut(String price, String ceiling) {
        RuleBook pilot = Books.of(Books.PILOT);
        CutRanking published = pilot.clause(CutRanking.class).orElseThrow();
        Cited<Integer> nobody =
                new Cited<>(0, published.outright().path(), published.outright().citation());
        RuleBook book = Books.with(pilot, new CutRanking(published.reference(), published.precision(), nobody));
        String others = " " + ceiling + " " + ceiling;
        return comparison(
                Cases.clear(
                                book,
                                Round.of("cut", lot("cut", "low " + price + " " + ceiling, "b" + others, "c" + others)))
                        .lots()
                        .get(0),
                "low");
    }

    private static Lot licensed(Lot lot, int holders) {
        ImmutableList<Bid> bids = lot.bids();
        return lot.withBids(IntStream.range(0, bids.size())
                .mapToObj(i -> i < holders ? withLicence(bids.get(i)) : bids.get(i))
                .toList());
    }

    private static Bid withLicence(Bid bid) {
        return new Bid(
                bid.bidder(),
                bid.product(),
                bid.strength(),
                bid.strengthRatio(),
                bid.price(),
                bid.ceiling(),
                bid.referenceProduct(),
                Facts.of(Map.of("licence", "B")));
    }

    private static Choice invalid(long seq, String bidder) {
        return new Choice(
                seq,
                "sodium-bicarbonate",
                new BidKey(bidder, ""),
                "",
                ChoiceKind.DISQUALIFY,
                Optional.empty(),
                "",
                Optional.of(Moment.BEFORE_AWARD),
                "");
    }
}
