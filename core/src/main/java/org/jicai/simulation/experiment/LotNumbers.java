package org.jicai.simulation.experiment;

import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.decision.Verdict;
import org.jicai.engine.ClearedLot;
import org.jicai.simulation.population.Drawn;

/**
 * The numbers of one cleared lot, by one pass over its bids and one over its regions. One object serves all lots; nothing is
 * allocated.
 */
final class LotNumbers {

    private static final int TOOK_PART = 1;
    private static final int INVALID = 2;
    private static final int ABOVE_CEILING = 4;
    private static final int FAILED_TEST = 8;
    private static final int REVIVED = 16;

    /** By reason: what a bid with it counts as. */
    private static final byte[] COUNTS_AS = new byte[Reason.values().length];

    static {
        for (Reason reason : Reason.values()) {
            COUNTS_AS[reason.ordinal()] = (byte) (reason == Reason.DID_NOT_TAKE_PART ? 0 : TOOK_PART | more(reason));
        }
    }

    private static int more(Reason reason) {
        boolean failedTest = reason.stage() == Stage.PRICE_TEST && reason.verdict() == Verdict.LOST;
        return (reason.verdict() == Verdict.INVALID ? INVALID : 0)
                | (reason == Reason.ABOVE_CEILING ? ABOVE_CEILING : 0)
                | (failedTest ? FAILED_TEST : 0)
                | (reason == Reason.SELECTED_BY_REVIVAL ? REVIVED : 0);
    }

    private final double tick;
    private final boolean regionalOnly;

    int bids;
    int selected;
    int invalid;
    int aboveCeiling;
    int failedTest;
    int revived;
    int originators;
    int originatorsSelected;
    double cutSum;
    int cutCount;
    double priorCutSum;
    int priorCutCount;
    double lowest;
    double highest;
    boolean volumes;
    double units;
    double spend;
    double ceilingSpend;
    double ceilingAgainst;
    double priorSpend;
    double priorAgainst;
    double overCapacity;
    int costed;
    int lossMaking;
    double markups;
    double rent;
    double production;
    double least;
    /** By winner, in the order of the bids: its agreed volume, and which bid it is. */
    final double[] volume;

    final int[] winner;
    final double[] volumeByBid;
    private final double[] ascending;
    private boolean sorted;

    /** For lots of so many bids; with whether volumes come from regions alone. */
    LotNumbers(int most, double tick, boolean regionalOnly) {
        this.tick = tick;
        this.regionalOnly = regionalOnly;
        this.volume = new double[most];
        this.winner = new int[most];
        this.volumeByBid = new double[most];
        this.ascending = new double[most];
    }

    void read(ClearedLot lot, LotFacts facts, Drawn drawn, boolean withCosts, LotTally tally) {
        clear();
        volumes = lot.hasVolumes();
        regions(lot, tally);
        for (int bid = 0; bid < lot.size(); bid++) {
            int as = COUNTS_AS[lot.reason(bid).ordinal()];
            if (as != 0) {
                count(as);
                boolean won = lot.isSelected(bid);
                originators += facts.originator[bid] ? 1 : 0;
                originatorsSelected += won && facts.originator[bid] ? 1 : 0;
                tally.ranked(lot, bid);
                if (won) {
                    won(lot, bid, facts, withCosts ? drawn.cost(lot.lot(), bid) : Double.NaN, tally);
                }
            }
        }
        if (withCosts && volumes) {
            least = least(drawn, lot.lot());
        }
    }

    private void clear() {
        sorted = false;
        bids = 0;
        selected = 0;
        invalid = 0;
        aboveCeiling = 0;
        failedTest = 0;
        revived = 0;
        originators = 0;
        originatorsSelected = 0;
        cutSum = 0;
        cutCount = 0;
        priorCutSum = 0;
        priorCutCount = 0;
        lowest = Double.POSITIVE_INFINITY;
        highest = 0;
        units = 0;
        spend = 0;
        ceilingSpend = 0;
        ceilingAgainst = 0;
        priorSpend = 0;
        priorAgainst = 0;
        overCapacity = 0;
        costed = 0;
        lossMaking = 0;
        markups = 0;
        rent = 0;
        production = 0;
        least = 0;
    }

