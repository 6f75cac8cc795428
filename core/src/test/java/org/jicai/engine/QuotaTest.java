package org.jicai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jicai.engine.Cases.bid;
import static org.jicai.engine.Cases.clear;
import static org.jicai.engine.Cases.crowd;
import static org.jicai.engine.Cases.longCrowd;
import static org.jicai.engine.Cases.lot;
import static org.jicai.engine.Cases.reason;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.LotState;
import org.jicai.decision.Reason;
import org.jicai.proof.Books;
import org.jicai.tender.Bid;
import org.jicai.tender.Bidder;
import org.jicai.tender.Facts;
import org.jicai.tender.Lot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places by number of bidders, after the table of the research notes (§1.1 and §14), and who counts as a bidder. */
class QuotaTest {

    @Test
    void quota_sixBidders_fourWin() {
        LotOutcome crowd = clear(Books.ROUND_2, crowd(6));
        assertThat(crowd.quota()).isEqualTo(4);
        assertThat(crowd.selected()).isEqualTo(4);
        assertThat(reason(crowd, "bidder-d")).isEqualTo(Reason.SELECTED_BY_MULTIPLE);
        assertThat(reason(crowd, "bidder-e")).isEqualTo(Reason.OUTSIDE_QUOTA);
        assertThat(bid(crowd, "bidder-e").deciding().comparison())
                .hasValueSatisfying(comparison -> assertThat(comparison).hasToString("5 > 4"));
    }

