package org.jicai.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"50%, 0.5", "50.00%, 0.5", "52.5%, 0.525", "0%, 0", "100%, 1", "0.01%, 0.0001"})
    void parse_percentage_isAFraction(String text, String fraction) {
        assertThat(Share.parse(text).fraction()).isEqualTo(Decimal.parse(fraction));
    }

    @Test
    void parse_noPercentSign_suggestsOne() {
        assertThatThrownBy(() -> Share.parse("0.5")).hasMessageContaining("Maybe \"0.5%\" was meant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.01%", "-1%", "%", "fifty%"})
    void parse_notAShare_isRefused(String text) {
        assertThatThrownBy(() -> Share.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "50 % of {0} {1} is {2}")
    @CsvSource({"13, HALF_UP, 7", "12, HALF_UP, 6", "13, HALF_EVEN, 6", "13, FLOOR, 6", "13, CEILING, 7"})
    void of_quantity_isRoundedAsAsked(long whole, Rounding rounding, long part) {
        assertThat(Share.parse("50%").of(Quantity.of(whole), rounding)).isEqualTo(Quantity.of(part));
    }

    @Test
    void of_largestQuantity_doesNotOverflow() {
        assertThat(Share.parse("99.99%").of(Quantity.of(1_000_000_000_000_000_000L), Rounding.EXACT))
                .isEqualTo(Quantity.of(999_900_000_000_000_000L));
        assertThat(Share.ALL.of(Quantity.of(Long.MAX_VALUE), Rounding.EXACT)).isEqualTo(Quantity.of(Long.MAX_VALUE));
    }

    @Test
    void toString_isInPercent() {
        assertThat(Share.parse("52.50%")).hasToString("52.5%");
        assertThat(Share.parse("100%")).hasToString("100%");
        assertThat(Share.parse("0%")).hasToString("0%");
    }
}
