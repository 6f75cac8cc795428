package org.jicai.clearing;

import java.util.function.Function;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.rules.BidderCount;
import org.jicai.rules.BidderCount.Counted;
import org.jicai.rules.Ranking;

/**
 * Counts the bidders, looks up the places, and keeps the first so many of the ranked bids that are still in. A tie across the
 * last place goes to the lot.
 */
public final class QuotaStep extends LotStep {

    /** Up to so many bids without a place are told in the order of ranks. */
    private static final int MANY = 1_024;

    private final BidderCount count;
    private final boolean affiliatesOnce;
    private final boolean listed;
    private final PlaceCount places;
    private final LastPlace lastPlace;
    private final int countLeaf;
    private final int affiliatesLeaf;
    private final int point;

    /**
     * Compiles the step.
     *
     * @param count who counts as a bidder
     * @param places gives how many places there are
     * @param ranking the tie chain
     * @param compilation the book being compiled
     */
    public QuotaStep(
            BidderCount count, Function<Compilation, PlaceCount> places, Ranking ranking, Compilation compilation) {
        this.count = count;
        this.affiliatesOnce = count.affiliatesOnce().value();
        this.listed = count.count().value() == Counted.LISTED;
        this.countLeaf = compilation.leaf(Stage.PARTICIPATION, count.count());
        this.affiliatesLeaf = compilation.leaf(Stage.PARTICIPATION, count.affiliatesOnce());
        this.places = places.apply(compilation);
        this.point = compilation.point();
        this.lastPlace = new LastPlace(ranking, compilation);
    }

    @Override
    public boolean looksBehindPlaces() {
        return false;
    }

    @Override
    public void run(LotWorkspace lot) {
        lot.use(countLeaf);
        lot.bidders = bidders(lot);
        if (lot.bidders == 0) {
            return;
        }
        lot.quota = places.places(lot);
        if (lot.quota == LotWorkspace.UNKNOWN) {
            lot.quota = 0;
            if (lot.ranked > 0) {
                lot.stop("places-unknown");
            }
            return;
        }
        int slot = places.slot(lot);
        if (lot.ties == 0 || settleLastPlace(lot, slot)) {
            hand(lot, slot);
        }
    }

    /** Draws lots where a tie crosses the last place; false if it stays open. */
    private boolean settleLastPlace(LotWorkspace lot, int slot) {
        int last = placesOfFirst(lot, lot.quota);
        return lastPlace.settle(lot, last, endOfStandingTie(lot, last), point, slot);
    }

    /**
     * Whether it is known how many places there can be at most, before bidders are counted and bids are ranked.
     *
     * @return true unless the number of ranked bids decides
     */
    public boolean isBounded() {
        return places.isBounded();
    }

    /** The most places the lot can have, or {@link LotWorkspace#UNKNOWN}. */
    int mostPlaces(LotWorkspace lot) {
        return places.most(lot);
    }

    /** Says that a bid has no place, before anybody is ranked. */
    void expectNoPlaces(LotWorkspace lot) {
        lot.expect(point, Reason.OUTSIDE_QUOTA);
    }

    /** Hands out the places. Equal bids share a rank; no tie crosses the last place any more. */
    private void hand(LotWorkspace lot, int slot) {
        int holds = Remark.of(slot, Reason.SHORTLISTED, Operator.AT_MOST);
        int outside = Remark.of(slot, Reason.OUTSIDE_QUOTA, Operator.ABOVE);
        int standing = 0;
        int rank = 0;
        int tie = LotWorkspace.UNKNOWN;
        int last = LotWorkspace.UNKNOWN;
        int place = 0;
        for (; place < lot.ranked && standing < lot.quota; place++) {
            int bid = lot.order[place];
            if (lot.in[bid]) {
                standing++;
                rank = lot.tieStart[place] == tie ? rank : standing;
                tie = lot.tieStart[place];
                last = bid;
                lot.note(point, bid, holds, rank, lot.quota);
            }
        }
        lot.shortlisted = standing;
        if (lot.ranked - place > MANY && lot.ties == 0 && !lot.keepsRemarks()) {
            loseUnremarked(lot, place, last);
            return;
        }
        for (; place < lot.ranked; place++) {
            int bid = lot.order[place];
            if (lot.in[bid]) {
                standing++;
                rank = lot.tieStart[place] == tie ? rank : standing;
                tie = lot.tieStart[place];
                lot.placed[bid] = false;
                lot.note(point, bid, whyOutside(lot, bid, last, outside), rank, lot.quota);
            }
        }
    }

