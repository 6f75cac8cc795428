package org.jicai.simulation.screens;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.OptionalDouble;

/**
 * A statistic of the bids of one lot that collusion pushes one way. With n bids {@code b_1 ≤ … ≤ b_n}, their mean
 * {@code m} and their sample standard deviation {@code s}:
 *
 * <p>Sources: D. Imhof, "Simple statistical screens to detect bid rigging" (2017); M. Huber and D. Imhof, IJIO 65
 * (2019) 277-301; H. Wallimann, D. Imhof and M. Huber, Comput. Econ. 62 (2023) 1669-1720. A screen is no proof:
 * calibrate it by simulation under the same rule book ({@link ScreenCalibration}).
 *
 * <p>Where k win, the gap that matters is the one at the last place that wins: {@link #of(SortedBids, int)} takes it
 * between {@code b_k} and {@code b_(k+1)}. With k = 1 it is the published definition; for DIFFP, RDNOR and RDALT with k
 * above 1 the generalisation is ours.
 *
 * <p>Example: the bids 100, 104, 105, 106 and 107 have CV 0.02588, KURT 2.021, SKEW −1.3385, SPD 0.07, DIFFP 0.04, RD
 * 3.098, RDNOR 2.286 and RDALT 4.
 */
public enum Screen {
    /** Coefficient of variation, {@code s / m}; low under collusion; two bids. */
    CV(2, false, Signal.LOW) {
        @Override
        double value(SortedBids bids, int place) {
            return bids.deviation(1) / bids.mean();
        }
    },
    /**
     * Excess kurtosis of the sample, {@code n(n+1) / ((n−1)(n−2)(n−3)) SUM z⁴ − 3(n−1)² / ((n−2)(n−3))} with {@code z =
     * (b − m) / s}; high under collusion; four bids.
     */
    KURT(4, false, Signal.HIGH) {
        @Override
        double value(SortedBids bids, int place) {
            double n = bids.size();
            return n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * bids.standardisedPower(4)
                    - 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3));
        }
    },
    /** Skewness of the sample, {@code n / ((n−1)(n−2)) SUM z³}; negative under collusion; three bids. */
    SKEW(3, false, Signal.LOW) {
        @Override
        double value(SortedBids bids, int place) {
            double n = bids.size();
            return n / ((n - 1) * (n - 2)) * bids.standardisedPower(3);
        }
    },
    /** Spread, {@code (b_n − b_1) / b_1}; low under collusion; two bids. */
    SPD(2, false, Signal.LOW) {
        @Override
        double value(SortedBids bids, int place) {
            return (bids.at(bids.size()) - bids.at(1)) / bids.at(1);
        }
    },
    /** Relative difference of two neighbours, {@code (b_(k+1) − b_k) / b_k}; high under collusion; k + 1 bids. */
    DIFFP(1, true, Signal.HIGH) {
        @Override
        double value(SortedBids bids, int place) {
            return gap(bids, place) / bids.at(place);
        }
    },
    /**
     * Relative distance, {@code (b_(k+1) − b_k)} over the sample standard deviation of {@code b_(k+1) … b_n}; above 1
     * under collusion; k + 2 bids.
     */
    RD(2, true, Signal.HIGH) {
        @Override
        double value(SortedBids bids, int place) {
            return gap(bids, place) / bids.deviation(place + 1);
        }
    },
    /**
     * Normalised distance, {@code (b_(k+1) − b_k)} over the mean of all gaps between neighbours; above 1 under
     * collusion; k + 1 bids.
     */
    RDNOR(1, true, Signal.HIGH) {
        @Override
        double value(SortedBids bids, int place) {
            return gap(bids, place) / bids.meanGap(1);
        }
    },
    /**
     * Alternative distance, {@code (b_(k+1) − b_k)} over the mean of the gaps above {@code b_(k+1)}; above 1 under
     * collusion; k + 2 bids.
     */
    RDALT(2, true, Signal.HIGH) {
        @Override
        double value(SortedBids bids, int place) {
            return gap(bids, place) / bids.meanGap(place + 1);
        }
    },
    /**
     * Kolmogorov-Smirnov distance to even spacing: the largest {@code |x_i − i / (n + 1)|} with {@code x_i = (b_i −
     * b_1) / (b_n − b_1)}; high under collusion; two bids.
     */
    KS(2, false, Signal.HIGH) {
        @Override
        double value(SortedBids bids, int place) {
            int n = bids.size();
            double range = bids.at(n) - bids.at(1);
            double distance = 0;
            for (int i = 1; i <= n; i++) {
                double even = (double) i / (n + 1);
                distance = Math.max(distance, Math.abs((bids.at(i) - bids.at(1)) / range - even));
            }
            return distance;
        }
    };

    /** Which way collusion pushes a screen. */
    public enum Signal {
        /** Low values are suspicious. */
        LOW,
        /** High values are suspicious. */
        HIGH
    }

    private final int bidsNeeded;
    private final boolean atLastPlace;
    private final Signal signal;

    Screen(int bidsNeeded, boolean atLastPlace, Signal signal) {
        this.bidsNeeded = bidsNeeded;
        this.atLastPlace = atLastPlace;
        this.signal = signal;
    }

    abstract double value(SortedBids bids, int place);

    /**
     * The screen as published, for one winner.
     *
     * @param bids all bids of a lot
     * @return the statistic; empty where there are too few bids or the bids it divides by are all equal
     */
    public OptionalDouble of(SortedBids bids) {
        return of(bids, 1);
    }

    /**
     * The screen at the last place that wins.
     *
     * @param bids all bids of a lot
     * @param place that place, k; at least 1
     * @return the statistic; empty where there are too few bids or the bids it divides by are all equal
     * @throws IllegalArgumentException if the place is below 1
     */
    public OptionalDouble of(SortedBids bids, int place) {
        checkArgument(place >= 1, "a place is at least 1, not %s", place);
        int needed = atLastPlace ? bidsNeeded + place : bidsNeeded;
        double value = bids.size() < needed ? Double.NaN : value(bids, place);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /**
     * Whether it looks at the gap at the last place that wins.
     *
     * @return true for DIFFP, RD, RDNOR and RDALT
     */
    public boolean isAtLastPlace() {
        return atLastPlace;
    }

    /**
     * Which way collusion pushes it.
     *
     * @return which values are suspicious
     */
    public Signal signal() {
        return signal;
    }

    private static double gap(SortedBids bids, int place) {
        return bids.at(place + 1) - bids.at(place);
    }
}
