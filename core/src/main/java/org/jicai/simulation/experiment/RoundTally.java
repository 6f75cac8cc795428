package org.jicai.simulation.experiment;

import java.util.Arrays;
import org.jicai.decision.Reason;
import org.jicai.engine.ClearedLot;
import org.jicai.simulation.population.Drawn;

/** Adds up the lots of one replication under one variant, and says what the measures are. */
final class RoundTally {

    private final LotFacts[] facts;
    private final boolean withCosts;
    private final boolean withRisk;
    private final LotNumbers numbers;
    private final SupplyNumbers supply;
    private final long[] firmBid;
    private final long[] firmWon;
    private long stamp;
    private int firms;
    private int firmsSelected;
    private final double[] sums = new double[Sum.values().length];

    /** What is summed over the lots of a round. */
    private enum Sum {
        FAILED,
        PENDING,
        AWARDED,
        BIDS,
        SELECTED,
        INVALID,
        ABOVE,
        FAILED_TEST,
        REVIVED,
        ORIGINATORS,
        ORIGINATORS_SELECTED,
        CUT,
        CUTS,
        LOT_CUT,
        LOT_CUTS,
        PRIOR_CUT,
        PRIOR_CUTS,
        LOT_PRIOR_CUT,
        LOT_PRIOR_CUTS,
        SPENDING_LOTS,
        UNITS,
        SPEND,
        CEILING_SPEND,
        CEILING_AGAINST,
        PRIOR_SPEND,
        PRIOR_AGAINST,
        FILLED_LOTS,
        NEED,
        FILLED,
        SPREAD,
        HHI,
        GINI,
        DIVIDED_LOTS,
        SINGLE,
        SHORTFALL,
        RISK,
        SUPPLIED_LOTS,
        OVER_CAPACITY,
        COSTED,
        LOSS_MAKING,
        MARKUPS,
        RENT,
        PRODUCTION,
        LEAST
    }

    private final boolean hasVolumeRule;

    RoundTally(LotFacts[] facts, LotNumbers numbers, SupplyNumbers supply, int firms, Plan plan, int variant) {
        this.facts = facts;
        this.numbers = numbers;
        this.supply = supply;
        this.withCosts = plan.withCosts();
        this.withRisk = plan.withRisk();
        this.hasVolumeRule = plan.hasVolumeRule(variant);
        this.firmBid = new long[firms];
        this.firmWon = new long[firms];
        this.stamp = 1;
    }

    void add(ClearedLot lot, Drawn drawn, LotTally tally) {
        LotFacts of = facts[lot.lot()];
        numbers.read(lot, of, drawn, withCosts, tally);
        boolean pending = lot.isPending();
        boolean awarded = !pending && numbers.selected > 0;
        boolean failed = !pending && numbers.selected == 0;
        boolean spending = numbers.volumes || (failed && hasVolumeRule && !Double.isNaN(of.need));
        add(Sum.PENDING, pending ? 1 : 0);
        add(Sum.FAILED, failed ? 1 : 0);
        add(Sum.AWARDED, awarded ? 1 : 0);
        counts(lot, of);
        prices();
        volumes(lot, of, failed, spending);
        if (awarded) {
            supply.read(lot);
            if (!Double.isNaN(supply.singleSource)) {
                add(Sum.SUPPLIED_LOTS, 1);
                add(Sum.SINGLE, supply.singleSource);
                add(Sum.SHORTFALL, supply.expectedShortfall);
                add(Sum.RISK, supply.shortfallRisk);
            }
        }
        double cut = numbers.cutCount == 0 ? Double.NaN : numbers.cutSum / numbers.cutCount;
        tally.ended(pending, numbers.bids, numbers.selected, cut, spending ? numbers.spend : Double.NaN, numbers.units);
    }

