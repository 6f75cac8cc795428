package org.jicai.simulation.experiment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.jicai.simulation.CounterRandom;
import org.jicai.simulation.SobolStreams;
import org.jicai.simulation.UniformStreams;
import org.jicai.simulation.population.Population;
import org.jicai.simulation.population.PopulationSpec;

/** What replications are drawn from. */
public sealed interface Draws {

    /**
     * Into how many independent parts the replications fall: replication {@code r} belongs to part {@code r mod shifts}.
     *
     * @return the number; 0 where every replication is independent of all others
     */
    int shifts();

    /**
     * The numbers of what a population draws in each replication.
     *
     * @param random the keyed generator
     * @param population the population
     * @return the numbers
     */
    UniformStreams streams(CounterRandom random, PopulationSpec population);

    /**
     * Where the numbers come from, as the manifest says it.
     *
     * @return a sentence without its full stop
     */
    String generator();

    /**
     * What a reader of results must know of it.
     *
     * @param replications how many were run
     * @return sentences; none where every replication is independent of all others
     */
    ImmutableList<String> notes(long replications);

    /** The keyed generator: all replications are independent. */
    record Keyed() implements Draws {
        @Override
        public int shifts() {
            return 0;
        }

        @Override
        public UniformStreams streams(CounterRandom random, PopulationSpec population) {
            return random;
        }

        @Override
        public String generator() {
            return "Philox4x32-10 keyed by seed, replication, lot, bidder and purpose";
        }

        @Override
        public ImmutableList<String> notes(long replications) {
            return ImmutableList.of();
        }
    }

    /**
     * Sobol points under random shifts: replications of a shift depend on each other, so errors come from the differences
     * between shifts.
     *
     * @param shifts how many shifts, at least 2; the number of replications is that times a power of two
     * @param dimensions how many numbers a replication draws from them
     */
    record Sobol(int shifts, int dimensions) implements Draws {

        /**
         * Checks the number of shifts.
         *
         * @throws IllegalArgumentException if there are fewer than 2
         */
        public Sobol {
            checkArgument(shifts >= 2, "an error needs at least 2 shifts, not %s", shifts);
        }

        @Override
        public UniformStreams streams(CounterRandom random, PopulationSpec population) {
            return SobolStreams.of(random, shifts, Population.streams(population));
        }

        @Override
        public String generator() {
            return "Sobol points (Joe and Kuo, new-joe-kuo-6) under digital shifts; shifts and all other draws: "
                    + new Keyed().generator();
        }

        @Override
        public ImmutableList<String> notes(long replications) {
            return ImmutableList.of(
                    "Draws are randomised Sobol points in " + dimensions + " dimensions: " + replications / shifts
                            + " points under each of " + shifts + " random shifts.",
                    "Standard errors and intervals come from the differences between the " + shifts + " shifts, with "
                            + (shifts - 1)
                            + " degrees of freedom (controlled means: one less); standard deviations and correlations are those of single replications.");
        }
    }
}
