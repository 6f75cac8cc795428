package org.jicai.simulation.bidding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.jicai.money.Rounding;
import org.jicai.money.UnitPrice;
import org.jicai.proof.Books;
import org.jicai.rules.Precision;
import org.jicai.simulation.CounterRandom;
import org.jicai.simulation.Purpose;
import org.jicai.simulation.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PriceGridTest {

    private static PriceGrid grid(int scale, Rounding rounding) {
        return new PriceGrid(new Precision(scale, rounding));
    }

    @Test
    void grid_ofARuleBook_hasTheDecimalsOfItsUnitPrice() {
        assertThat(PriceGrid.of(Books.of(Books.ROUND_2)).precision()).isEqualTo(new Precision(6, Rounding.HALF_UP));
    }

    /** 0.285 is held as 0.284999…, 0.375 exactly. */
    @ParameterizedTest
    @CsvSource({"0.285, 0.28", "0.375, 0.38", "0.1, 0.1", "12.3449, 12.34", "0, 0.01", "0.004, 0.01"})
    void price_halfUp(double yuan, String expected) {
        assertThat(grid(2, Rounding.HALF_UP).price(yuan)).isEqualTo(UnitPrice.ofYuan(expected));
    }

    /** The quick way and the exact one agree, on numbers at and near the points where the rounding changes. */
    @ParameterizedTest
    @EnumSource(names = "EXACT", mode = EnumSource.Mode.EXCLUDE)
    void ticks_areTheRoundedExactValue(Rounding rounding) {
        RandomStream numbers = new CounterRandom(1).stream("", "", Purpose.BEHAVIOUR);
        for (int i = 0; i < 20_000; i++) {
            int scale = numbers.index(i, 0, 9);
            double near = (1 + numbers.index(i, 1, 1_000_000)) / (2 * Math.pow(10, scale));
            double yuan =
                    i % 2 == 0 ? numbers.uniform(i, 2) * 1000 : near + (numbers.index(i, 3, 5) - 2) * Math.ulp(near);
            long expected = new BigDecimal(yuan)
                    .setScale(scale, rounding.mode())
                    .unscaledValue()
                    .longValueExact();
            assertThat(grid(scale, rounding).ticks(yuan))
                    .as("%s at %s", yuan, scale)
                    .isEqualTo(Math.max(1, expected));
        }
    }

    @Test
    void price_nonsense_isRefused() {
        assertThatThrownBy(() -> grid(2, Rounding.HALF_UP).price(-1)).hasMessage("a bid is at least 0 yuan, not -1.0");
        assertThatThrownBy(() -> grid(2, Rounding.HALF_UP).price(Double.NaN)).hasMessageContaining("not NaN");
        assertThatThrownBy(() -> grid(2, Rounding.EXACT).price(0.123)).isInstanceOf(ArithmeticException.class);
        assertThat(grid(2, Rounding.EXACT).price(0.25)).isEqualTo(UnitPrice.ofYuan("0.25"));
    }
}
