package org.jicai.clearing;

import java.util.TreeSet;
import org.jicai.decision.Operand;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.rules.BidderCount;
import org.jicai.rules.BidderCount.Counted;
import org.jicai.rules.Cited;
import org.jicai.rules.Quota;
import org.jicai.rules.Ranking;
import org.jicai.rules.StepTable;
import org.jicai.rules.TieBreak;

/**
 * Counts the bidders, looks up the places, and keeps the first so many of the ranked bids that are still in. A tie across the
 * last place goes to the lot.
 */
public final class QuotaStep implements LotStep {

    private final BidderCount count;
    private final StepTable<Cited<Integer>> places;
    private final StepTable<Integer> slots;
    private final boolean byLot;
    private final int countLeaf;
    private final int affiliatesLeaf;
    private final int lotLeaf;
    private final int point;

    /**
     * Compiles the step.
     *
     * @param count who counts as a bidder
     * @param rule the clause
     * @param ranking the tie chain
     * @param compilation the book being compiled
     */
    public QuotaStep(BidderCount count, Quota rule, Ranking ranking, Compilation compilation) {
        this.count = count;
        this.countLeaf = compilation.leaf(Stage.PARTICIPATION, count.count());
        this.affiliatesLeaf = compilation.leaf(Stage.PARTICIPATION, count.affiliatesOnce());
        this.places = rule.places();
        this.slots = rule.places()
                .map(row -> compilation.slot(Stage.SHORTLIST, row, Operand.Kind.RANK, 0, Operand.Kind.PLACES, 0));
        this.point = compilation.point();
        Cited<TieBreak> last = ranking.ties().isEmpty()
                ? null
                : ranking.ties().get(ranking.ties().size() - 1);
        this.byLot = last != null && last.value() instanceof TieBreak.ByLot;
        this.lotLeaf = byLot && last != null ? compilation.leaf(Stage.RANKING, last) : 0;
    }

    @Override
    public void run(LotWorkspace lot) {
        lot.use(countLeaf);
        lot.bidders = bidders(lot);
        if (lot.bidders == 0) {
            return;
        }
        int slot = slots.at(lot.bidders);
        lot.quota = places.at(lot.bidders).value();
        if (lot.quota < lot.ranked && !settleLastPlace(lot, slot)) {
            return;
        }
        int standing = 0;
        int rank = 0;
        int tie = LotWorkspace.UNKNOWN;
        for (int place = 0; place < lot.ranked; place++) {
            int bid = lot.order[place];
            if (lot.in[bid]) {
                standing++;
                rank = lot.tieStart[place] == tie ? rank : standing;
                tie = lot.tieStart[place];
                decide(lot, bid, slot, rank);
            }
        }
    }

    private int bidders(LotWorkspace lot) {
        TreeSet<String> counted = new TreeSet<>();
        for (int bid = 0; bid < lot.size(); bid++) {
            if (counts(lot, bid)) {
                boolean once = count.affiliatesOnce().value();
                lot.bids.get(bid).bidder().affiliateGroup().ifPresent(group -> lot.use(affiliatesLeaf));
                counted.add(
                        once
                                ? lot.bids.get(bid).bidder().countedAs()
                                : lot.key(bid).bidder());
            }
        }
        return counted.size();
    }

    private boolean counts(LotWorkspace lot, int bid) {
        return count.count().value() == Counted.LISTED
                ? lot.reason[bid] != Reason.DID_NOT_TAKE_PART
                : lot.in[bid] || lot.reason[bid] == Reason.PRICE_UNDISCLOSED;
    }

    /** Draws lots if the last place and the next one are held by equal bids. */
    private boolean settleLastPlace(LotWorkspace lot, int slot) {
        int last = lot.quota - 1;
        if (lot.tieStart[last] != lot.tieStart[last + 1]) {
            return true;
        }
        int from = lot.tieStart[last];
        int to = RankingStep.end(lot, from);
        if (byLot) {
            lot.use(lotLeaf);
        } else {
            lot.stop("tie-open");
        }
        if (byLot && LotDraw.settle(lot, from, to, "shortlist")) {
            for (int place = lot.quota; place < to; place++) {
                lot.reason[lot.order[place]] = Reason.TIE_LOST_BY_LOT;
            }
            RankingStep.fixRanks(lot);
            return true;
        }
        for (int place = from; place < to; place++) {
            lot.note(point, lot.order[place], slot, Reason.TIE_OPEN);
        }
        return false;
    }

    /** Equal bids share a rank: no tie crosses the last place any more, so it says on which side of it they are. */
    private void decide(LotWorkspace lot, int bid, int slot, int rank) {
        if (rank <= lot.quota) {
            lot.shortlisted++;
            lot.note(point, bid, slot, Reason.SHORTLISTED, rank, Operator.AT_MOST, lot.quota);
            return;
        }
        long lastPrice = lot.comparable[lot.order[lot.quota - 1]];
        boolean byDraw = lot.reason[bid] == Reason.TIE_LOST_BY_LOT;
        boolean byFact = lot.comparable[bid] == lastPrice;
        Reason why = byDraw ? Reason.TIE_LOST_BY_LOT : byFact ? Reason.TIE_LOST_BY_FACT : Reason.OUTSIDE_QUOTA;
        lot.note(point, bid, slot, why, rank, Operator.ABOVE, lot.quota);
    }
}
