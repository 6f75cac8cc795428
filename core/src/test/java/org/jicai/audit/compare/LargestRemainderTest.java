package org.jicai.audit.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

    @Test
    void thirds_theFirstGetsTheLastFen() {
        Rational third = Rational.of(1, 3);

        assertThat(LargestRemainder.shown(List.of(third, third, third), 2))
                .containsExactly(yuan("0.34"), yuan("0.33"), yuan("0.33"));
    }

    @Test
    void partsOfBothSigns_addUp() {
        assertThat(LargestRemainder.shown(List.of(Rational.of(-5, 6), Rational.of(-1, 3), Rational.of(1, 6)), 2))
                .containsExactly(yuan("-0.83"), yuan("-0.33"), yuan("0.16"));
    }

    @Test
    void exactParts_stayAsTheyAre() {
        assertThat(LargestRemainder.shown(List.of(Rational.of(-5, 1), Rational.ZERO, Rational.of(1, 4)), 2))
                .containsExactly(yuan("-5.00"), yuan("0.00"), yuan("0.25"));
        assertThat(LargestRemainder.shown(List.of(), 2)).isEmpty();
    }

    @Test
    void anyParts_addUpToTheRoundedTotal_andMoveByLessThanAFen() {
        Random random = new Random(1);
        for (int run = 0; run < 2_000; run++) {
            List<Rational> parts = Stream.generate(
                            () -> Rational.of(random.nextInt(20_001) - 10_000, 1 + random.nextInt(5_040)))
                    .limit(1 + random.nextInt(6))
                    .toList();
            List<BigDecimal> shown = LargestRemainder.shown(parts, 2);

            Rational total = parts.stream().reduce(Rational.ZERO, Rational::plus);
            assertThat(shown.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(total.rounded(2, RoundingMode.HALF_UP));
            for (int i = 0; i < parts.size(); i++) {
                Rational moved = parts.get(i).minus(Rational.of(shown.get(i), 1));
                assertThat(moved).isBetween(Rational.of(-99_999, 10_000_000), Rational.of(99_999, 10_000_000));
            }
        }
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }
}
