package org.jicai.simulation.metrics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Outcome;
import org.jicai.money.Quantity;
import org.jicai.money.Ratio;
import org.jicai.tender.Demand;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;
import org.jicai.tender.Specification;

/**
 * How much of the reported need is agreed with somebody, in comparison units. The share rule keeps the rate below 1
 * even if all goes well; a failed lot counts with nothing agreed. Pending lots, and lots whose need is not known in
 * comparison units, are left out.
 *
 * <p>Example: 1000 units reported, half of them contracted and all of that supplied, is 0.50; with a second lot of 1000
 * units that failed, 0.25.
 *
 * @param lots how many lots are counted
 * @param leftOut how many are not
 * @param reported the reported need, in comparison units
 * @param agreed the agreed volume, in comparison units
 */
public record FillRate(int lots, int leftOut, BigDecimal reported, Quantity agreed) {

    /**
     * The fill rate of a round.
     *
     * @param round the tender with its need
     * @param outcome what came of it
     * @return the fill rate
     */
    public static FillRate of(Round round, Outcome outcome) {
        return round.lots().stream()
                .map(lot -> outcome.lot(lot.id())
                        .map(ended -> of(lot, ended))
                        .orElse(new FillRate(0, 1, BigDecimal.ZERO, Quantity.ZERO)))
                .reduce(new FillRate(0, 0, BigDecimal.ZERO, Quantity.ZERO), FillRate::plus);
    }

    private static FillRate of(Lot lot, LotOutcome outcome) {
        Optional<Quantity> agreed = switch (outcome.state()) {
            case AWARDED -> outcome.agreedUnits();
            case FAILED -> Optional.of(Quantity.ZERO);
            case PENDING -> Optional.empty();
        };
        Optional<BigDecimal> reported = need(lot);
        return agreed.isPresent() && reported.isPresent()
                ? new FillRate(1, 0, reported.get(), agreed.get())
                : new FillRate(0, 1, BigDecimal.ZERO, Quantity.ZERO);
    }

    /** The reported need in comparison units; empty where none was reported, or a strength has no known factor. */
    private static Optional<BigDecimal> need(Lot lot) {
        List<Optional<BigDecimal>> rows = lot.demand().stream()
                .map(row -> factor(lot, row)
                        .map(f -> f.multiply(BigDecimal.valueOf(row.base().units()))))
                .toList();
        return rows.isEmpty() || rows.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(rows.stream().map(Optional::get).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static Optional<BigDecimal> factor(Lot lot, Demand row) {
        return row.strength().equals(lot.comparisonStrength())
                ? Optional.of(BigDecimal.ONE)
                : lot.specifications().stream()
                        .filter(specification -> specification.strength().equals(row.strength()))
                        .map(Specification::volumeFactor)
                        .flatMap(Optional::stream)
                        .map(Ratio::factor)
                        .map(factor -> factor.toBigDecimal())
                        .findFirst();
    }

    private FillRate plus(FillRate other) {
        return new FillRate(
                lots + other.lots, leftOut + other.leftOut, reported.add(other.reported), agreed.plus(other.agreed));
    }

    /**
     * Agreed over reported.
     *
     * @return the rate to 20 decimals, half to even (80 % is 0.80); empty where no need is known
     */
    public Optional<BigDecimal> rate() {
        return reported.signum() == 0
                ? Optional.empty()
                : Optional.of(Fractions.divide(BigDecimal.valueOf(agreed.units()), reported));
    }
}
