package org.jicai.simulation.screens;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A screen, and where it looks at the bids: at the first place, as published, or at the last place that wins.
 *
 * @param screen the screen
 * @param atLastWinner whether it looks at the gap behind the last winner
 */
public record ScreenAt(Screen screen, boolean atLastWinner) {

    /** All of them: the nine as published, and the four that look at a gap at the last winner as well. */
    public static final ImmutableList<ScreenAt> ALL = Stream.concat(
                    Arrays.stream(Screen.values()).map(screen -> new ScreenAt(screen, false)),
                    Arrays.stream(Screen.values())
                            .filter(Screen::isAtLastPlace)
                            .map(screen -> new ScreenAt(screen, true)))
            .collect(ImmutableList.toImmutableList());

    /**
     * The statistic of a lot.
     *
     * @param bids all bids of the lot
     * @param winners how many of them win
     * @return the statistic; empty where there are too few bids, the bids it divides by are equal, or nobody wins
     */
    public OptionalDouble of(SortedBids bids, int winners) {
        if (!atLastWinner) {
            return screen.of(bids);
        }
        return winners > 0 ? screen.of(bids, winners) : OptionalDouble.empty();
    }

    /** How suspicious a statistic is: the higher, the more; less than any number where there is none. */
    double suspicion(OptionalDouble statistic) {
        if (statistic.isEmpty()) {
            return Double.NEGATIVE_INFINITY;
        }
        return screen.signal() == Screen.Signal.HIGH ? statistic.getAsDouble() : -statistic.getAsDouble();
    }

    /** Such as {@code RD} or {@code RD k|k+1}. */
    @Override
    public String toString() {
        return atLastWinner ? screen + " k|k+1" : screen.toString();
    }
}
