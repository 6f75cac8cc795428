package org.jicai.replay;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jicai.money.Ratio;
import org.jicai.tender.Demand;
import org.jicai.tender.Lot;
import org.jicai.tender.Region;

/** Adds up the reported need of some regions in comparison units. */
final class BaseDemand {

    private BaseDemand() {}

    /** The need, or empty where none was reported or a strength has no known factor. */
    static Optional<BigDecimal> of(Lot lot, Set<Region> regions) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean any = false;
        for (Demand row : lot.demand()) {
            Optional<BigDecimal> factor = factor(lot, row.strength());
            if (factor.isEmpty()) {
                return Optional.empty();
            }
            if (regions.contains(row.region())) {
                any = true;
                sum = sum.add(
                        factor.get().multiply(BigDecimal.valueOf(row.base().units())));
            }
        }
        return any ? Optional.of(sum) : Optional.empty();
    }

    private static Optional<BigDecimal> factor(Lot lot, String strength) {
        if (strength.equals(lot.comparisonStrength())) {
            return Optional.of(BigDecimal.ONE);
        }
        return lot.specifications().stream()
                .filter(specification -> specification.strength().equals(strength))
                .flatMap(specification -> specification.volumeFactor().stream())
                .map(Ratio::factor)
                .map(factor -> factor.toBigDecimal())
                .findFirst();
    }
}
