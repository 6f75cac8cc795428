package org.jicai.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySelectTest {

    private static final long SEED = 20261127;
    private static final int INDEX_BITS = 18;
    private static final int[] WANTED = {0, 1, 2, 3, 6, 10, 64, 1_000, 200_000};

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 10, 63, 500, 5_000, 100_000})
    void select_anyPrices_isTheBeginningOfTheLibrarysSort(int count) {
        SplittableRandom random = new SplittableRandom(SEED + count);
        for (long most : new long[] {1, 2, 1_000, 1L << 44}) {
            long[] keys = new long[count + 1];
            Arrays.setAll(keys, i -> random.nextLong(most) << INDEX_BITS | i);
            assertSelects(keys, count);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 5_000})
    void select_risingAndFallingPrices_isTheBeginningOfTheLibrarysSort(int count) {
        long[] keys = new long[count];
        Arrays.setAll(keys, i -> i);
        assertSelects(keys, count);
        Arrays.setAll(keys, i -> count - i);
        assertSelects(keys, count);
    }

    private static void assertSelects(long[] keys, int count) {
        long[] given = keys.clone();
        long[] sorted = Arrays.copyOf(keys, count);
        Arrays.sort(sorted);
        for (int wanted : WANTED) {
            long[] smallest = new long[wanted];
            int held = KeySelect.select(keys, count, wanted, smallest);
            assertThat(held).isEqualTo(Math.min(count, wanted));
            assertThat(Arrays.copyOf(smallest, held))
                    .describedAs("%s of %s keys", wanted, count)
                    .containsExactly(Arrays.copyOf(sorted, held));
        }
        assertThat(keys).containsExactly(given);
    }
}
