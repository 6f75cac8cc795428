package org.jicai.simulation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.util.List;

/**
 * Randomised Sobol points in place of independent numbers: each stream of a list is a coordinate of the points, all other streams
 * are those of the keyed generator. Means over such points come closer to the integral, mostly, than those over as many random
 * ones, and their error is estimated from the differences between random shifts.
 *
 * <p>A shift adds the digits of a random number to those of the coordinate in base 2, without carry (XOR). Each shifted point is
 * uniform, so means have no bias; the points of a shift stay a net, which adding modulo 1 would not keep. The shifts of a stream
 * come from the keyed generator under the name of the stream, so they do not depend on the order of the list; the coordinate it
 * gets does.
 *
 * <p>Sources: R. Cranley and T. N. L. Patterson, SIAM J. Numer. Anal. 13 (1976) 904-914, for random shifts; P. L'Ecuyer and C.
 * Lemieux, "Recent advances in randomized quasi-Monte Carlo methods", in "Modeling Uncertainty" (2002), for digital ones.
 *
 * <p>Example: with the streams {@code a} and {@code b} and 16 shifts, replications 5, 21, 37, … are the points 0, 1, 2, … in two
 * dimensions under the sixth shift.
 */
public final class SobolStreams implements UniformStreams {

    /** How many streams can be coordinates. */
    public static final int MOST_DIMENSIONS = SobolPoints.MOST_DIMENSIONS;

    private final CounterRandom random;
    private final ImmutableMap<StreamKey, SobolStream> streams;

    private SobolStreams(CounterRandom random, ImmutableMap<StreamKey, SobolStream> streams) {
        this.random = random;
        this.streams = streams;
    }

    /**
     * The streams of an experiment.
     *
     * @param random where the shifts come from, and all streams that are not in the list
     * @param shifts how many shifts, at least 2
     * @param coordinates the streams that become coordinates, the most important ones first, each once, 1 to {@link
     *     #MOST_DIMENSIONS}
     * @return the streams
     * @throws IllegalArgumentException if there are fewer shifts, no stream or too many, or one twice
     */
    public static SobolStreams of(CounterRandom random, int shifts, List<StreamKey> coordinates) {
        checkArgument(shifts >= 2, "an error needs at least 2 shifts, not %s", shifts);
        SobolPoints points = new SobolPoints(coordinates.size());
        ImmutableMap.Builder<StreamKey, SobolStream> streams = ImmutableMap.builder();
        for (int dimension = 0; dimension < coordinates.size(); dimension++) {
            StreamKey key = coordinates.get(dimension);
            streams.put(key, new SobolStream(points.directions(dimension), shifts(random, shifts, key)));
        }
        return new SobolStreams(random, streams.buildOrThrow());
    }

    private static long[] shifts(CounterRandom random, int count, StreamKey key) {
        RandomStream numbers = random.stream(key.lot(), key.purpose().name() + ":" + key.bidder(), Purpose.SHIFT);
        long[] shifts = new long[count];
        for (int shift = 0; shift < count; shift++) {
            shifts[shift] = (long) (numbers.uniform(shift) * 0x1p52);
        }
        return shifts;
    }

    @Override
    public UniformStream stream(String lot, String bidder, Purpose purpose) {
        SobolStream coordinate = streams.get(new StreamKey(lot, bidder, purpose));
        return coordinate == null ? random.stream(lot, bidder, purpose) : coordinate;
    }
}