    @ParameterizedTest(name = "{0} bidders, 1 wins")
    @CsvSource({"1", "2", "3", "20"})
    void quota_pilot_oneWins(int bidders) {
        assertThat(clear(Books.PILOT, crowd(bidders)).quota()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} bidders, {1} win")
    @CsvSource({"1,1", "2,2", "3,3", "4,3", "10,3"})
    void quota_expansion(int bidders, int places) {
        assertThat(clear(Books.EXPANSION, crowd(bidders)).quota()).isEqualTo(places);
    }

    @ParameterizedTest(name = "{0} bidders, {1} win")
    @CsvSource({"1,1", "2,2", "3,2", "4,3", "5,4", "6,4", "7,5", "8,5", "9,6", "10,6", "11,6", "20,6"})
    void quota_round2(int bidders, int places) {
        assertThat(clear(Books.ROUND_2, crowd(bidders)).quota()).isEqualTo(places);
    }

    /** Without 10 and 11 bidders, of which no lot is known. */
    @ParameterizedTest(name = "{0} bidders, {1} win")
    @CsvSource({"1,1", "2,2", "3,2", "4,3", "5,4", "6,4", "7,5", "8,6", "9,6", "12,8", "19,8", "30,8"})
    void quota_round3(int bidders, int places) {
        assertThat(clear(Books.ROUND_3, crowd(bidders)).quota()).isEqualTo(places);
    }

    @ParameterizedTest(name = "{0} bidders, {1} win")
    @CsvSource({
        "1,1", "2,2", "3,2", "4,3", "5,4", "6,4", "7,5", "8,6", "9,7", "10,8", "11,9", "12,9", "13,10", "16,10", "25,10"
    })
    void quota_rounds4And5(int bidders, int places) {
        assertThat(clear(Books.ROUND_4, crowd(bidders)).quota()).isEqualTo(places);
        assertThat(clear(Books.ROUND_5, crowd(bidders)).quota()).isEqualTo(places);
    }

    /** Printed side by side by ChemLinked on 2024-11-27; rounds 7 and 8 are taken to have the table of the ninth. */
    @ParameterizedTest(name = "{0} bidders: {1} places in round 9, {2} in round 10")
    @CsvSource({
        "1,1,1",
        "2,2,2",
        "3,2,2",
        "4,3,3",
        "5,4,3",
        "6,4,3",
        "7,5,4",
        "8,6,5",
        "9,7,6",
        "10,8,6",
        "11,9,7",
        "12,9,8",
        "13,10,8",
        "14,10,9",
        "15,10,9",
        "16,10,10",
        "45,10,10"
    })
    void quota_round9BesideRound10(int bidders, int ninth, int tenth) {
        for (String book : List.of(Books.ROUND_7, Books.ROUND_8, Books.ROUND_9)) {
            assertThat(clear(book, longCrowd(bidders)).quota()).as(book).isEqualTo(ninth);
        }
        for (String book : List.of(Books.ROUND_10, Books.ROUND_11, Books.ROUND_12)) {
            assertThat(clear(book, longCrowd(bidders)).quota()).as(book).isEqualTo(tenth);
        }
    }

    /** Sitagliptin of round 10: 33 bidders and nine places, because some hold a licence of type B (ET Net, 2024-12-12). */
    @ParameterizedTest(name = "33 bidders, {0} with licence B: {1} places")
    @CsvSource({"0, 10", "1, 10", "2, 9", "20, 9"})
    void quota_licenceB_takesAPlace(int holders, int places) {
        Lot lot = longCrowd(33);
        Lot licensed = lot.withBids(lot.bids().stream()
                .map(bid -> bid.bidder().name().compareTo("bidder-" + (100 + holders)) < 0 ? withLicence(bid) : bid)
                .toList());
        assertThat(clear(Books.ROUND_10, licensed).quota()).isEqualTo(places);
        assertThat(clear(Books.ROUND_9, licensed).quota()).isEqualTo(10);
    }

    @Test
    void quota_licenceB_leavesOnePlaceAtLeast() {
        Lot lot = crowd(1);
        assertThat(clear(
                                Books.ROUND_10,
                                lot.withBids(lot.bids().stream()
                                        .map(QuotaTest::withLicence)
                                        .toList()))
                        .quota())
                .isEqualTo(1);
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

    @Test
    void bidders_aboveCeiling_countAndTakeNoPlace() {
        LotOutcome lot = clear(Books.ROUND_2, lot("lot", "a 1.0 2", "b 1.1 2", "c 1.2 2", "originator 9 2"));
        assertThat(lot.bidders()).isEqualTo(4);
        assertThat(lot.quota()).isEqualTo(3);
        assertThat(reason(lot, "originator")).isEqualTo(Reason.ABOVE_CEILING);
        assertThat(reason(lot, "c")).isEqualTo(Reason.SELECTED_BY_MULTIPLE);
    }

    @Test
    void bidders_ofOneGroup_countOnceAndBidApart() {
        Lot plain = lot("lot", "a 1.0 2", "b 1.1 2", "c 1.2 2", "d 1.3 2");
        Lot grouped = plain.withBids(plain.bids().stream()
                .map(bid -> bid.key().bidder().compareTo("c") < 0 ? inGroup(bid, "g") : bid)
                .toList());
        assertThat(clear(Books.ROUND_2, plain).quota()).isEqualTo(3);
        LotOutcome lot = clear(Books.ROUND_2, grouped);
        assertThat(lot.bidders()).isEqualTo(3);
        assertThat(lot.quota()).isEqualTo(2);
        assertThat(lot.winnersInRankOrder())
                .extracting(bid -> bid.bid().bidder())
                .containsExactly("a", "b");
    }

    @Test
    void bidders_priceNeverPublished_countAndAreNotRanked() {
        Lot known = lot("lot", "a 1.0 2", "b 1.1 2", "c 1.2 2");
        Bid undisclosed = new Bid(
                Bidder.of("d"),
                "",
                "",
                known.bids().get(0).strengthRatio(),
                Optional.empty(),
                Optional.empty(),
                false,
                known.bids().get(0).facts());
        LotOutcome lot = clear(
                Books.ROUND_2,
                known.withBids(ImmutableList.<Bid>builder()
                        .addAll(known.bids())
                        .add(undisclosed)
                        .build()));
        assertThat(lot.quota()).isEqualTo(3);
        assertThat(reason(lot, "d")).isEqualTo(Reason.PRICE_UNDISCLOSED);
        assertThat(bid(lot, "d").rank()).isZero();
    }

    @Test
    void quota_nobodyBelowTheCeiling_isStillThatOfTheBidders() {
        LotOutcome lot = clear(Books.ROUND_2, lot("lot", "a 3 2", "b 4 2", "c 5 2", "d 6 2"));
        assertThat(lot.quota()).isEqualTo(3);
        assertThat(lot.shortlisted()).isZero();
        assertThat(lot.state()).isEqualTo(LotState.FAILED);
        assertThat(lot.reason()).isEqualTo("no-valid-bid");
    }

    private static Bid inGroup(Bid bid, String group) {
        return new Bid(
                new Bidder(bid.bidder().name(), "", Optional.of(group)),
                bid.product(),
                bid.strength(),
                bid.strengthRatio(),
                bid.price(),
                bid.ceiling(),
                bid.referenceProduct(),
                bid.facts());
    }
}
