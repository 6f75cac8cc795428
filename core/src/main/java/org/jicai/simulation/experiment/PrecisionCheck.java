package org.jicai.simulation.experiment;

/** Says how far the intervals of a run are from what is wanted. */
final class PrecisionCheck {

    private final Plan plan;
    private final Stopping.Precision wanted;
    private final Intervals intervals;

    PrecisionCheck(Plan plan, Stopping.Precision wanted) {
        this.plan = plan;
        this.wanted = wanted;
        this.intervals = new Intervals(plan.spec().confidence());
    }

    /** The widest half-width over the wanted one, infinite where one is not known yet; what is never defined is left out. */
    double widest(Tally total) {
        double widest = 0;
        for (Measure measure : wanted.measures()) {
            int index = plan.measures().indexOf(measure);
            double baseMean = total.moments().mean(plan.base() * plan.measures().size() + index);
            double target = wanted.relative() ? wanted.halfWidth() * Math.abs(baseMean) : wanted.halfWidth();
            for (int variant = 0; variant < plan.variants(); variant++) {
                int series = variant * plan.measures().size() + index;
                boolean skipped = wanted.ofDifferences() && variant == plan.base();
                Moments moments = wanted.ofDifferences() ? total.differences() : total.moments();
                ShiftSums byShift = wanted.ofDifferences() ? total.differencesByShift() : total.meansByShift();
                double half = intervals.of(moments, byShift, series).halfWidth();
                if (!skipped && Double.isNaN(half) && byShift.shifts() > 0 && moments.count(series) > 0) {
                    return Double.POSITIVE_INFINITY; // defined under some shifts only: with more points it has an error
                }
                if (!skipped && half > 0) {
                    widest = Math.max(widest, half / target);
                }
            }
        }
        return widest;
    }
}
