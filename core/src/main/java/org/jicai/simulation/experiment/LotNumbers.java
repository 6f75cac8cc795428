package org.jicai.simulation.experiment;

import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.decision.Verdict;
import org.jicai.engine.ClearedLot;
import org.jicai.simulation.CountingSort;
import org.jicai.simulation.population.Drawn;

/**
 * The numbers of one cleared lot, by one pass over its regions, one over its bids, and some over its winners. One object serves all
 * lots; nothing is allocated. Sums run in local variables and in the order of the bids.
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
    private final boolean withCosts;
    private final boolean withLeast;

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
    long agreedInAll;
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

    /** By winner, in the order of the bids: which bid it is, its comparable price in yuan, its agreed volume. */
    private final int[] winner;

    private final double[] paid;
    private final double[] agreed;
    private final double[] ascending;
    private final CountingSort sort;
    private boolean sorted;
    private final long[] inRegions;

    /** For lots of so many bids; with whether volumes come from regions alone, costs are known, and the least cost is wanted. */
    LotNumbers(int most, double tick, boolean regionalOnly, boolean withCosts, boolean withLeast) {
        this.tick = tick;
        this.regionalOnly = regionalOnly;
        this.withCosts = withCosts;
        this.withLeast = withLeast;
        this.winner = new int[most];
        this.paid = new double[most];
        this.agreed = new double[most];
        this.ascending = new double[most];
        this.sort = new CountingSort(most);
        this.inRegions = new long[most];
    }

    void read(ClearedLot lot, LotFacts facts, Drawn drawn, LotTally tally) {
        volumes = lot.hasVolumes();
        regions(lot, tally);
        bids(lot, tally);
        originators(lot, facts);
        prices(lot, facts, tally);
        volumes(lot, facts);
        costs(lot, drawn);
    }

    /** By region: who supplies it, and how much. */
    private void regions(ClearedLot lot, LotTally tally) {
        for (int bid = 0; bid < lot.size(); bid++) {
            inRegions[bid] = 0;
        }
        long all = 0;
        for (int region = 0; region < lot.regions(); region++) {
            int supplier = lot.supplier(region);
            long units = lot.agreedInRegion(region);
            all += units;
            if (supplier >= 0) {
                tally.supplied(region, supplier);
                inRegions[supplier] += units;
            }
        }
        agreedInAll = regionalOnly ? all : lot.agreedUnits();
    }

    /** Counts what bids came to. Nothing branches here: who wins is hard to guess. */
    private void bids(ClearedLot lot, LotTally tally) {
        int tookPart = 0;
        int notAdmitted = 0;
        int tooHigh = 0;
        int failed = 0;
        int accepted = 0;
        int won = 0;
        for (int bid = 0; bid < lot.size(); bid++) {
            int as = COUNTS_AS[lot.reason(bid).ordinal()];
            tookPart += as & 1;
            notAdmitted += as >> 1 & 1;
            tooHigh += as >> 2 & 1;
            failed += as >> 3 & 1;
            accepted += as >> 4;
            winner[won] = bid;
            won += lot.isSelected(bid) ? 1 : 0;
            tally.ranked(lot, bid);
        }
        bids = tookPart;
        invalid = notAdmitted;
        aboveCeiling = tooHigh;
        failedTest = failed;
        revived = accepted;
        selected = won;
    }

    private void originators(ClearedLot lot, LotFacts facts) {
        originators = 0;
        originatorsSelected = 0;
        for (int bid : facts.originators) {
            originators += lot.reason(bid) == Reason.DID_NOT_TAKE_PART ? 0 : 1;
            originatorsSelected += lot.isSelected(bid) ? 1 : 0;
        }
    }

    private void prices(ClearedLot lot, LotFacts facts, LotTally tally) {
        boolean prior = !Double.isNaN(facts.priorPrice);
        long low = Long.MAX_VALUE;
        long high = 0;
        double cuts = 0;
        int known = 0;
        double priorCuts = 0;
        for (int i = 0; i < selected; i++) {
            int bid = winner[i];
            long ticks = lot.price(bid);
            long comparableTicks = facts.comparable(lot, bid);
            double price = ticks / tick;
            double comparable = comparableTicks == ticks ? price : comparableTicks / tick;
            paid[i] = comparable;
            low = Math.min(low, comparableTicks);
            high = Math.max(high, comparableTicks);
            double ceiling = facts.ceiling[bid];
            if (!Double.isNaN(ceiling)) {
                double cut = (ceiling - price) / ceiling;
                cuts += cut;
                known++;
                tally.cut(cut);
            }
            priorCuts += prior ? (facts.priorPrice - comparable) / facts.priorPrice : 0;
        }
        lowest = low / tick;
        highest = high / tick;
        cutSum = cuts;
        cutCount = known;
        priorCutSum = priorCuts;
        priorCutCount = prior ? selected : 0;
    }

    private void volumes(ClearedLot lot, LotFacts facts) {
        sorted = false;
        double all = 0;
        double yuan = 0;
        double known = 0;
        double atCeilings = 0;
        double atPriorPrices = 0;
        double above = 0;
        boolean limited = facts.capacity.length > 0;
        for (int i = 0; volumes && i < selected; i++) {
            int bid = winner[i];
            double own = regionalOnly ? inRegions[bid] : lot.agreedUnits(bid);
            agreed[i] = own;
            double spent = paid[i] * own;
            all += own;
            yuan += spent;
            if (!Double.isNaN(facts.ceiling[bid])) {
                known += spent;
                atCeilings += facts.comparableCeiling[bid] * own;
            }
            atPriorPrices += facts.priorPrice * own;
            above += limited ? Math.max(0, own - facts.capacity[bid]) : 0;
        }
        units = all;
        spend = yuan;
        ceilingSpend = known;
        ceilingAgainst = atCeilings;
        boolean prior = !Double.isNaN(facts.priorPrice);
        priorSpend = prior ? yuan : 0;
        priorAgainst = prior ? atPriorPrices : 0;
        overCapacity = limited ? above : Double.NaN;
    }

    private void costs(ClearedLot lot, Drawn drawn) {
        int known = 0;
        int losing = 0;
        double overPrice = 0;
        double earned = 0;
        double made = 0;
        for (int i = 0; withCosts && i < selected; i++) {
            double cost = drawn.cost(lot.lot(), winner[i]);
            double margin = paid[i] - cost;
            if (!Double.isNaN(cost)) {
                known++;
                losing += margin < 0 ? 1 : 0;
                overPrice += margin / paid[i];
            }
            if (volumes) {
                earned += agreed[i] * margin;
                made += agreed[i] * cost;
            }
        }
        costed = known;
        lossMaking = losing;
        markups = overPrice;
        rent = withCosts ? earned : Double.NaN;
        production = withCosts ? made : Double.NaN;
        least = withLeast && withCosts && volumes ? least(drawn, lot.lot()) : 0;
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
        if (!sorted) {
            sort.sort(agreed, selected, ascending);
            sorted = true;
        }
    }

    /** The Herfindahl-Hirschman index of the agreed volumes; not a number where there are none. */
    double hhi() {
        double squares = 0;
        for (int i = 0; i < selected; i++) {
            double own = agreed[i];
            squares += own * own;
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
