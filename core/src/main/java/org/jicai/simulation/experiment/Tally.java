package org.jicai.simulation.experiment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
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
    private final Measure[] measures;
    private final double[][] values;
    private final int base;
    private final LotTally[][] lots;
    private final Moments moments;
    private final Moments differences;
    private final Moments pairedBase;
    private final Moments pairedVariant;
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
        this.measures = plan.measures().toArray(new Measure[0]);
        this.base = plan.base();
        this.values = new double[variants][measures.length];
        this.rounds = new RoundTally[variants];
        this.lots = new LotTally[variants][plan.lots().size()];
        for (int variant = 0; variant < variants; variant++) {
            rounds[variant] = plan.roundTally(variant);
            for (int lot = 0; lot < lots[variant].length; lot++) {
                lots[variant][lot] = new LotTally(
                        plan.bids(lot).size(), plan.sweep().regions(variant).size(), plan.shifts());
            }
        }
        int series = variants * measures.length;
        this.moments = new Moments(series);
        this.differences = new Moments(series);
        this.pairedBase = new Moments(series);
        this.pairedVariant = new Moments(series);
        this.controlled = new CoMoments(plan.hasControl() ? series : 0);
        this.meansByShift = new ShiftSums(plan.shifts(), series);
        this.differencesByShift = new ShiftSums(plan.shifts(), series);
        this.controlByShift = new ShiftSums(plan.shifts(), plan.hasControl() ? 1 : 0);
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
            for (int measure = 0; measure < measures.length; measure++) {
                values[variant][measure] = rounds[variant].value(measures[measure]);
            }
            rounds[variant].next();
            if (variant == rounds.length - 1) {
                replicated(lot.replication(), current);
            }
        }
    }

    private void replicated(long replication, Drawn current) {
        double[] baseValues = values[base];
        for (int variant = 0; variant < rounds.length; variant++) {
            int from = variant * measures.length;
            double[] own = values[variant];
            for (int measure = 0; measure < measures.length; measure++) {
                moments.add(from + measure, own[measure]);
                double difference = own[measure] - baseValues[measure];
                if (variant != base && !Double.isNaN(difference)) {
                    differences.addNumber(from + measure, difference);
                    pairedBase.addNumber(from + measure, baseValues[measure]);
                    pairedVariant.addNumber(from + measure, own[measure]);
                }
            }
        }
        if (plan.hasControl()) {
            control(current.control());
        }
        if (plan.shifts() > 0) {
            shifted(replication, current);
        }
        if (replication < plan.spec().firstReplications()) {
            for (double[] own : values) {
                first.add(own.clone());
            }
        }
    }

    private void shifted(long replication, Drawn current) {
        for (int variant = 0; variant < rounds.length; variant++) {
            for (int measure = 0; measure < measures.length; measure++) {
                int series = variant * measures.length + measure;
                double own = values[variant][measure];
                meansByShift.add(replication, series, own);
                differencesByShift.add(replication, series, own - values[base][measure]);
            }
        }
        if (plan.hasControl()) {
            controlByShift.add(replication, 0, current.control());
        }
    }

    private void control(double value) {
        control.add(0, value);
        for (int variant = 0; variant < rounds.length; variant++) {
            for (int measure = 0; measure < measures.length; measure++) {
                controlled.add(variant * measures.length + measure, values[variant][measure], value);
            }
        }
    }

    @Override
    public void add(Tally later) {
        moments.add(later.moments);
        differences.add(later.differences);
        pairedBase.add(later.pairedBase);
        pairedVariant.add(later.pairedVariant);
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
        return differences;
    }

    Moments pairedBase() {
        return pairedBase;
    }

    Moments pairedVariant() {
        return pairedVariant;
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
        for (Moments part : List.of(moments, differences, pairedBase, pairedVariant, control)) {
            part.write(out);
        }
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
        for (Moments part : List.of(moments, differences, pairedBase, pairedVariant, control)) {
            part.read(in);
        }
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
            double[] row = new double[measures.length];
            for (int measure = 0; measure < row.length; measure++) {
                row[measure] = in.readDouble();
            }
            first.add(row);
        }
    }
}
