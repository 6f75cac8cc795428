package org.jicai.simulation.experiment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jicai.engine.ClearedLot;
import org.jicai.engine.SweepObserver;
import org.jicai.simulation.population.Drawn;
import org.jspecify.annotations.Nullable;

/**
 * What is added up over replications. A block has its own; blocks are joined in order, so every sum has one order whatever the
 * number of threads.
 */
final class Tally implements SweepObserver<Tally> {

    private final Plan plan;
    private final RoundTally[] rounds;
    private final int measures;
    private final double[] values;
    private boolean allBegun;
    private final LotTally[][] lots;
    private final Moments moments;
    private final PairedMoments pairs;
    private final Moments control = new Moments(1);
    private final CoMoments controlled;
    private final ShiftSums meansByShift;
    private final ShiftSums differencesByShift;
    private final ShiftSums controlByShift;
    private final List<double[]> first = new ArrayList<>();
    private @Nullable Drawn drawn;

    Tally(Plan plan) {
        int variants = plan.variants();
        this.plan = plan;
        this.measures = plan.measures().size();
        this.values = new double[variants * measures];
        this.rounds = new RoundTally[variants];
        this.lots = new LotTally[variants][plan.lots().size()];
        for (int variant = 0; variant < variants; variant++) {
            rounds[variant] = plan.roundTally(variant);
            for (int lot = 0; lot < lots[variant].length; lot++) {
                lots[variant][lot] = new LotTally(
                        plan.bids(lot).size(), plan.sweep().regions(variant).size(), plan.shifts());
            }
        }
        this.moments = new Moments(values.length);
        this.pairs = new PairedMoments(moments, variants, measures, plan.base());
        this.controlled = new CoMoments(plan.hasControl() ? values.length : 0);
        this.meansByShift = new ShiftSums(plan.shifts(), values.length);
        this.differencesByShift = new ShiftSums(plan.shifts(), values.length);
        this.controlByShift = new ShiftSums(plan.shifts(), plan.hasControl() ? 1 : 0);
    }

    @Override
    public boolean readsDecisions() {
        return false;
    }

    @Override
    public void cleared(ClearedLot lot) {
        Drawn current = drawn;
        if (current == null) {
            current = plan.drawn();
            drawn = current;
        }
        int variant = lot.book();
        lots[variant][lot.lot()].at(lot.replication());
        rounds[variant].add(lot, current, lots[variant][lot.lot()]);
        if (lot.lot() == lots[variant].length - 1) {
            rounds[variant].end(values, variant * measures);
            if (variant == rounds.length - 1) {
                replicated(lot.replication(), current);
            }
        }
    }

    private void replicated(long replication, Drawn current) {
        boolean numbers = allNumbers(values);
        if (numbers && allBegun) {
            pairs.addNumbers(values);
            moments.addNumbers(values);
        } else {
            allBegun |= numbers;
            pairs.add(values);
            for (int series = 0; series < values.length; series++) {
                moments.add(series, values[series]);
            }
        }
        if (plan.hasControl()) {
            control(current.control());
        }
        if (plan.shifts() > 0) {
            shifted(replication, current);
        }
        if (replication < plan.spec().firstReplications()) {
            for (int from = 0; from < values.length; from += measures) {
                first.add(Arrays.copyOfRange(values, from, from + measures));
            }
        }
    }

    /** Whether all are finite, so that all differences are numbers, too. */
    private static boolean allNumbers(double[] values) {
        boolean all = true;
        for (double value : values) {
            all &= Double.isFinite(value);
        }
        return all;
    }

    private void shifted(long replication, Drawn current) {
        int base = plan.base() * measures;
        for (int series = 0; series < values.length; series++) {
            meansByShift.add(replication, series, values[series]);
            differencesByShift.add(replication, series, values[series] - values[base + series % measures]);
        }
        if (plan.hasControl()) {
            controlByShift.add(replication, 0, current.control());
        }
    }

    private void control(double value) {
        control.add(0, value);
        for (int series = 0; series < values.length; series++) {
            controlled.add(series, values[series], value);
        }
    }

    @Override
    public void add(Tally later) {
        pairs.add(later.pairs);
        moments.add(later.moments);
        control.add(later.control);
        controlled.add(later.controlled);
        meansByShift.add(later.meansByShift);
        differencesByShift.add(later.differencesByShift);
        controlByShift.add(later.controlByShift);
        for (int variant = 0; variant < lots.length; variant++) {
            for (int lot = 0; lot < lots[variant].length; lot++) {
                lots[variant][lot].add(later.lots[variant][lot]);
            }
        }
        first.addAll(later.first);
    }

    Moments moments() {
        return moments;
    }

    Moments differences() {
        return pairs.differences();
    }

    Moments pairedBase() {
        return pairs.base();
    }

    Moments pairedVariant() {
        return pairs.variant();
    }

    Moments control() {
        return control;
    }

    CoMoments controlled() {
        return controlled;
    }

    LotTally lot(int variant, int lot) {
        return lots[variant][lot];
    }

    /** What errors are computed from where replications fall into shifts. */
    ShiftSums meansByShift() {
        return meansByShift;
    }

    ShiftSums differencesByShift() {
        return differencesByShift;
    }

    ShiftSums controlByShift() {
        return controlByShift;
    }

    /** The first replications: for each, the measures of each variant. */
    List<double[]> first() {
        return first;
    }

    void write(DataOutput out) throws IOException {
        moments.write(out);
        pairs.write(out);
        control.write(out);
        controlled.write(out);
        for (ShiftSums part : List.of(meansByShift, differencesByShift, controlByShift)) {
            part.write(out);
        }
        for (LotTally[] variant : lots) {
            for (LotTally lot : variant) {
                lot.write(out);
            }
        }
        out.writeInt(first.size());
        for (double[] row : first) {
            for (double value : row) {
                out.writeDouble(value);
            }
        }
    }

    void read(DataInput in) throws IOException {
        moments.read(in);
        pairs.read(in);
        control.read(in);
        controlled.read(in);
        for (ShiftSums part : List.of(meansByShift, differencesByShift, controlByShift)) {
            part.read(in);
        }
        for (LotTally[] variant : lots) {
            for (LotTally lot : variant) {
                lot.read(in);
            }
        }
        int rows = in.readInt();
        for (int i = 0; i < rows; i++) {
            double[] row = new double[measures];
            for (int measure = 0; measure < row.length; measure++) {
                row[measure] = in.readDouble();
            }
            first.add(row);
        }
    }
}
