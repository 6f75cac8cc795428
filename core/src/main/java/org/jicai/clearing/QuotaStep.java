package org.jicai.clearing;

import java.util.Optional;
import java.util.TreeSet;
import org.jicai.decision.Operand;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.rules.BidderCount;
import org.jicai.rules.BidderCount.Counted;
import org.jicai.rules.Cited;
import org.jicai.rules.Quota;
import org.jicai.rules.Quota.Reduction;
import org.jicai.rules.Ranking;
import org.jicai.rules.StepTable;

/**
 * Counts the bidders, looks up the places, and keeps the first so many of the ranked bids that are still in. A tie across the
 * last place goes to the lot.
 */
public final class QuotaStep implements LotStep {

    private final BidderCount count;
    private final StepTable<Cited<Integer>> places;
    private final StepTable<Integer> slots;
    private final LastPlace lastPlace;
    private final Optional<Reduction> reduction;
    private final int reductionLeaf;
    private final int countLeaf;
    private final int affiliatesLeaf;
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
        this.reduction = rule.reduction().map(Cited::value);
        this.reductionLeaf = rule.reduction()
                .map(leaf -> compilation.leaf(Stage.SHORTLIST, leaf))
                .orElse(0);
        this.countLeaf = compilation.leaf(Stage.PARTICIPATION, count.count());
        this.affiliatesLeaf = compilation.leaf(Stage.PARTICIPATION, count.affiliatesOnce());
        this.places = rule.places();
        this.slots = rule.places()
                .map(row -> compilation.slot(Stage.SHORTLIST, row, Operand.Kind.RANK, 0, Operand.Kind.PLACES, 0));
        this.point = compilation.point();
        this.lastPlace = new LastPlace(ranking, compilation);
    }

    @Override
    public void run(LotWorkspace lot) {
        lot.use(countLeaf);
        lot.bidders = bidders(lot);
        if (lot.bidders == 0) {
            return;
        }
        int slot = slots.at(lot.bidders);
        lot.quota = places.at(lot.bidders).value() - lost(lot);
        if (!lastPlace.settle(lot, lot.quota, point, slot)) {
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

    /** The places a kind of bidder takes away; at least one place stays. */
    private int lost(LotWorkspace lot) {
        if (reduction.isEmpty()) {
            return 0;
        }
        Reduction rule = reduction.get();
        TreeSet<String> holders = new TreeSet<>();
        for (int bid = 0; bid < lot.size(); bid++) {
            boolean holds = lot.bids
                    .get(bid)
                    .facts()
                    .text("licence")
                    .filter(rule.licence()::equals)
                    .isPresent();
            if (counts(lot, bid) && holds) {
                holders.add(lot.bids.get(bid).bidder().countedAs());
            }
        }
        if (!holders.isEmpty()) {
            lot.use(reductionLeaf);
        }
        int places = this.places.at(lot.bidders).value();
        return Math.min(places - 1, Math.min(rule.most(), holders.size() / rule.per()));
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

    /** Equal bids share a rank: no tie crosses the last place any more, so it says on which side of it they are. */
    private void decide(LotWorkspace lot, int bid, int slot, int rank) {
        lot.placed[bid] = rank <= lot.quota;
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