    /** Whether a bid without a place is as good, before any tie was broken, as the last one that has a place, if any has. */
    private static boolean lostTie(LotWorkspace lot, int bid, int last) {
        return lot.tied && last != LotWorkspace.UNKNOWN && lot.level[bid] == lot.level[last];
    }

    /** Why a bid has no place: because it is behind, or because it lost a tie with the last one that has. */
    private static int whyOutside(LotWorkspace lot, int bid, int last, int outside) {
        if (!lostTie(lot, bid, last)) {
            return outside;
        }
        boolean byDraw = lot.draw[bid] > 0 && lot.draw[bid] == lot.draw[last];
        return Remark.under(outside, byDraw ? Reason.TIE_LOST_BY_LOT : Reason.TIE_LOST_BY_FACT);
    }

    /**
     * Tells many bids that they have no place, in the order of memory instead of that of ranks. Those as cheap as the last place
     * follow it in the order of ranks, which are all different here.
     */
    private void loseUnremarked(LotWorkspace lot, int places, int last) {
        int tiesEnd = places;
        while (tiesEnd < lot.ranked && lostTie(lot, lot.order[tiesEnd], last)) {
            tiesEnd++;
        }
        int outside = Remark.of(0, Reason.OUTSIDE_QUOTA);
        int lostByFact = Remark.of(0, Reason.TIE_LOST_BY_FACT);
        for (int bid = 0; bid < lot.size(); bid++) {
            if (lot.in[bid] && lot.rank[bid] > places) {
                lot.placed[bid] = false;
                lot.stand(point, bid, lot.rank[bid] > tiesEnd ? outside : lostByFact);
            }
        }
    }

    /** How many places of the order the first so many bids still in take up; equal bids that are out go behind those. */
    private static int placesOfFirst(LotWorkspace lot, int bids) {
        int standing = 0;
        int tie = 0;
        int place = 0;
        while (place < lot.ranked && standing < bids) {
            if (tie < lot.ties && place == lot.tieFrom[tie]) {
                standingFirst(lot, place, lot.tieTo[tie++]);
            }
            standing += lot.in[lot.order[place++]] ? 1 : 0;
        }
        return place;
    }

    /** Puts the bids that are out behind those they are equal to. */
    private static void standingFirst(LotWorkspace lot, int from, int to) {
        int next;
        for (int at = from; at < to; at = next) {
            next = RankingStep.end(lot, at);
            IndexSort.firstThose(lot.order, at, next, lot.in);
        }
    }

    /** The place after the last bid still in that is equal to the one at the place before. */
    private static int endOfStandingTie(LotWorkspace lot, int places) {
        int end = places;
        while (places > 0
                && end < lot.ranked
                && lot.tieStart[end] == lot.tieStart[places - 1]
                && lot.in[lot.order[end]]) {
            end++;
        }
        return end;
    }

    /** How many firms bid, or how many bids by different names where affiliates count each. */
    private int bidders(LotWorkspace lot) {
        if (countsAll(lot)) {
            if (lot.input.anyAffiliated()) {
                lot.use(affiliatesLeaf);
            }
            return affiliatesOnce ? lot.input.firms() : lot.input.bidders();
        }
        return countThose(lot, affiliatesOnce ? lot.input.firm() : lot.input.bidder());
    }

    private boolean countsAll(LotWorkspace lot) {
        boolean all = true;
        for (int bid = 0; bid < lot.size(); bid++) {
            all &= listed ? !lot.isAbsent(bid) : lot.in[bid];
        }
        return all;
    }

    private int countThose(LotWorkspace lot, int[] firm) {
        int counted = 0;
        for (int bid = 0; bid < lot.size(); bid++) {
            lot.seen[bid] = false;
        }
        for (int bid = 0; bid < lot.size(); bid++) {
            if (counts(lot, bid)) {
                if (lot.input.affiliated()[bid]) {
                    lot.use(affiliatesLeaf);
                }
                counted += lot.seen[firm[bid]] ? 0 : 1;
                lot.seen[firm[bid]] = true;
            }
        }
        return counted;
    }

    private boolean counts(LotWorkspace lot, int bid) {
        return counts(count, lot, bid);
    }

    /** Whether a bid makes its bidder count. */
    static boolean counts(BidderCount count, LotWorkspace lot, int bid) {
        return count.count().value() == Counted.LISTED
                ? lot.reason(bid) != Reason.DID_NOT_TAKE_PART
                : lot.in[bid] || lot.reason(bid) == Reason.PRICE_UNDISCLOSED;
    }
}
