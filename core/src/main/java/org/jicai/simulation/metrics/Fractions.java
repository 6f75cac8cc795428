package org.jicai.simulation.metrics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Quotients of exact numbers, rounded once to {@value #DIGITS} decimals, half to even. */
final class Fractions {

    static final int DIGITS = 20;

    private Fractions() {}

    static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, DIGITS, RoundingMode.HALF_EVEN);
    }

    /** The quotient of two counts; empty where there is nothing to divide by. */
    static Optional<BigDecimal> rate(int part, int whole) {
        return whole == 0 ? Optional.empty() : Optional.of(divide(BigDecimal.valueOf(part), BigDecimal.valueOf(whole)));
    }

    static Optional<BigDecimal> mean(List<BigDecimal> values) {
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(divide(sum, new BigDecimal(BigInteger.valueOf(values.size()))));
    }

    /** The middle value, or the mean of the two middle ones. */
    static Optional<BigDecimal> median(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int size = sorted.size();
        return size == 0 ? Optional.empty() : mean(sorted.subList((size - 1) / 2, size / 2 + 1));
    }
}