    private void counts(ClearedLot lot, LotFacts of) {
        add(Sum.BIDS, numbers.bids);
        add(Sum.SELECTED, numbers.selected);
        add(Sum.INVALID, numbers.invalid);
        add(Sum.ABOVE, numbers.aboveCeiling);
        add(Sum.FAILED_TEST, numbers.failedTest);
        add(Sum.REVIVED, numbers.revived);
        add(Sum.ORIGINATORS, numbers.originators);
        add(Sum.ORIGINATORS_SELECTED, numbers.originatorsSelected);
        for (int bid = 0; bid < lot.size(); bid++) {
            int firm = of.firm[bid];
            if (firmBid[firm] != stamp && lot.reason(bid) != Reason.DID_NOT_TAKE_PART) {
                firmBid[firm] = stamp;
                firms++;
            }
        }
        for (int i = 0; i < numbers.selected; i++) {
            int firm = of.firm[numbers.winner[i]];
            if (firmWon[firm] != stamp) {
                firmWon[firm] = stamp;
                firmsSelected++;
            }
        }
    }

    private void prices() {
        add(Sum.CUT, numbers.cutSum);
        add(Sum.CUTS, numbers.cutCount);
        add(Sum.PRIOR_CUT, numbers.priorCutSum);
        add(Sum.PRIOR_CUTS, numbers.priorCutCount);
        if (numbers.cutCount > 0) {
            add(Sum.LOT_CUT, numbers.cutSum / numbers.cutCount);
            add(Sum.LOT_CUTS, 1);
        }
        if (numbers.priorCutCount > 0) {
            add(Sum.LOT_PRIOR_CUT, numbers.priorCutSum / numbers.priorCutCount);
            add(Sum.LOT_PRIOR_CUTS, 1);
        }
        if (numbers.selected > 0) {
            add(Sum.SPREAD, numbers.highest / numbers.lowest);
        }
        add(Sum.COSTED, numbers.costed);
        add(Sum.LOSS_MAKING, numbers.lossMaking);
        add(Sum.MARKUPS, numbers.markups);
    }

    private void volumes(ClearedLot lot, LotFacts of, boolean failed, boolean spending) {
        if ((numbers.volumes || (failed && hasVolumeRule)) && !Double.isNaN(of.need)) {
            add(Sum.FILLED_LOTS, 1);
            add(Sum.NEED, of.need);
            add(Sum.FILLED, lot.agreedUnits());
        }
        if (!spending) {
            return;
        }
        add(Sum.SPENDING_LOTS, 1);
        add(Sum.UNITS, numbers.units);
        add(Sum.SPEND, numbers.spend);
        add(Sum.CEILING_SPEND, numbers.ceilingSpend);
        add(Sum.CEILING_AGAINST, numbers.ceilingAgainst);
        add(Sum.PRIOR_SPEND, numbers.priorSpend);
        add(Sum.PRIOR_AGAINST, numbers.priorAgainst);
        add(Sum.OVER_CAPACITY, numbers.overCapacity);
        if (numbers.units > 0) {
            add(Sum.HHI, numbers.hhi());
            add(Sum.GINI, numbers.gini());
            add(Sum.DIVIDED_LOTS, 1);
            add(Sum.RENT, numbers.rent);
            add(Sum.PRODUCTION, numbers.production);
            add(Sum.LEAST, numbers.least);
        }
    }

    private void add(Sum sum, double value) {
        sums[sum.ordinal()] += value;
    }

    private double get(Sum sum) {
        return sums[sum.ordinal()];
    }

    /** One number over another; not a number where the other is 0. */
    private double ratio(Sum part, Sum whole) {
        double divisor = get(whole);
        return divisor == 0 ? Double.NaN : get(part) / divisor;
    }

    private double ifAny(Sum count, double value) {
        return get(count) > 0 ? value : Double.NaN;
    }

