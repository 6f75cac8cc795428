package org.jicai.clearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jicai.money.Ratio;
import org.jicai.money.Rounding;
import org.jicai.money.UnitPrice;
import org.jicai.proof.Books;
import org.jicai.rules.ComparisonPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published pairs of prices convert into each other to the fen, and illustrations of the rule come out. */
class PriceConversionTest {
    private static final BigDecimal SAME = BigDecimal.ONE;
    private static final PriceConversion CONVERSION = new PriceConversion(
            Books.of(Books.PILOT).clause(ComparisonPrice.class).orElseThrow());

    /** The pilot's winner: 22.26 yuan for 75 mg × 7, 26.40 yuan for 25 mg × 20 (notice of a university hospital, 2019). */
    @Test
    void convert_clopidogrel_fromSevenStrongToTwentyWeak() {
        assertThat(yuan("22.26", quotient(1, 3), quotient(20, 7), 2)).isEqualTo("26.4");
    }

    /** The pilot's winner: 30.94 yuan for 7 tablets, 43.63 yuan for 10. */
    @Test
    void convert_escitalopram_fromSevenToTen() {
        assertThat(yuan("30.94", SAME, quotient(10, 7), 2)).isEqualTo("43.63");
    }

    /** The pilot's winner: 810 yuan for 100 mg, 2776.97 yuan for 500 mg. */
    @Test
    void convert_pemetrexed_fiveTimesTheContent() {
        assertThat(yuan("810", new BigDecimal("5"), SAME, 2)).isEqualTo("2776.97");
    }

    @Test
    void convert_twiceThePack_times195() {
        assertThat(yuan("8.72", SAME, new BigDecimal("2"), 3)).isEqualTo("17.004");
    }

    @Test
    void convert_twiceTheFill_times19() {
        assertThat(CONVERSION.convert(UnitPrice.ofYuan("10"), SAME, new BigDecimal("2"), SAME, 2, Rounding.HALF_UP))
                .isEqualTo(UnitPrice.ofYuan("19"));
    }

    @Test
    void convert_twiceTheContent_times17AndBack() {
        assertThat(yuan("1.00", new BigDecimal("2"), SAME, 6)).isEqualTo("1.7");
        assertThat(yuan("1.70", new BigDecimal("0.5"), SAME, 6)).isEqualTo("1");
    }

    @ParameterizedTest(name = "{0} millionths at ratio {1} compare with {2}")
    @CsvSource({
        "1700000, 2, 1000000",
        "1000000, 0.5, 1700000",
        "1000000, 1, 1000000",
        "2890000, 4, 1000000",
        "1, 2, 1",
        "5, 0.5, 9"
    })
    void comparable_powersOfTwo_exactThenRoundedHalfUp(long units, String ratio, long expected) {
        assertThat(CONVERSION.comparable(units, Ratio.parse(ratio), Rounding.HALF_UP))
                .isEqualTo(expected);
    }

    /** Whatever the rounding, a result that is a whole number of units stays that number. */
    @ParameterizedTest
    @CsvSource({"FLOOR", "CEILING", "HALF_EVEN", "HALF_UP"})
    void comparable_wholeResult_isNotRounded(Rounding rounding) {
        assertThat(CONVERSION.comparable(1_700_000, Ratio.parse("2"), rounding)).isEqualTo(1_000_000);
        assertThat(CONVERSION.comparable(2_890_000, Ratio.parse("4"), rounding)).isEqualTo(1_000_000);
    }

    /** 1.7^log2(3) = 2.318695…, checked against the floating point of the JDK to its precision. */
    @ParameterizedTest
    @CsvSource({"3", "0.8", "1.5", "7", "0.3"})
    void comparable_otherRatios_agreeWithFloatingPoint(String ratio) {
        double factor = StrictMath.pow(1.7, StrictMath.log(Double.parseDouble(ratio)) / StrictMath.log(2));
        long comparable = CONVERSION.comparable(1_000_000_000, Ratio.parse(ratio), Rounding.HALF_UP);
        assertThat((double) comparable).isCloseTo(1e9 / factor, within(0.51));
    }

    private static BigDecimal quotient(int dividend, int divisor) {
        return new BigDecimal(dividend).divide(new BigDecimal(divisor), MathContext.DECIMAL128);
    }

    private static String yuan(String price, BigDecimal content, BigDecimal pack, int scale) {
        return CONVERSION
                .convert(UnitPrice.ofYuan(price), content, SAME, pack, scale, Rounding.HALF_UP)
                .toString();
    }
}
