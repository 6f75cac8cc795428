package org.jicai.simulation.experiment;

/**
 * The mean of a measure by linear regression of its shift means on those of a control variate with a known expectation. The slope
 * is that of the shift means: one fitted to single draws removes what differs between points, which the points of a shift have
 * averaged out already, and may widen the error. Exact, with S − 2 degrees of freedom, where shift means are normal.
 *
 * <p>Source: F. J. Hickernell, C. Lemieux, A. B. Owen, "Control variates for quasi-Monte Carlo", Statist. Sci. 20 (2005) 1-31.
 */
record ShiftRegression(double mean, double slope, double squaredError, int degrees) {

    /** With the measure defined in all replications, and at least three shifts. */
    static ShiftRegression of(ShiftSums measures, int series, ShiftSums control, double expectation) {
        int n = control.shifts();
        double mean = 0;
        double controlMean = 0;
        for (int shift = 0; shift < n; shift++) {
            mean += measures.mean(shift, series) / n;
            controlMean += control.mean(shift, 0) / n;
        }
        double products = 0;
        double squares = 0;
        for (int shift = 0; shift < n; shift++) {
            double distance = control.mean(shift, 0) - controlMean;
            products += distance * (measures.mean(shift, series) - mean);
            squares += distance * distance;
        }
        double slope = products / squares;
        double left = 0;
        for (int shift = 0; shift < n; shift++) {
            double residual = measures.mean(shift, series) - mean - slope * (control.mean(shift, 0) - controlMean);
            left += residual * residual;
        }
        double away = controlMean - expectation;
        return new ShiftRegression(
                mean - slope * away, slope, left / (n - 2) * (1.0 / n + away * away / squares), n - 2);
    }
}
