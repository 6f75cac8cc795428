package org.jicai.simulation.estimation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jicai.simulation.CounterRandom;
import org.jicai.simulation.Purpose;
import org.jicai.simulation.RandomStream;

/**
 * The uncertainty of a statistic by drawing lots again, with replacement. Lots are drawn, not bids: the bids of a lot
 * belong together.
 *
 * <p>Source: B. Efron and R. Tibshirani, "An Introduction to the Bootstrap" (1993), the bootstrap of clusters and the
 * percentile interval.
 *
 * <p>Example: {@code LotBootstrap.of(lots, sample -> mean(sample), 999, 1).interval(0.95)}.
 *
 * @param estimate the statistic of the lots as they are
 * @param replicates the statistic of every drawn sample, ascending
 */
public record LotBootstrap(double estimate, ImmutableDoubleArray replicates) {

    /**
     * Draws samples.
     *
     * @param lots the lots, at least one
     * @param statistic the statistic of some lots, among which a lot may occur repeatedly
     * @param draws how many samples to draw, at least 2
     * @param seed what they are drawn from
     * @param <T> what a lot is
     * @return the statistic and its replicates
     * @throws IllegalArgumentException if there is no lot or there are fewer than 2 draws
     */
    public static <T> LotBootstrap of(List<T> lots, ToDoubleFunction<List<T>> statistic, int draws, long seed) {
        checkArgument(!lots.isEmpty(), "a bootstrap needs a lot");
        checkArgument(draws >= 2, "at least 2 draws, not %s", draws);
        RandomStream numbers = new CounterRandom(seed).stream("", "", Purpose.BOOTSTRAP);
        double[] replicates = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            int replication = draw;
            replicates[draw] = statistic.applyAsDouble(IntStream.range(0, lots.size())
                    .mapToObj(i -> lots.get(numbers.index(replication, i, lots.size())))
                    .collect(ImmutableList.toImmutableList()));
        }
        Arrays.sort(replicates);
        return new LotBootstrap(statistic.applyAsDouble(lots), ImmutableDoubleArray.copyOf(replicates));
    }

    /**
     * The standard error: the sample standard deviation of the replicates.
     *
     * @return the standard error, in the unit of the statistic
     */
    public double standardError() {
        double mean = 0;
        for (int i = 0; i < replicates.length(); i++) {
            mean += replicates.get(i) / replicates.length();
        }
        double squares = 0;
        for (int i = 0; i < replicates.length(); i++) {
            squares += (replicates.get(i) - mean) * (replicates.get(i) - mean);
        }
        return Math.sqrt(squares / (replicates.length() - 1));
    }

    /**
     * An interval that holds the middle of the replicates.
     *
     * @param lower its lower end
     * @param upper its upper end
     */
    public record Interval(double lower, double upper) {}

    /**
     * The percentile interval: of the B replicates the lowest and the highest {@code ⌊(1 − confidence) / 2 × B⌋} are
     * left out.
     *
     * @param confidence the part of the replicates inside, above 0 and below 1; 0.95 is 95 %
     * @return the interval
     * @throws IllegalArgumentException if the confidence is out of range
     */
    public Interval interval(double confidence) {
        checkArgument(confidence > 0 && confidence < 1, "a confidence is above 0 and below 1, not %s", confidence);
        int outside = (int) Math.floor((1 - confidence) / 2 * replicates.length() + 1e-9);
        return new Interval(replicates.get(outside), replicates.get(replicates.length() - 1 - outside));
    }
}