    private void count(int as) {
        bids++;
        invalid += (as & INVALID) != 0 ? 1 : 0;
        aboveCeiling += (as & ABOVE_CEILING) != 0 ? 1 : 0;
        failedTest += (as & FAILED_TEST) != 0 ? 1 : 0;
        revived += (as & REVIVED) != 0 ? 1 : 0;
    }

    private void regions(ClearedLot lot, LotTally tally) {
        for (int bid = 0; bid < lot.size(); bid++) {
            volumeByBid[bid] = 0;
        }
        for (int region = 0; region < lot.regions(); region++) {
            int supplier = lot.supplier(region);
            if (supplier >= 0) {
                tally.supplied(region, supplier);
                volumeByBid[supplier] += lot.agreedInRegion(region);
            }
        }
    }

    private void won(ClearedLot lot, int bid, LotFacts facts, double cost, LotTally tally) {
        double price = lot.price(bid) / tick;
        long comparableTicks = facts.comparable(lot, bid);
        double comparable = comparableTicks == lot.price(bid) ? price : comparableTicks / tick;
        lowest = Math.min(lowest, comparable);
        highest = Math.max(highest, comparable);
        double ceiling = facts.ceiling[bid];
        if (!Double.isNaN(ceiling)) {
            double cut = (ceiling - price) / ceiling;
            cutSum += cut;
            cutCount++;
            tally.cut(cut);
        }
        if (!Double.isNaN(facts.priorPrice)) {
            priorCutSum += (facts.priorPrice - comparable) / facts.priorPrice;
            priorCutCount++;
        }
        if (!Double.isNaN(cost)) {
            costed++;
            lossMaking += comparable < cost ? 1 : 0;
            markups += (comparable - cost) / comparable;
        }
        winner[selected] = bid;
        if (volumes) {
            volume(lot, bid, facts, comparable, cost);
        }
        selected++;
    }

    private void volume(ClearedLot lot, int bid, LotFacts facts, double comparable, double cost) {
        double agreed = regionalOnly ? volumeByBid[bid] : lot.agreedUnits(bid);
        double paid = comparable * agreed;
        volume[selected] = agreed;
        units += agreed;
        spend += paid;
        if (!Double.isNaN(facts.ceiling[bid])) {
            ceilingSpend += paid;
            ceilingAgainst += facts.comparableCeiling[bid] * agreed;
        }
        if (!Double.isNaN(facts.priorPrice)) {
            priorSpend += paid;
            priorAgainst += facts.priorPrice * agreed;
        }
        rent += agreed * (comparable - cost);
        production += agreed * cost;
        if (facts.capacity.length > 0) {
            overCapacity += Math.max(0, agreed - facts.capacity[bid]);
        }
    }

    /** What the same volumes cost if the lowest costs supply the largest of them. */
    private double least(Drawn drawn, int lot) {
        int known = drawn.knownCosts(lot);
        if (known < selected) {
            return Double.NaN;
        }
        double[] costs = drawn.sortedCosts(lot);
        sortVolumes();
        double sum = 0;
        for (int i = 0; i < selected; i++) {
            sum += ascending[selected - 1 - i] * costs[i];
        }
        return sum;
    }

    private void sortVolumes() {
        if (sorted) {
            return;
        }
        sorted = true;
        for (int i = 0; i < selected; i++) {
            double value = volume[i];
            int at = i;
            while (at > 0 && ascending[at - 1] > value) {
                ascending[at] = ascending[at - 1];
                at--;
            }
            ascending[at] = value;
        }
    }

    /** The Herfindahl-Hirschman index of the agreed volumes; not a number where there are none. */
    double hhi() {
        double squares = 0;
        for (int i = 0; i < selected; i++) {
            squares += volume[i] * volume[i];
        }
        return volumes && units > 0 ? squares / (units * units) : Double.NaN;
    }

    /** The Gini coefficient of the agreed volumes; not a number where there are none. */
    double gini() {
        if (!volumes || !(units > 0)) {
            return Double.NaN;
        }
        sortVolumes();
        double ranked = 0;
        for (int i = 0; i < selected; i++) {
            ranked += (2.0 * i + 1 - selected) * ascending[i];
        }
        return ranked / (selected * units);
    }
}
