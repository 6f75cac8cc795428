package org.jicai.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoundingTest {
    private static final long SEED = Long.getLong("jicai.seed", 20_261_122);

    @ParameterizedTest(name = "{0}: {1} / {2} = {3}")
    @CsvSource({
        "HALF_UP, 13, 2, 7",
        "HALF_UP, -13, 2, -7",
        "HALF_UP, 12, 5, 2",
        "HALF_UP, 0, 5, 0",
        "HALF_EVEN, 13, 2, 6",
        "HALF_EVEN, 15, 2, 8",
        "HALF_EVEN, -13, 2, -6",
        "FLOOR, 13, 2, 6",
        "FLOOR, -13, 2, -7",
        "CEILING, 13, 2, 7",
        "CEILING, -13, 2, -6",
        "EXACT, 14, 2, 7"
    })
    void divide_byHand(Rounding rounding, long dividend, long divisor, long expected) {
        assertThat(rounding.divide(dividend, divisor)).isEqualTo(expected);
    }

    @Test
    void divide_exactWithRemainder_isRefused() {
        assertThatThrownBy(() -> Rounding.EXACT.divide(13, 2))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("HALF_UP");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void divide_byNothingOrLess_isRefused(long divisor) {
        assertThatThrownBy(() -> Rounding.HALF_UP.divide(13, divisor)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rounding.HALF_UP.multiplyDivide(Long.MAX_VALUE, 9, divisor))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @EnumSource
    void divide_likeBigDecimal(Rounding rounding) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 20_000; i++) {
            long dividend = anyLong(random);
            long divisor = 1 + (anyLong(random) & Long.MAX_VALUE) % Long.MAX_VALUE;
            assertLikeBigDecimal(rounding, dividend, 1, divisor);
        }
    }

    /** The products pass 63 and 127 bits, the quotients seldom fit: all agree, or all refuse. */
    @ParameterizedTest
    @EnumSource
    void multiplyDivide_upTo128Bits_likeBigDecimal(Rounding rounding) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 20_000; i++) {
            long divisor = 1 + (anyLong(random) & Long.MAX_VALUE) % Long.MAX_VALUE;
            assertLikeBigDecimal(rounding, anyLong(random), anyLong(random), divisor);
        }
    }

    @ParameterizedTest
    @EnumSource
    void multiplyDivide_halvesAndLimits_likeBigDecimal(Rounding rounding) {
        long[] values = {Long.MIN_VALUE, Long.MIN_VALUE + 1, -3, -2, -1, 0, 1, 2, 3, Long.MAX_VALUE - 1, Long.MAX_VALUE
        };
        for (long factor : values) {
            for (long numerator : values) {
                for (long divisor : new long[] {1, 2, 3, 4, Long.MAX_VALUE - 1, Long.MAX_VALUE}) {
                    assertLikeBigDecimal(rounding, factor, numerator, divisor);
                }
            }
        }
    }

    /** Numbers of every length, so that small and huge ones meet. */
    private static long anyLong(SplittableRandom random) {
        return random.nextLong() >> random.nextInt(64);
    }

    private static void assertLikeBigDecimal(Rounding rounding, long factor, long numerator, long divisor) {
        String expected;
        try {
            expected = Long.toString(BigDecimal.valueOf(factor)
                    .multiply(BigDecimal.valueOf(numerator))
                    .divide(BigDecimal.valueOf(divisor), 0, rounding.mode())
                    .longValueExact());
        } catch (ArithmeticException refused) {
            expected = "refused";
        }
        String actual;
        try {
            actual = Long.toString(
                    numerator == 1
                            ? rounding.divide(factor, divisor)
                            : rounding.multiplyDivide(factor, numerator, divisor));
        } catch (ArithmeticException refused) {
            actual = "refused";
        }
        assertThat(actual)
                .as("%s %d × %d / %d (seed %d)", rounding, factor, numerator, divisor, SEED)
                .isEqualTo(expected);
    }
}
