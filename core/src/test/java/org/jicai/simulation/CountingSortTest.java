package org.jicai.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CountingSortTest {

    @Test
    void sort_isThatOfTheLibrary() {
        RandomStream numbers = new CounterRandom(1).stream("", "", Purpose.COST);
        CountingSort sort = new CountingSort(20);
        for (int i = 0; i < 2_000; i++) {
            int size = i % 21;
            double[] from = new double[20];
            for (int at = 0; at < from.length; at++) {
                // every other set has few different numbers, 0 among them
                double number = numbers.uniform(i, at);
                from[at] = i % 2 == 0 ? 1e6 * number : Math.floor(4 * number);
            }
            double[] to = new double[20];
            sort.sort(from, size, to);
            double[] expected = Arrays.copyOf(from, size);
            Arrays.sort(expected);
            assertThat(Arrays.copyOf(to, size)).isEqualTo(expected);
        }
    }
}