    /** A measure of the replication. */
    double value(Measure measure) {
        return switch (measure) {
            case CUT_PER_PRODUCT_FROM_CEILING -> ratio(Sum.CUT, Sum.CUTS);
            case CUT_PER_LOT_FROM_CEILING -> ratio(Sum.LOT_CUT, Sum.LOT_CUTS);
            case CUT_BY_VOLUME_FROM_CEILING -> 1 - ratio(Sum.CEILING_SPEND, Sum.CEILING_AGAINST);
            case CUT_PER_PRODUCT_FROM_PRIOR_PRICE -> ratio(Sum.PRIOR_CUT, Sum.PRIOR_CUTS);
            case CUT_PER_LOT_FROM_PRIOR_PRICE -> ratio(Sum.LOT_PRIOR_CUT, Sum.LOT_PRIOR_CUTS);
            case CUT_BY_VOLUME_FROM_PRIOR_PRICE -> 1 - ratio(Sum.PRIOR_SPEND, Sum.PRIOR_AGAINST);
            case SPEND -> ifAny(Sum.SPENDING_LOTS, get(Sum.SPEND));
            case UNIT_PRICE -> ratio(Sum.SPEND, Sum.UNITS);
            case FILL_RATE -> ratio(Sum.FILLED, Sum.NEED);
            case SAVING_FROM_CEILING -> ifAny(Sum.CEILING_AGAINST, get(Sum.CEILING_AGAINST) - get(Sum.CEILING_SPEND));
            case SAVING_FROM_PRIOR_PRICE -> ifAny(Sum.PRIOR_AGAINST, get(Sum.PRIOR_AGAINST) - get(Sum.PRIOR_SPEND));
            case FAILED_LOTS -> get(Sum.FAILED);
            case PENDING_LOTS -> get(Sum.PENDING);
            case BIDS -> get(Sum.BIDS);
            case SELECTED -> get(Sum.SELECTED);
            case INVALID -> get(Sum.INVALID);
            case ABOVE_CEILING -> get(Sum.ABOVE);
            case FAILED_PRICE_TEST -> get(Sum.FAILED_TEST);
            case REVIVED -> get(Sum.REVIVED);
            case WIN_RATE -> ratio(Sum.SELECTED, Sum.BIDS);
            case FIRM_WIN_RATE -> firms == 0 ? Double.NaN : (double) firmsSelected / firms;
            case ORIGINATOR_WIN_RATE -> ratio(Sum.ORIGINATORS_SELECTED, Sum.ORIGINATORS);
            case WINNERS_PER_LOT -> ratio(Sum.SELECTED, Sum.AWARDED);
            case WINNERS_SPREAD -> ratio(Sum.SPREAD, Sum.AWARDED);
            case HHI -> ratio(Sum.HHI, Sum.DIVIDED_LOTS);
            case GINI -> ratio(Sum.GINI, Sum.DIVIDED_LOTS);
            case SINGLE_SOURCE -> ratio(Sum.SINGLE, Sum.SUPPLIED_LOTS);
            case EXPECTED_SHORTFALL -> withRisk ? ratio(Sum.SHORTFALL, Sum.SUPPLIED_LOTS) : Double.NaN;
            case SHORTFALL_RISK -> withRisk ? ratio(Sum.RISK, Sum.SUPPLIED_LOTS) : Double.NaN;
            case OVER_CAPACITY -> facts[0].capacity.length == 0 ? Double.NaN : ratio(Sum.OVER_CAPACITY, Sum.UNITS);
            case LOSS_MAKING -> ratio(Sum.LOSS_MAKING, Sum.COSTED);
            case RENT -> withCosts ? ifAny(Sum.DIVIDED_LOTS, get(Sum.RENT)) : Double.NaN;
            case MARKUP -> ratio(Sum.MARKUPS, Sum.COSTED);
            case EFFICIENCY_LOSS -> withCosts ? ratio(Sum.PRODUCTION, Sum.LEAST) - 1 : Double.NaN;
        };
    }

    /** Makes room for the next replication. */
    void next() {
        Arrays.fill(sums, 0);
        firms = 0;
        firmsSelected = 0;
        stamp++;
    }
}
