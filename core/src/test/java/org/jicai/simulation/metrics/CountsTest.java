package org.jicai.simulation.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.ClauseRef;
import org.jicai.decision.Decision;
import org.jicai.decision.Reason;
import org.jicai.decision.Verdict;
import org.jicai.tender.BidKey;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;

class CountsTest {

    private static final ClauseRef CLAUSE = null;

    private static BidOutcome ended(String bidder, Reason... path) {
        ImmutableList<Decision> decisions = java.util.Arrays.stream(path)
                .map(reason -> new Decision(reason, CLAUSE, Optional.empty()))
                .collect(ImmutableList.toImmutableList());
        Decision last = decisions.get(decisions.size() - 1);
        return new BidOutcome(
                new BidKey(bidder, ""),
                0,
                Optional.empty(),
                last.reason(),
                last,
                decisions,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0);
    }

    /** One line per bid and what it counts as. */
    @Test
    void bids_countByTheirLastReason() {
        BidCounts counts = BidCounts.of(ImmutableList.of(
                ended("a", Reason.SHORTLISTED, Reason.SELECTED_BY_MULTIPLE), // selected
                ended("a", Reason.SHORTLISTED, Reason.OVER_MULTIPLE), // lost, failed the price test
                ended("b", Reason.SHORTLISTED, Reason.FAILED_PRICE_TEST, Reason.SELECTED_BY_REVIVAL), // revived
                ended("c", Reason.SHORTLISTED, Reason.CUT_TOO_SMALL, Reason.REVIVAL_DECLINED), // failed, declined
                ended("d", Reason.OUTSIDE_QUOTA), // lost
                ended("e", Reason.ABOVE_CEILING), // invalid, above the ceiling
                ended("f", Reason.SELECTED_BY_CUT, Reason.WITHDREW_AFTER_AWARD), // invalid, dropped out
                ended("g", Reason.PRICE_UNDISCLOSED), // undisclosed
                ended("h", Reason.TIE_OPEN), // pending
                ended("i", Reason.DID_NOT_TAKE_PART))); // not counted
        assertThat(counts).isEqualTo(new BidCounts(9, 2, 3, 2, 1, 1, 1, 2, 1, 1, 8, 2));
        assertThat(counts.winRate()).hasValue(new BigDecimal("0.22222222222222222222"));
        assertThat(counts.firmWinRate().orElseThrow()).isEqualByComparingTo("0.25");
        assertThat(BidCounts.of(ImmutableList.of()).winRate()).isEmpty();
    }

    /**
     * "453 of 794 products, 272 of 445 firms", round 11, and 252 of 366 in round 8: the rates of the notes on
     * economics, §5.
     */
    @Test
    void winRate_ofPublishedCounts() {
        assertThat(winRate(453, 794)).isEqualTo("0.5705");
        assertThat(winRate(252, 366)).isEqualTo("0.6885");
    }

    private static String winRate(int selected, int products) {
        return new BidCounts(products, selected, products - selected, 0, 0, 0, 0, 0, 0, 0, 0, 0)
                .winRate()
                .orElseThrow()
                .setScale(4, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }

    @Test
    void everyReason_belongsToOneVerdict() {
        for (Reason reason : Reason.values()) {
            if (reason != Reason.DID_NOT_TAKE_PART) {
                BidCounts one = BidCounts.of(ImmutableList.of(ended("a", reason)));
                assertThat(one.selected() + one.lost() + one.invalid() + one.undisclosed() + one.pending())
                        .isEqualTo(1);
                assertThat(one.firmsSelected()).isEqualTo(reason.verdict() == Verdict.SELECTED ? 1 : 0);
            }
        }
    }

    /** A need in a strength without a volume factor cannot be added up. */
    @Test
    void fill_needNotKnownInComparisonUnits_isLeftOut() {
        Round round = Cases.round();
        Lot alpha = round.lots().get(0);
        Lot.Builder odd = Lot.builder("odd").comparison("tablet", "20mg", "tablet");
        alpha.demand().forEach(odd::demand);
        alpha.bids().forEach(odd::bid);
        Round other = Round.of("test", odd.build());
        FillRate fill = FillRate.of(other, Cases.clear(other));
        assertThat(fill.lots()).isZero();
        assertThat(fill.leftOut()).isEqualTo(1);
        assertThat(fill.rate()).isEmpty();
    }

    @Test
    void awards_ofAnotherRound_areRefused() {
        Round round = Cases.round();
        Round other = Round.of("other", Lot.builder("gamma").build());
        assertThatThrownBy(() -> new AwardReader(Cases.BOOK).read(other, Cases.clear(round)))
                .hasMessage("round other has no lot alpha");
    }
}
