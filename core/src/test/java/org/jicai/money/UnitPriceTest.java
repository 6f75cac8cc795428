package org.jicai.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Prices, amounts and quantities. */
class UnitPriceTest {

    /** Acarbose of round 2: 5.42 yuan for 30 tablets. */
    @Test
    void ofPack_acarbose_sixDecimals() {
        assertThat(UnitPrice.ofPack(Decimal.parse("5.42"), 30, 6, Rounding.HALF_UP))
                .isEqualTo(UnitPrice.ofYuan("0.180667"));
        assertThat(UnitPrice.ofPack(Decimal.parse("13.96"), 30, 6, Rounding.HALF_UP))
                .isEqualTo(UnitPrice.ofYuan("0.465333"));
    }

    @Test
    void ofPack_notWhole_needsRounding() {
        assertThatThrownBy(() -> UnitPrice.ofPack(Decimal.parse("5.42"), 30, 6, Rounding.EXACT))
                .isInstanceOf(ArithmeticException.class);
        assertThat(UnitPrice.ofPack(Decimal.parse("22.26"), 7, 2, Rounding.EXACT))
                .isEqualTo(UnitPrice.ofYuan("3.18"));
    }

    @Test
    void factories_nameTheirUnit() {
        assertThat(UnitPrice.ofFen(18)).isEqualTo(UnitPrice.ofYuan("0.18"));
        assertThat(UnitPrice.ofUnits(180_667, 6)).hasToString("0.180667");
        assertThat(UnitPrice.ofYuan("0.1807").units(6)).isEqualTo(180_700);
        assertThat(UnitPrice.ofYuan("0.180667").units(4, Rounding.HALF_UP)).isEqualTo(1_807);
    }

    @Test
    void negative_isRefused() {
        assertThatThrownBy(() -> UnitPrice.ofYuan("-0.01")).hasMessageContaining("-0.01");
        assertThatThrownBy(() -> Quantity.of(-1)).hasMessageContaining("-1");
    }

    @Test
    void money_priceTimesQuantity_isExact() {
        Money spend = Money.of(UnitPrice.ofYuan("0.180667"), Quantity.of(1_000_000));
        assertThat(spend).hasToString("180667");
        assertThat(spend.plus(spend).minus(spend)).isEqualTo(spend);
        assertThat(spend.minus(spend)).isEqualTo(Money.ZERO);
        assertThat(Money.of(UnitPrice.ofYuan("99999999.999999"), Quantity.of(9_000_000_000_000L)))
                .hasToString("899999999999991000000");
    }

    @Test
    void quantity_sum_overflowIsRefused() {
        assertThat(Quantity.of(2).plus(Quantity.of(3))).isEqualTo(Quantity.of(5));
        assertThatThrownBy(() -> Quantity.of(Long.MAX_VALUE).plus(Quantity.of(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void ratio_isAboveZero() {
        assertThat(Ratio.parse("1.80")).isEqualTo(Ratio.parse("1.8"));
        assertThat(Ratio.parse("0.5")).isLessThan(Ratio.ONE);
        assertThatThrownBy(() -> Ratio.parse("0")).isInstanceOf(IllegalArgumentException.class);
    }
}
