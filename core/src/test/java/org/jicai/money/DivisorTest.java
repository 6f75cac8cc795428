package org.jicai.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DivisorTest {

    private static final long SEED = 20261127;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 10, 17, 34, 100, 1_000_000, 100_000_000, 999_999_999_989L, 1L << 59, 1L << 60})
    void quotients_everyEdge_areThoseOfBigDecimal(long value) {
        Divisor divisor = Divisor.of(value);
        for (long quotient = 0; quotient < 40; quotient++) {
            for (long off = -2; off <= 2; off++) {
                check(divisor, Math.min(quotient, Divisor.LARGEST / value) * value + off);
                check(divisor, Math.min(quotient, Divisor.LARGEST / value) * value + value / 2 + off);
            }
        }
        check(divisor, Divisor.LARGEST);
        check(divisor, Divisor.LARGEST - 1);
    }

    @Test
    void quotients_anyNumbers_areThoseOfBigDecimal() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 100_000; i++) {
            long value = 1 + (random.nextLong(Divisor.LARGEST) >>> random.nextInt(60));
            check(Divisor.of(value), random.nextLong(Divisor.LARGEST) >>> random.nextInt(60));
        }
    }

    private static void check(Divisor divisor, long dividend) {
        if (dividend < 0 || dividend > Divisor.LARGEST) {
            return;
        }
        BigDecimal exact = BigDecimal.valueOf(dividend);
        BigDecimal by = BigDecimal.valueOf(divisor.value());
        assertThat(divisor.halfUp(dividend))
                .describedAs("%s / %s half up", dividend, divisor.value())
                .isEqualTo(exact.divide(by, 0, RoundingMode.HALF_UP).longValueExact());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, (1L << 60) + 1})
    void of_outOfRange_isRefused(long value) {
        assertThatThrownBy(() -> Divisor.of(value))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining(Long.toString(value));
    }
}
