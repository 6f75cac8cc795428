package org.jicai.simulation.experiment;

import com.google.common.collect.ImmutableList;

/** How many replications are run. */
public sealed interface Stopping {

    /**
     * The number after which to look for the first time.
     *
     * @return the number of replications
     */
    long first();

    /**
     * The largest number.
     *
     * @return the number of replications
     */
    long most();

    /**
     * A given number.
     *
     * @param replications how many, at least 2
     */
    record Fixed(long replications) implements Stopping {
        @Override
        public long first() {
            return replications;
        }

        @Override
        public long most() {
            return replications;
        }
    }

    /**
     * Until intervals are narrow enough. Looked at after the pilot and then whenever the number has doubled: looking after every
     * block would stop on lucky streaks and make intervals cover less often than they say.
     *
     * @param measures which measures must be precise
     * @param ofDifferences whether the differences to the base must be, or else the means themselves
     * @param halfWidth the wanted half-width, above 0, in the unit of the measure or as a part of the base's mean
     * @param relative whether it is a part of the base's mean
     * @param pilot how many replications to run at first, at least 100
     * @param most how many to run at most
     */
    record Precision(
            ImmutableList<Measure> measures,
            boolean ofDifferences,
            double halfWidth,
            boolean relative,
            long pilot,
            long most)
            implements Stopping {
        @Override
        public long first() {
            return Math.min(pilot, most);
        }
    }
}
