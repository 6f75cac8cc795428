package org.jicai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jicai.engine.Cases.bid;
import static org.jicai.engine.Cases.clear;
import static org.jicai.engine.Cases.lot;
import static org.jicai.engine.Cases.reason;

import java.util.List;
import java.util.Optional;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.Comparison;
import org.jicai.decision.Decision;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Outcome;
import org.jicai.decision.Reason;
import org.jicai.money.Quantity;
import org.jicai.money.Share;
import org.jicai.proof.Books;
import org.jicai.tender.BidKey;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Demand;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;

/** Round 12: a bid below the mean less two standard deviations is selected without volume and without a place. */
class LowPriceTest {

    /**
     * Nine bidders make six places. Sum 51.1 and sum of squares 520.31 give a mean of 8.516667, a population standard
     * deviation of √(520.31/6 - 8.516667²) = 3.7662610 and a line at 0.9841446.
     */
    private static Lot nine(String lowest) {
        return lot(
                "nine", "low " + lowest, "b 10", "c 10.1", "d 10.2", "e 10.3", "f 10.4", "g 10.5", "h 10.6", "i 10.7");
    }

    @Test
    void lowPrice_farBelow_isSelectedWithoutVolumeAndTheNextMovesUp() {
        LotOutcome lot = clear(Books.ROUND_12, withNeed(nine("0.1"), 10));
        BidOutcome low = bid(lot, "low");
        assertThat(low.reason()).isEqualTo(Reason.SELECTED_WITHOUT_VOLUME);
        assertThat(low.isSelected()).isTrue();
        assertThat(low.agreedUnits()).contains(Quantity.of(0));
        assertThat(low.regions()).isZero();
        assertThat(low.deciding()
                        .comparison()
                        .map(Comparison::left)
                        .map(left -> left.value().toString()))
                .contains("0.1");
        assertThat(low.deciding()
                        .comparison()
                        .map(Comparison::right)
                        .map(right -> right.value().toString()))
                .as("the first price that is not below the line")
                .contains("0.984145");
        assertThat(bid(lot, "g").path())
                .extracting(Decision::reason)
                .containsSequence(Reason.OUTSIDE_QUOTA, Reason.MOVED_UP, Reason.SELECTED_BY_MULTIPLE);
        assertThat(reason(lot, "h")).isEqualTo(Reason.OUTSIDE_QUOTA);
        assertThat(lot.quota()).isEqualTo(6);
        assertThat(lot.shortlisted()).isEqualTo(6);
        assertThat(lot.selected()).as("who supplies").isEqualTo(6);
        assertThat(lot.share()).contains(Share.parse("80%"));
        assertThat(Cases.regionCounts(lot)).containsExactly(0, 6, 5, 5, 5, 5, 5);
        assertThat(lot.agreedUnits()).contains(Quantity.of(31 * 8));
    }

    /** The later anchor is that of the six bids with places: mean 10.25, so even the dearest is far below 1.8 times it. */
    @Test
    void lowPrice_laterAnchor_isTakenOverThePlaces() {
        LotOutcome lot = clear(Books.ROUND_12, nine("0.1"));
        // 10.25 - √(0.175/6) = 10.079217; × 1.8 = 18.142591
        assertThat(bid(lot, "g").deciding().comparison().map(Comparison::toString))
                .contains("10.5 <= 18.142591");
    }

    /** Nobody is as far as two standard deviations below the mean of five or fewer; at the very line a bid stays. */
    @Test
    void lowPrice_exactlyAtTheLine_staysShortlisted() {
        // 1, 6, 6, 6, 6: mean 5, standard deviation 2, line 1
        Lot lot = lot("edge", "low 1", "b 6", "c 6", "d 6", "e 6", "f 7", "g 8", "h 9");
        LotOutcome outcome = clear(Books.ROUND_12, lot);
        assertThat(outcome.quota()).isEqualTo(5);
        assertThat(bid(outcome, "low").path())
                .extracting(Decision::reason)
                .doesNotContain(Reason.SELECTED_WITHOUT_VOLUME);
        assertThat(reason(outcome, "f")).isEqualTo(Reason.OUTSIDE_QUOTA);
    }

    @Test
    void lowPrice_twoEqualBidsForTheFreePlace_drawLots() {
        Lot lot = lot("tie", "low 0.1", "b 10", "c 10.1", "d 10.2", "e 10.3", "f 10.4", "g 10.5", "h 10.5", "i 10.7");
        Round round = Round.of("test", lot);
        Outcome outcome = Cases.clear(Books.of(Books.ROUND_12), round);
        assertThat(outcome.transcript().stream().filter(entry -> entry.kind() == ChoiceKind.LOT))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.step()).isEqualTo("shortlist"))
                .extracting(entry -> entry.value())
                .containsExactlyInAnyOrder("7", "8");
        List<Reason> reasons = List.of(
                reason(outcome.lots().get(0), "g"), reason(outcome.lots().get(0), "h"));
        assertThat(reasons).containsExactlyInAnyOrder(Reason.SELECTED_BY_MULTIPLE, Reason.TIE_LOST_BY_LOT);
    }

    @Test
    void lowPrice_tieNobodySettles_isPending() {
        Lot lot = lot("tie", "low 0.1", "b 10", "c 10.1", "d 10.2", "e 10.3", "f 10.4", "g 10.5", "h 10.5", "i 10.7");
        Outcome outcome =
                Engine.of(Books.of(Books.ROUND_12)).clear(Round.of("test", lot), RecordedChoices.of(List.of()));
        assertThat(outcome.lots().get(0).reason()).isEqualTo("choice-open");
        assertThat(reason(outcome.lots().get(0), "h")).isEqualTo(Reason.TIE_OPEN);
    }

    /** Its brand's need goes to the regions' suppliers: a share of 0 is no volume at all. */
    @Test
    void lowPrice_needForItsBrand_goesToThePrimary() {
        List<Demand> demand = List.of(
                new Demand(Cases.regions().get(0), "", Quantity.of(100), Optional.of(new BidKey("low", ""))),
                new Demand(Cases.regions().get(0), "", Quantity.of(50), Optional.of(new BidKey("b", ""))));
        LotOutcome lot = clear(Books.ROUND_12, Cases.withDemand(nine("0.1"), demand));
        assertThat(bid(lot, "low").agreedUnits()).contains(Quantity.of(0));
        assertThat(lot.agreedUnits()).contains(Quantity.of(120));
        assertThat(lot.regions().stream().filter(award -> award.role().equals("brand")))
                .singleElement()
                .satisfies(award -> assertThat(award.agreedUnits()).contains(Quantity.of(40)));
    }

    private static Lot withNeed(Lot lot, long units) {
        return Cases.withDemand(
                lot,
                Cases.regions().stream()
                        .map(region -> new Demand(region, "", Quantity.of(units), Optional.empty()))
                        .toList());
    }
}
