package org.jicai.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySelectTest {

    private static final long SEED = 20261127;
    private static final int INDEX_BITS = 18;
    private static final int[] WANTED = {1, 2, 3, 10, 64, 1_000, 100_000};

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 63, 500, 5_000, 100_000})
    void select_anyPrices_putsTheSmallestFirst(int count) {
        SplittableRandom random = new SplittableRandom(SEED + count);
        for (long most : new long[] {1, 2, 1_000, 1L << 44}) {
            long[] keys = new long[count + 1];
            Arrays.setAll(keys, i -> random.nextLong(most) << INDEX_BITS | i);
            assertSelects(keys, count);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 5_000, 100_000})
    void select_risingAndFallingPrices_putsTheSmallestFirst(int count) {
        long[] keys = new long[count];
        Arrays.setAll(keys, i -> i);
        assertSelects(keys, count);
        Arrays.setAll(keys, i -> count - i);
        assertSelects(keys, count);
    }

    private static void assertSelects(long[] keys, int count) {
        long[] sorted = Arrays.copyOf(keys, count);
        Arrays.sort(sorted);
        for (int wanted : WANTED) {
            if (wanted <= count) {
                long[] selected = keys.clone();
                KeySelect.select(selected, count, wanted);
                assertThat(selected[wanted - 1]).isEqualTo(sorted[wanted - 1]);
                Arrays.sort(selected, 0, wanted);
                Arrays.sort(selected, wanted, count);
                assertThat(Arrays.equals(selected, 0, count, sorted, 0, count))
                        .as("%s of %s keys", wanted, count)
                        .isTrue();
                assertThat(Arrays.equals(selected, count, keys.length, keys, count, keys.length))
                        .as("what stands behind the keys is left alone")
                        .isTrue();
            }
        }
    }
}
