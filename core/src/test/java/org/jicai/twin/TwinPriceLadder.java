package org.jicai.twin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Prices of one lot around the places where a decision turns: ties, 1.8 times the lowest, half the ceiling, 0.1 yuan. */
final class TwinPriceLadder {
    private static final BigDecimal STEP = new BigDecimal("0.000001");
    private static final List<String> LOW_LEVELS = List.of("0.02", "0.05", "0.06", "0.08", "0.0999");
    private static final List<String> MULTIPLES =
            List.of("1", "1", "1.05", "1.2", "1.5", "1.79", "1.8", "1.8", "1.81", "2", "2.4", "3", "4");

    private final SplittableRandom random;
    private final boolean pilot;
    private final boolean crowded;
    private final boolean mostlyAboveCeiling;
    private final BigDecimal lowest;
    private final BigDecimal lotCeiling;
    private final List<BigDecimal> levels = new ArrayList<>();

    /**
     * The prices of one lot.
     *
     * @param pilot  whether cuts are compared across lots: then all ceilings are known and often equally far away
     */
    TwinPriceLadder(SplittableRandom random, boolean pilot) {
        this.random = random;
        this.pilot = pilot;
        crowded = chance(pilot ? 85 : 50);
        mostlyAboveCeiling = chance(5);
        lowest = lowestPrice();
        List<String> spreads = pilot ? List.of("1.3", "2.2", "2.5") : List.of("1.3", "2.2", "3.5", "5", "8");
        BigDecimal spread = new BigDecimal(spreads.get(random.nextInt(spreads.size())));
        lotCeiling = lowest.multiply(spread).setScale(4, RoundingMode.UP);
        levels.add(lowest);
        int extraLevels = 1 + random.nextInt(4);
        for (int i = 0; i < extraLevels; i++) {
            levels.add(freshLevel());
        }
    }

    /** Highest valid bid for a strength: converted from the lot's, sometimes a published number of its own. */
    BigDecimal ceiling(String ratio) {
        if (!pilot && chance(5)) {
            return null;
        }
        BigDecimal converted = atStrength(lotCeiling, ratio).setScale(4, RoundingMode.HALF_UP);
        if (!chance(pilot ? 5 : 20)) {
            return converted;
        }
        BigDecimal own =
                new BigDecimal(List.of("0.7", "0.9", "1.1", "1.7", "2.5").get(random.nextInt(5)));
        return converted.multiply(own).setScale(4, RoundingMode.UP);
    }

    /** A price per own unit: a level all strengths share, or a limit of this bid met, or missed by a step. */
    BigDecimal price(String ratio, BigDecimal ceiling) {
        if (ceiling != null && (mostlyAboveCeiling ? chance(90) : chance(4))) {
            return ceiling.multiply(new BigDecimal("1.25")).setScale(6, RoundingMode.HALF_UP);
        }
        if (ceiling != null && chance(12)) {
            return atCeiling(ceiling);
        }
        if (ceiling != null && chance(8)) {
            return nudged(ceiling.divide(BigDecimal.valueOf(2), 6, RoundingMode.HALF_UP));
        }
        if (chance(8)) {
            return nudged(atStrength(new BigDecimal("0.1"), ratio));
        }
        BigDecimal level = crowded || chance(25) ? levels.get(random.nextInt(levels.size())) : freshLevel();
        return atLeastAStep(atStrength(level, ratio));
    }

    /** Exactly the ceiling, or beside the two sides of what rounds to it at four decimals. */
    private BigDecimal atCeiling(BigDecimal ceiling) {
        BigDecimal[] prices = {
            ceiling,
            ceiling.add(new BigDecimal("0.00004")),
            ceiling.add(new BigDecimal("0.000049")),
            ceiling.add(new BigDecimal("0.00005")),
        };
        return prices[random.nextInt(prices.length)];
    }

    private BigDecimal lowestPrice() {
        if (chance(35)) {
            return new BigDecimal(LOW_LEVELS.get(random.nextInt(LOW_LEVELS.size())));
        }
        int bound = chance(50) ? 30_000 : 3_000_000;
        return BigDecimal.valueOf(600L + random.nextInt(bound), 4);
    }

    private BigDecimal freshLevel() {
        BigDecimal multiple = chance(60)
                ? new BigDecimal(MULTIPLES.get(random.nextInt(MULTIPLES.size())))
                : BigDecimal.valueOf(1_000L + random.nextInt(3_000), 3);
        BigDecimal level = lowest.multiply(multiple).setScale(6, RoundingMode.HALF_UP);
        return chance(20) ? nudged(level) : level;
    }

    private BigDecimal nudged(BigDecimal price) {
        return atLeastAStep(price.add(STEP.multiply(BigDecimal.valueOf(random.nextInt(3) - 1L))));
    }

    /** The price of another strength that compares with this one; a step of rounding does not matter here. */
    private static BigDecimal atStrength(BigDecimal price, String ratio) {
        double factor = StrictMath.pow(1.7, StrictMath.log(Double.parseDouble(ratio)) / StrictMath.log(2));
        return price.multiply(BigDecimal.valueOf(factor)).setScale(6, RoundingMode.HALF_UP);
    }

    private static BigDecimal atLeastAStep(BigDecimal price) {
        return price.max(STEP).setScale(6, RoundingMode.HALF_UP);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
