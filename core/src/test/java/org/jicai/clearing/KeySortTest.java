package org.jicai.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySortTest {

    private static final long SEED = 20261127;
    private static final int INDEX_BITS = 18;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 10, 63, 64, 65, 500, 1_023, 1_024, 1_025, 5_000, 100_000})
    void sort_anyPrices_isThatOfTheLibrary(int count) {
        SplittableRandom random = new SplittableRandom(SEED + count);
        for (long most : new long[] {1, 2, 1_000, 3_000_000_000L, 1L << 44}) {
            long[] keys = new long[count + 1];
            Arrays.setAll(keys, i -> random.nextLong(most) << INDEX_BITS | i);
            long[] expected = Arrays.copyOf(keys, count);
            Arrays.sort(expected);
            long[] sorted = new long[count];
            KeySort.sort(keys, count, INDEX_BITS, sorted, new long[Math.min(count, KeySort.FEW)]);
            assertThat(sorted).describedAs("%s keys below %s", count, most).containsExactly(expected);
        }
    }
}
