package org.jicai.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.jicai.engine.Sweep;
import org.jicai.engine.SweepBids;
import org.jicai.engine.SweepOptions;
import org.jicai.simulation.CounterRandom;
import org.jicai.simulation.bidding.PriceGrid;
import org.jicai.simulation.population.Population;
import org.junit.jupiter.api.Test;

/** What the sweep's own allocation gate is for clearing: what an experiment leaves behind, measured and not timed. */
class ExperimentAllocationTest {

    private static final int FIRST = 40_000;
    private static final int LAST = 60_000;
    private static final String LEAN = TestSpecs.SMALL.replace("firstReplications: 20", "firstReplications: 0");

    @SuppressWarnings("UnusedVariable") // written so that the object is really made
    private static volatile byte[] waste = new byte[0];

    /** The gate: once warm, a replication under three variants leaves nothing behind, whatever is measured. */
    @Test
    void replication_allocatesNothing() {
        assertThat(allocated(LEAN, 0))
                .as("bytes in %d replications", LAST - FIRST)
                .isLessThan(LAST - FIRST);
    }

    /** The gate sees a single small object a replication. */
    @Test
    void meter_seesAnObjectPerReplication() {
        assertThat(allocated(LEAN, 16)).isGreaterThan(16L * (LAST - FIRST));
    }

    private static long allocated(String yaml, int wasted) {
        ExperimentSpec spec = TestSpecs.read(yaml);
        CounterRandom random = new CounterRandom(spec.seed());
        Population population = Population.of(
                spec.population(),
                random,
                new PriceGrid(Plan.unitPrice(spec.variants().get(0).book())));
        Sweep sweep = Sweep.of(spec.variants().stream().map(Variant::book).toList(), population.round());
        Plan plan = new Plan(spec, population, sweep);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] bytes = new long[2];
        SweepBids bids = (replication, lot, prices) -> {
            if (lot == 0 && (replication == FIRST || replication == LAST)) {
                bytes[replication == FIRST ? 0 : 1] = threads.getCurrentThreadAllocatedBytes();
            }
            if (wasted > 0 && lot == 0) {
                waste = new byte[wasted];
            }
            population.draw(replication, lot, prices);
        };
        sweep.run(
                LAST + 1,
                bids,
                new ExperimentChoices(
                        spec.people(), random, sweep, spec.variants().size(), population),
                () -> new Tally(plan),
                new SweepOptions(1, LAST + 1, done -> {}, () -> false));
        assertThat(bytes[0]).as("read at replication %d", FIRST).isPositive();
        return bytes[1] - bytes[0];
    }
}
