package org.jicai.simulation.experiment;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Optional;
import org.jicai.simulation.experiment.CheckpointFile.RunState;

/** Makes the result of what was added up. */
final class ResultReader {

    /** A line through fewer shift means leaves next to nothing to judge it by. */
    private static final int LEAST_SHIFTS_TO_REGRESS = 4;

    private final Plan plan;
    private final ExperimentSpec spec;
    private final Intervals intervals;

    ResultReader(Plan plan) {
        this.plan = plan;
        this.spec = plan.spec();
        this.intervals = new Intervals(spec.confidence());
    }

    ExperimentResult read(RunState state, StopReason reason) {
        Tally total = state.total();
        ImmutableList.Builder<VariantResult> variants = ImmutableList.builder();
        ImmutableList.Builder<DifferenceResult> differences = ImmutableList.builder();
        for (int variant = 0; variant < plan.variants(); variant++) {
            variants.add(variant(total, variant));
            for (int measure = 0;
                    variant != plan.base() && measure < spec.measures().size();
                    measure++) {
                differences.add(difference(total, variant, measure));
            }
        }
        return new ExperimentResult(
                spec.name(),
                spec.seed(),
                spec.confidence(),
                state.done(),
                spec.blockSize(),
                spec.draws(),
                reason,
                ImmutableList.copyOf(state.looks()),
                spec.base(),
                variants.build(),
                differences.build(),
                plan.hasControl()
                        ? "spend on the same bids by rank shares alone, without price test: expected to be "
                                + Figures.of(
                                        plan.population().controlExpectation().orElseThrow()) + " yuan"
                        : "",
                first(total),
                spec.inputs(),
                notes(state.done()));
    }

    private ImmutableList<String> notes(long replications) {
        ImmutableList.Builder<String> notes = ImmutableList.builder();
        notes.addAll(plan.population().notes());
        notes.addAll(spec.draws().notes(replications));
        notes.add(
                spec.people().largestNeedFirst()
                        ? "Winners pick the free region with the largest need."
                        : "Winners pick the first free region of the book's list.");
        String offer = spec.people().notBelowCost() ? "An offered price not below cost" : "An offered price";
        notes.add(
                spec.people().acceptance() == 1
                        ? offer + " is accepted."
                        : offer + " is accepted with probability "
                                + Figures.of(spec.people().acceptance()) + ".");
        notes.add("Intervals cover the Monte-Carlo error only.");
        return notes.build();
    }

    private VariantResult variant(Tally total, int variant) {
        ImmutableList.Builder<MeasureResult> measures = ImmutableList.builder();
        for (int measure = 0; measure < spec.measures().size(); measure++) {
            int series = series(variant, measure);
            measures.add(new MeasureResult(
                    spec.measures().get(measure),
                    intervals.of(total.moments(), total.meansByShift(), series),
                    controlled(total, series)));
        }
        ImmutableList.Builder<LotResult> lots = ImmutableList.builder();
        for (int lot = 0; lot < plan.lots().size(); lot++) {
            lots.add(total.lot(variant, lot)
                    .result(
                            plan.lots().get(lot),
                            plan.bids(lot),
                            plan.sweep().regions(variant),
                            plan.tick(variant),
                            intervals));
        }
        Variant rules = spec.variants().get(variant);
        return new VariantResult(rules.id(), rules.book().id(), measures.build(), lots.build());
    }

    private int series(int variant, int measure) {
        return variant * spec.measures().size() + measure;
    }

    /** By regression on the control variate; only where the measure is defined in every replication, as the control is. */
    private Optional<Estimate> controlled(Tally total, int series) {
        Moments of = total.moments();
        Moments control = total.control();
        long n = control.count(0);
        if (!plan.hasControl() || of.count(series) != n || n < 4 || !(control.deviations(0) > 0)) {
            return Optional.empty();
        }
        double covariation = total.controlled().deviations(series);
        double slope = covariation / control.deviations(0);
        double expectation = plan.population().controlExpectation().orElseThrow();
        if (plan.shifts() > 0) {
            return controlledByShift(total, series, expectation);
        }
        double mean = of.mean(series) - slope * (control.mean(0) - expectation);
        double left = Math.max(0, of.deviations(series) - slope * covariation);
        return Optional.of(intervals.of(n, mean, left / (n - 2), n - 2));
    }

    private Optional<Estimate> controlledByShift(Tally total, int series, double expectation) {
        if (plan.shifts() < LEAST_SHIFTS_TO_REGRESS) {
            return Optional.empty();
        }
        ShiftRegression fitted = ShiftRegression.of(total.meansByShift(), series, total.controlByShift(), expectation);
        double left = total.moments().deviations(series)
                + fitted.slope()
                        * (fitted.slope() * total.control().deviations(0)
                                - 2 * total.controlled().deviations(series));
        long n = total.control().count(0);
        return Optional.of(intervals.of(
                n,
                fitted.mean(),
                Math.sqrt(Math.max(0, left) / (n - 1)),
                Math.sqrt(fitted.squaredError()),
                fitted.degrees()));
    }

    private DifferenceResult difference(Tally total, int variant, int measure) {
        int series = series(variant, measure);
        double ofBase = total.pairedBase().deviations(series);
        double ofVariant = total.pairedVariant().deviations(series);
        double ofDifference = total.differences().deviations(series);
        double both = Math.sqrt(ofBase) * Math.sqrt(ofVariant);
        double correlation = both > 0 ? (ofBase + ofVariant - ofDifference) / (2 * both) : Double.NaN;
        return new DifferenceResult(
                spec.variants().get(variant).id(),
                spec.base(),
                spec.measures().get(measure),
                intervals.of(total.differences(), total.differencesByShift(), series),
                Math.max(-1, Math.min(1, correlation)),
                ofBase + ofVariant > 0 ? ofDifference / (ofBase + ofVariant) : Double.NaN);
    }

    private ImmutableList<ReplicationRow> first(Tally total) {
        ImmutableList.Builder<ReplicationRow> rows = ImmutableList.builder();
        for (int i = 0; i < total.first().size(); i++) {
            rows.add(new ReplicationRow(
                    i / plan.variants(),
                    spec.variants().get(i % plan.variants()).id(),
                    ImmutableDoubleArray.copyOf(total.first().get(i))));
        }
        return rows.build();
    }
}
