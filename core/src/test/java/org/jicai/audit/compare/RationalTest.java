package org.jicai.audit.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class RationalTest {

    @Test
    void fractions_areInLowestTerms_withThePositiveDenominator() {
        assertThat(Rational.of(6, -4)).isEqualTo(Rational.of(-3, 2)).hasToString("-3/2");
        assertThat(Rational.of(8, 4)).hasToString("2");
        assertThat(Rational.of(0, 7)).isEqualTo(Rational.ZERO);
        assertThatThrownBy(() -> Rational.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void decimals_areExact() {
        assertThat(Rational.of(new BigDecimal("0.180667"), 3)).isEqualTo(Rational.of(180_667, 3_000_000));
        assertThat(Rational.of(new BigDecimal("1E+3"), 3)).isEqualTo(Rational.of(1_000, 3));
    }

    @Test
    void sumsAndRounding() {
        assertThat(Rational.of(1, 3).plus(Rational.of(1, 6))).isEqualTo(Rational.of(1, 2));
        assertThat(Rational.of(1, 3).minus(Rational.of(1, 2))).isEqualTo(Rational.of(-1, 6));
        assertThat(Rational.of(1, 8).rounded(2, RoundingMode.HALF_UP)).isEqualTo("0.13");
        assertThat(Rational.of(1, 3)).isGreaterThan(Rational.of(33, 100));
    }
}
