package org.jicai.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0.50, 0.5",
        "120, 120",
        "120.0, 120",
        "-0.10, -0.1",
        "0.000, 0",
        "-0, 0",
        "007.5, 7.5",
        "0.180667, 0.180667"
    })
    void parse_plainNotation_lowestTerms(String text, String expected) {
        assertThat(Decimal.parse(text)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", ".", ".5", "5.", "+5", "1e3", "1,5", " 1", "1 ", "1_000", "--1", "0x1", "1.2.3", "NaN", "１",
                "٣", "१"
            })
    void parse_anythingElse_isRefused(String text) {
        assertThatThrownBy(() -> Decimal.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456789", "0.1234567890123"})
    void parse_tooLong_isRefused(String text) {
        assertThatThrownBy(() -> Decimal.parse(text)).hasMessageContaining("more than 18 digits or 12 decimal places");
    }

    @Test
    void equality_ofEqualNumbers_holds() {
        assertThat(Decimal.parse("0.50")).isEqualTo(Decimal.of(5, 1)).hasSameHashCodeAs(Decimal.of(500, 3));
        assertThat(Decimal.parse("0.5")).isNotEqualTo(Decimal.parse("5"));
    }

    @Test
    void atScale_moreDigitsThanAsked_needsRounding() {
        Decimal price = Decimal.parse("0.180667");
        assertThat(price.atScale(6)).isEqualTo(180_667);
        assertThat(price.atScale(8)).isEqualTo(18_066_700);
        assertThat(price.atScale(4, Rounding.HALF_UP)).isEqualTo(1_807);
        assertThat(price.atScale(4, Rounding.FLOOR)).isEqualTo(1_806);
        assertThatThrownBy(() -> price.atScale(4)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void atScale_beyondLong_isRefused() {
        assertThatThrownBy(() -> Decimal.parse("999999999999999999").atScale(2))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void compareTo_likeBigDecimal() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 5_000; i++) {
            Decimal a = Decimal.of(random.nextLong(-999, 999), random.nextInt(4));
            Decimal b = Decimal.of(random.nextLong(-999, 999), random.nextInt(4));
            BigDecimal bigA = BigDecimal.valueOf(a.unscaled(), a.scale());
            BigDecimal bigB = BigDecimal.valueOf(b.unscaled(), b.scale());
            assertThat(a.compareTo(b)).isEqualTo(bigA.compareTo(bigB));
            assertThat(a.equals(b)).isEqualTo(bigA.compareTo(bigB) == 0);
            assertThat(a.signum()).isEqualTo(bigA.signum());
        }
    }

    @Test
    void compareTo_ofAnySize_likeBigDecimal_andParseReadsBack() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 20_000; i++) {
            Decimal a = Decimal.of(random.nextLong() >> random.nextInt(64), random.nextInt(13));
            Decimal b = Decimal.of(random.nextLong() >> random.nextInt(64), random.nextInt(13));
            assertThat(a.compareTo(b)).isEqualTo(a.toBigDecimal().compareTo(b.toBigDecimal()));
            Decimal short18 = Decimal.of(random.nextLong(-999_999_999_999_999_999L, 999_999_999_999_999_999L), 6);
            assertThat(Decimal.parse(short18.toString())).isEqualTo(short18);
        }
    }

    @Test
    void of_scaleOutOfRange_isRefused() {
        assertThatThrownBy(() -> Decimal.of(1, 13)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Decimal.of(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
