package org.jicai.simulation.screens;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jicai.simulation.CounterRandom;
import org.jicai.simulation.Purpose;
import org.jicai.simulation.RandomStream;

/** Draws without replacement, one replication after the other: the first places of a Fisher-Yates shuffle. */
final class RandomSubset {

    private final RandomStream numbers;

    RandomSubset(long seed, String name) {
        this.numbers = new CounterRandom(seed).stream(name, "", Purpose.PERMUTATION);
    }

    /** So many of the items, in random order; draws {@code firstDraw, firstDraw + 1, …} are used up. */
    ImmutableList<String> of(List<String> items, int count, long replication, int firstDraw) {
        List<String> shuffled = new ArrayList<>(items);
        for (int i = 0; i < count; i++) {
            Collections.swap(shuffled, i, i + numbers.index(replication, firstDraw + i, shuffled.size() - i));
        }
        return ImmutableList.copyOf(shuffled.subList(0, count));
    }
}
