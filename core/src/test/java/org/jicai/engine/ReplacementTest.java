package org.jicai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jicai.engine.Cases.bid;
import static org.jicai.engine.Cases.lot;
import static org.jicai.engine.Cases.reason;

import java.util.List;
import java.util.Optional;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Outcome;
import org.jicai.decision.Reason;
import org.jicai.decision.RegionAward;
import org.jicai.money.Share;
import org.jicai.money.UnitPrice;
import org.jicai.proof.Books;
import org.jicai.tender.BidKey;
import org.jicai.tender.Choice;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Lot;
import org.jicai.tender.Moment;
import org.jicai.tender.Region;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;

/** A winner drops out after the award: the others pick its regions in turn, share and term stay. */
class ReplacementTest {

    /** Like albumin-bound paclitaxel of round 2: three winners, one cancelled, its ten regions taken by the two others. */
    private static Lot paclitaxel() {
        return lot("paclitaxel", "CSPC 1.00 9", "Hengrui 1.10 9", "Celgene 1.20 9", "Qilu 1.30 9");
    }

    @Test
    void replacement_paclitaxel_twoOthersTakeTenRegions() {
        LotOutcome before = clear(paclitaxel()).lots().get(0);
        assertThat(Cases.regionCounts(before)).containsExactly(11, 10, 10);
        Outcome outcome = clear(paclitaxel(), event(1, "Celgene", ChoiceKind.DISQUALIFY, Moment.AFTER_AWARD));
        LotOutcome after = outcome.lots().get(0);
        assertThat(Cases.regionCounts(after)).containsExactly(16, 15);
        assertThat(bid(after, "CSPC").regionsAtAward()).isEqualTo(11);
        assertThat(bid(after, "Hengrui").regionsAtAward()).isEqualTo(10);
        assertThat(outcome.transcript().stream()
                        .filter(entry -> entry.step().equals("replacement"))
                        .map(entry -> entry.bid().bidder()))
                .containsExactly(
                        "CSPC", "Hengrui", "CSPC", "Hengrui", "CSPC", "Hengrui", "CSPC", "Hengrui", "CSPC", "Hengrui");
    }

    @Test
    void replacement_shareTermAndNumberOfWinners_stay() {
        LotOutcome after = clear(paclitaxel(), event(1, "Celgene", ChoiceKind.DISQUALIFY, Moment.IN_TERM))
                .lots()
                .get(0);
        assertThat(after.selected()).isEqualTo(3);
        assertThat(after.share()).contains(Share.parse("70%"));
        assertThat(after.term()).contains("P2Y");
        assertThat(reason(after, "Celgene")).isEqualTo(Reason.DISQUALIFIED_IN_TERM);
        assertThat(bid(after, "Celgene").wasSelected()).isTrue();
        assertThat(bid(after, "Celgene").isSelected()).isFalse();
        assertThat(bid(after, "Celgene").awardedPrice()).contains(UnitPrice.ofYuan("1.2"));
        assertThat(bid(after, "Celgene").regions()).isZero();
        assertThat(reason(after, "Qilu")).as("nobody moves up").isEqualTo(Reason.OUTSIDE_QUOTA);
    }

    @Test
    void replacement_oneRemains_takesAllUnasked() {
        Outcome outcome = clear(
                paclitaxel(),
                event(1, "Celgene", ChoiceKind.WITHDRAW, Moment.AFTER_AWARD),
                event(2, "CSPC", ChoiceKind.WITHDRAW, Moment.IN_TERM));
        assertThat(Cases.regionCounts(outcome.lots().get(0))).containsExactly(31);
        assertThat(outcome.transcript().stream().filter(entry -> entry.step().equals("replacement")))
                .hasSize(10);
    }

    @Test
    void replacement_nobodyRemains_regionsHaveNoSupplier() {
        LotOutcome after = clear(lot("lot", "only 1 2"), event(1, "only", ChoiceKind.WITHDRAW, Moment.IN_TERM))
                .lots()
                .get(0);
        assertThat(after.regions()).hasSize(31).extracting(RegionAward::bid).containsOnly(Optional.empty());
        assertThat(after.regions()).extracting(RegionAward::atAward).containsOnly(Optional.of(new BidKey("only", "")));
        assertThat(after.selected()).isEqualTo(1);
    }

    @Test
    void replacement_oneRegionGivenUp_bidStaysSelected() {
        Round round = Round.of("test", paclitaxel());
        Region given = Cases.clear(Books.of(Books.ROUND_2), round).lots().get(0).regions().stream()
                .filter(award -> award.bid().equals(Optional.of(new BidKey("Celgene", ""))))
                .findFirst()
                .orElseThrow()
                .region();
        Choice choice = new Choice(
                1,
                "paclitaxel",
                new BidKey("Celgene", ""),
                "",
                ChoiceKind.WITHDRAW,
                Optional.of(given),
                "",
                Optional.of(Moment.IN_TERM),
                "");
        LotOutcome after = clear(paclitaxel(), choice).lots().get(0);
        assertThat(Cases.regionCounts(after)).containsExactly(12, 10, 9);
        assertThat(reason(after, "Celgene")).isEqualTo(Reason.SELECTED_BY_MULTIPLE);
    }

    static Choice event(long seq, String bidder, ChoiceKind kind, Moment at) {
        String lot = bidder.equals("only") ? "lot" : "paclitaxel";
        return new Choice(seq, lot, new BidKey(bidder, ""), "", kind, Optional.empty(), "", Optional.of(at), "");
    }

    private static Outcome clear(Lot lot, Choice... events) {
        Round round = Round.of("test", lot);
        return Engine.of(Books.of(Books.ROUND_2))
                .clear(round, FirstAnswer.of(RecordedChoices.of(List.of(events)), DefaultStrategy.of(round, 1)));
    }
}
