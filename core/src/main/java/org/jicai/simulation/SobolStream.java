package org.jicai.simulation;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * One coordinate of shifted Sobol points. Replication {@code r} is point {@code r / S} under shift {@code r mod S}: so after any
 * multiple of {@code S} replications all shifts have as many points, and going on lengthens each of them.
 */
final class SobolStream implements UniformStream {

    private static final double STEP = 0x1p-52;

    private final long[] directions;
    private final long[] shifts;

    /** With the direction numbers of its dimension and the shifts, all of 52 binary digits. */
    SobolStream(long[] directions, long[] shifts) {
        this.directions = directions;
        this.shifts = shifts;
    }

    @Override
    public double uniform(long replication) {
        long index = replication / shifts.length;
        checkArgument(
                replication >= 0 && index < 1L << SobolPoints.INDEX_DIGITS,
                "a replication is 0 to %s × 2^%s − 1, not %s",
                shifts.length,
                SobolPoints.INDEX_DIGITS,
                replication);
        long digits = shifts[(int) (replication % shifts.length)];
        for (long gray = index ^ (index >>> 1); gray != 0; gray &= gray - 1) {
            digits ^= directions[Long.numberOfTrailingZeros(gray)];
        }
        return (digits + 0.5) * STEP;
    }
}
