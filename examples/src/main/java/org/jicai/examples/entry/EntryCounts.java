package org.jicai.examples.entry;

import java.util.BitSet;
import org.jicai.decision.Reason;
import org.jicai.engine.ClearedLot;
import org.jicai.engine.SweepObserver;

/** How many bid and how many are selected, round by round. */
final class EntryCounts implements SweepObserver<EntryCounts> {

    private final PublishedRound round;
    private final EntryBids bids;
    private final BitSet entered = new BitSet();
    private final BitSet won = new BitSet();
    private int roundProducts;
    private int roundSelected;
    private int roundPlaces;
    private int roundRevived;
    private int roundLargest;

    private final RoundMeans productShare = new RoundMeans();
    private final RoundMeans placesShare = new RoundMeans();
    private final RoundMeans firmShare = new RoundMeans();
    private final RoundMeans products = new RoundMeans();
    private final RoundMeans firms = new RoundMeans();
    private final RoundMeans revived = new RoundMeans();
    private final RoundMeans largestField = new RoundMeans();

    EntryCounts(PublishedRound round, EntryBids bids) {
        this.round = round;
        this.bids = bids;
    }

    @Override
    public boolean readsDecisions() {
        return false;
    }

    @Override
    public void cleared(ClearedLot lot) {
        int[] entrants = bids.entrants(lot.replication(), lot.lot());
        for (int slot = 0; slot < entrants.length; slot++) {
            entered.set(entrants[slot]);
            if (lot.isSelected(slot)) {
                won.set(entrants[slot]);
                roundSelected++;
            }
            roundRevived += lot.reason(slot) == Reason.SELECTED_BY_REVIVAL ? 1 : 0;
        }
        roundProducts += entrants.length;
        roundPlaces += lot.places();
        roundLargest = Math.max(roundLargest, entrants.length);
        if (lot.lot() == round.varieties() - 1) {
            endOfRound();
        }
    }

    private void endOfRound() {
        productShare.add((double) roundSelected / roundProducts);
        placesShare.add((double) roundPlaces / roundProducts);
        firmShare.add((double) won.cardinality() / entered.cardinality());
        products.add(roundProducts);
        firms.add(entered.cardinality());
        revived.add(roundRevived);
        largestField.add(roundLargest);
        entered.clear();
        won.clear();
        roundProducts = 0;
        roundSelected = 0;
        roundPlaces = 0;
        roundRevived = 0;
        roundLargest = 0;
    }

    @Override
    public void add(EntryCounts later) {
        productShare.add(later.productShare);
        placesShare.add(later.placesShare);
        firmShare.add(later.firmShare);
        products.add(later.products);
        firms.add(later.firms);
        revived.add(later.revived);
        largestField.add(later.largestField);
    }

    RoundMeans productShare() {
        return productShare;
    }

    /** The places there are, as a part of the products: what would be selected if nothing else mattered. */
    RoundMeans placesShare() {
        return placesShare;
    }

    RoundMeans firmShare() {
        return firmShare;
    }

    RoundMeans products() {
        return products;
    }

    RoundMeans firms() {
        return firms;
    }

    RoundMeans revived() {
        return revived;
    }

    RoundMeans largestField() {
        return largestField;
    }

    /** The mean over rounds, and how far rounds lie from it. */
    static final class RoundMeans {
        private long count;
        private double sum;
        private double squares;

        void add(double value) {
            count++;
            sum += value;
            squares += value * value;
        }

        void add(RoundMeans later) {
            count += later.count;
            sum += later.sum;
            squares += later.squares;
        }

        double mean() {
            return sum / count;
        }

        /** The standard deviation of single rounds. */
        double deviation() {
            return Math.sqrt(Math.max(0, (squares - sum * sum / count) / (count - 1)));
        }
    }
}
