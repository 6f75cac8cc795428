package org.jicai.simulation.experiment;

import org.jicai.decision.Reason;
import org.jicai.engine.ClearedLot;
import org.jicai.simulation.population.Drawn;

/** Adds up the lots of one replication under one variant, and says what the measures are. */
final class RoundTally {

    private final LotFacts[] facts;
    private final LotNumbers numbers;
    private final SupplyNumbers supply;
    private final boolean hasVolumeRule;
    private final RoundSums sums = new RoundSums();
    private final double[] byMeasure = new double[Measure.values().length];
    private final int[] wanted;
    private final boolean withFirms;
    private final boolean withSupply;
    private final boolean withHhi;
    private final boolean withGini;

    /** Sets of firms, 64 in a number: those that bid, and those that won something. */
    private final long[] firms;

    private final long[] firmsSelected;

    RoundTally(LotFacts[] facts, LotNumbers numbers, SupplyNumbers supply, int firms, Plan plan, int variant) {
        this.facts = facts;
        this.numbers = numbers;
        this.supply = supply;
        this.hasVolumeRule = plan.hasVolumeRule(variant);
        this.wanted = plan.measures().stream().mapToInt(Measure::ordinal).toArray();
        this.withFirms = plan.measures().contains(Measure.FIRM_WIN_RATE);
        this.withSupply = plan.measures().stream().anyMatch(SupplyNumbers.MEASURES::contains);
        this.withHhi = plan.measures().contains(Measure.HHI);
        this.withGini = plan.measures().contains(Measure.GINI);
        this.firms = new long[(firms + Long.SIZE - 1) / Long.SIZE];
        this.firmsSelected = new long[this.firms.length];
    }

    void add(ClearedLot lot, Drawn drawn, LotTally tally) {
        LotFacts of = facts[lot.lot()];
        numbers.read(lot, of, drawn, tally);
        boolean pending = lot.isPending();
        boolean awarded = !pending && numbers.selected > 0;
        boolean failed = !pending && numbers.selected == 0;
        boolean spending = numbers.volumes || (failed && hasVolumeRule && !Double.isNaN(of.need));
        sums.pending += pending ? 1 : 0;
        sums.failed += failed ? 1 : 0;
        sums.awarded += awarded ? 1 : 0;
        counts();
        if (withFirms) {
            firms(lot, of);
        }
        prices();
        if (spending) {
            volumes();
        }
        if ((numbers.volumes || (failed && hasVolumeRule)) && !Double.isNaN(of.need)) {
            sums.filledLots++;
            sums.need += of.need;
            sums.filled += numbers.agreedInAll;
        }
        if (withSupply && awarded) {
            supply(lot);
        }
        double cut = numbers.cutCount == 0 ? Double.NaN : numbers.cutSum / numbers.cutCount;
        tally.ended(pending, numbers.bids, numbers.selected, cut, spending ? numbers.spend : Double.NaN, numbers.units);
    }

    private void counts() {
        sums.bids += numbers.bids;
        sums.selected += numbers.selected;
        sums.invalid += numbers.invalid;
        sums.aboveCeiling += numbers.aboveCeiling;
        sums.failedTest += numbers.failedTest;
        sums.revived += numbers.revived;
        sums.originators += numbers.originators;
        sums.originatorsSelected += numbers.originatorsSelected;
    }

    private void firms(ClearedLot lot, LotFacts of) {
        for (int word = 0; word < firms.length; word++) {
            long bidding = 0;
            long winning = 0;
            for (int bid = 0; bid < lot.size(); bid++) {
                int firm = of.firm[bid];
                long one = firm / Long.SIZE == word ? 1L << firm : 0;
                bidding |= lot.reason(bid) == Reason.DID_NOT_TAKE_PART ? 0 : one;
                winning |= lot.isSelected(bid) ? one : 0;
            }
            firms[word] |= bidding;
            firmsSelected[word] |= winning;
        }
    }

    private void prices() {
        sums.cuts += numbers.cutSum;
        sums.cutCount += numbers.cutCount;
        sums.priorCuts += numbers.priorCutSum;
        sums.priorCutCount += numbers.priorCutCount;
        if (numbers.cutCount > 0) {
            sums.lotCuts += numbers.cutSum / numbers.cutCount;
            sums.lotCutCount++;
        }
        if (numbers.priorCutCount > 0) {
            sums.lotPriorCuts += numbers.priorCutSum / numbers.priorCutCount;
            sums.lotPriorCutCount++;
        }
        if (numbers.selected > 0) {
            sums.spreads += numbers.highest / numbers.lowest;
        }
        sums.costed += numbers.costed;
        sums.lossMaking += numbers.lossMaking;
        sums.markups += numbers.markups;
    }

    private void volumes() {
        sums.spendingLots++;
        sums.units += numbers.units;
        sums.spend += numbers.spend;
        sums.ceilingSpend += numbers.ceilingSpend;
        sums.ceilingAgainst += numbers.ceilingAgainst;
        sums.priorSpend += numbers.priorSpend;
        sums.priorAgainst += numbers.priorAgainst;
        sums.overCapacity += numbers.overCapacity;
        if (numbers.units > 0) {
            sums.dividedLots++;
            sums.hhi += withHhi ? numbers.hhi() : 0;
            sums.gini += withGini ? numbers.gini() : 0;
            sums.rent += numbers.rent;
            sums.production += numbers.production;
            sums.least += numbers.least;
        }
    }

    private void supply(ClearedLot lot) {
        supply.read(lot);
        if (!Double.isNaN(supply.singleSource)) {
            sums.suppliedLots++;
            sums.singleSource += supply.singleSource;
            sums.shortfall += supply.expectedShortfall;
            sums.risk += supply.shortfallRisk;
        }
    }

    /** Ends the replication: writes the wanted measures side by side, and makes room for the next. */
    void end(double[] values, int from) {
        for (int word = 0; word < firms.length; word++) {
            sums.firms += Long.bitCount(firms[word]);
            sums.firmsSelected += Long.bitCount(firmsSelected[word]);
            firms[word] = 0;
            firmsSelected[word] = 0;
        }
        sums.measure(byMeasure);
        for (int i = 0; i < wanted.length; i++) {
            values[from + i] = byMeasure[wanted[i]];
        }
        sums.clear();
    }
}
