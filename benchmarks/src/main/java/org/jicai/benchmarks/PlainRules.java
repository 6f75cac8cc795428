package org.jicai.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jicai.benchmarks.PlainLot.PlainBid;

/** The arithmetic of the rules in {@link BigDecimal}, as the documents put it: shared by the two plain versions. */
final class PlainRules {

    static final BigDecimal MULTIPLE = new BigDecimal("1.8");
    static final BigDecimal HALF = new BigDecimal("0.5");
    static final BigDecimal CHEAP_ENOUGH = new BigDecimal("0.1000");

    private static final BigDecimal PER_DOUBLING = new BigDecimal("1.7");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private PlainRules() {}

    /** Yuan per unit of the bid's own strength, at six decimals. */
    static BigDecimal unitPrice(PlainBid bid) {
        return bid.packPrice().divide(BigDecimal.valueOf(bid.packSize()), 6, RoundingMode.HALF_UP);
    }

    /** Yuan per unit of the comparison strength, at six decimals. */
    static BigDecimal comparablePrice(PlainBid bid) {
        BigDecimal price = unitPrice(bid);
        BigDecimal ratio = bid.strengthRatio();
        BigDecimal divisor = BigDecimal.ONE;
        for (; ratio.compareTo(BigDecimal.ONE) < 0; ratio = ratio.multiply(TWO)) {
            price = price.multiply(PER_DOUBLING);
        }
        for (; ratio.compareTo(BigDecimal.ONE) > 0; ratio = ratio.divide(TWO)) {
            divisor = divisor.multiply(PER_DOUBLING);
        }
        return price.divide(divisor, 6, RoundingMode.HALF_UP);
    }

    static boolean isAboveCeiling(PlainBid bid) {
        return unitPrice(bid).setScale(4, RoundingMode.HALF_UP).compareTo(bid.ceiling()) > 0;
    }

    /** Places by number of bidders. */
    static int places(int bidders) {
        if (bidders >= 13) {
            return 10;
        }
        return switch (bidders) {
            case 0 -> 0;
            case 1 -> 1;
            case 2, 3 -> 2;
            case 4 -> 3;
            case 5, 6 -> 4;
            case 7 -> 5;
            case 8 -> 6;
            case 9 -> 7;
            case 10 -> 8;
            default -> 9;
        };
    }

    /** The contracted share by number of winners. */
    static BigDecimal share(int winners) {
        return switch (winners) {
            case 1 -> new BigDecimal("0.5");
            case 2 -> new BigDecimal("0.6");
            case 3 -> new BigDecimal("0.7");
            default -> new BigDecimal("0.8");
        };
    }

    /** The agreed volume of a region in whole units. */
    static long agreed(long base, int winners) {
        return BigDecimal.valueOf(base)
                .multiply(share(winners))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
