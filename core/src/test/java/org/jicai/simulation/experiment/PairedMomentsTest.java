package org.jicai.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jicai.simulation.CounterRandom;
import org.jicai.simulation.Purpose;
import org.jicai.simulation.RandomStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not added up twice is what adding it up twice gives, to the last bit. */
class PairedMomentsTest {

    private static final int VARIANTS = 3;
    private static final int MEASURES = 4;
    private static final int BASE = 1;
    private static final int BLOCKS = 5;
    private static final int REPLICATIONS = 40;

    /** The moments of a block by one way or the other, and what they are joined to. */
    private record Sums(Moments all, PairedMoments pairs) {
        static Sums create() {
            Moments all = new Moments(VARIANTS * MEASURES);
            return new Sums(all, new PairedMoments(all, VARIANTS, MEASURES, BASE));
        }
    }

    /** With measures that are never, seldom, often missing; the last one is missing in the base alone in every replication. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.5, 1})
    void moments_ofPairs_areThoseAddedUpOnTheirOwn(double missing) {
        Sums total = Sums.create();
        Moments expectedBase = new Moments(VARIANTS * MEASURES);
        Moments expectedVariant = new Moments(VARIANTS * MEASURES);
        Moments expectedDifferences = new Moments(VARIANTS * MEASURES);
        for (int block = 0; block < BLOCKS; block++) {
            Sums sums = Sums.create();
            Moments ofBase = new Moments(VARIANTS * MEASURES);
            Moments ofVariant = new Moments(VARIANTS * MEASURES);
            Moments ofDifferences = new Moments(VARIANTS * MEASURES);
            boolean begun = false;
            for (int i = 0; i < REPLICATIONS; i++) {
                double[] values = values(missing, block * REPLICATIONS + i);
                boolean numbers = Arrays.stream(values).allMatch(Double::isFinite);
                add(sums, values, begun && numbers);
                begun |= numbers;
                addTwice(ofBase, ofVariant, ofDifferences, values);
            }
            total.pairs().add(sums.pairs());
            total.all().add(sums.all());
            expectedBase.add(ofBase);
            expectedVariant.add(ofVariant);
            expectedDifferences.add(ofDifferences);
        }
        assertSame(total.pairs().base(), expectedBase);
        assertSame(total.pairs().variant(), expectedVariant);
        assertSame(total.pairs().differences(), expectedDifferences);
    }

    private static double[] values(double missing, int replication) {
        double[] values = new double[VARIANTS * MEASURES];
        for (int series = 0; series < values.length; series++) {
            RandomStream numbers = new CounterRandom(9).stream("lot", "series " + series, Purpose.COST);
            int measure = series % MEASURES;
            double rate = measure == MEASURES - 1 ? (series / MEASURES == BASE ? missing : 0) : missing * measure / 3;
            values[series] = numbers.uniform(replication, 1) < rate ? Double.NaN : 100 * numbers.uniform(replication);
        }
        return values;
    }

    private static void add(Sums sums, double[] values, boolean quick) {
        if (quick) {
            sums.pairs().addNumbers(values);
            sums.all().addNumbers(values);
            return;
        }
        sums.pairs().add(values);
        for (int series = 0; series < values.length; series++) {
            sums.all().add(series, values[series]);
        }
    }

    private static void addTwice(Moments base, Moments variant, Moments differences, double[] values) {
        for (int series = 0; series < values.length; series++) {
            double own = values[series];
            double other = values[BASE * MEASURES + series % MEASURES];
            if (!Double.isNaN(own) && !Double.isNaN(other)) {
                base.add(series, other);
                variant.add(series, own);
                differences.add(series, own - other);
            }
        }
    }

    private static void assertSame(Moments computed, Moments expected) {
        for (int series = 0; series < VARIANTS * MEASURES; series++) {
            assertThat(computed.count(series)).as("series %s", series).isEqualTo(expected.count(series));
            assertThat(computed.mean(series)).isEqualTo(Double.valueOf(expected.mean(series)));
            assertThat(computed.deviations(series)).isEqualTo(Double.valueOf(expected.deviations(series)));
        }
    }
}
