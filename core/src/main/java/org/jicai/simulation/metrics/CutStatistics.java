package org.jicai.simulation.metrics;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jicai.money.Money;

/**
 * The cuts of the winners, measured from one reference; a 50 % cut is 0.50. Published headlines do not say which mean
 * they give, so all three stand side by side. Quotients have 20 decimals, half to even.
 *
 * <p>Example: prices 1 and 2 yuan under a ceiling of 4 yuan, with 300 and 100 units: the mean cut is (0.75 + 0.50) / 2
 * = 0.625, the volume-weighted one is 1 − (300 + 200) / (1200 + 400) = 0.6875.
 *
 * @param reference what the cuts are measured from
 * @param winners how many bids are selected
 * @param referenced how many of them have a known reference price; the means are over those
 * @param meanOverProducts the mean over selected products; empty where there is none
 * @param meanOverLots the mean over lots of the mean in each
 * @param volumeWeighted one less spend at awarded prices over spend at reference prices, for the comparison strength
 * @param weightedOver how many winners the weighted figure covers: those with a known volume
 * @param smallest the smallest cut
 * @param median the median over products
 * @param largest the largest cut
 */
public record CutStatistics(
        CutReference reference,
        int winners,
        int referenced,
        Optional<BigDecimal> meanOverProducts,
        Optional<BigDecimal> meanOverLots,
        Optional<BigDecimal> volumeWeighted,
        int weightedOver,
        Optional<BigDecimal> smallest,
        Optional<BigDecimal> median,
        Optional<BigDecimal> largest) {

    /**
     * The cuts of some awards.
     *
     * @param awards the awards
     * @param reference what to measure from
     * @return the statistics
     */
    public static CutStatistics of(Collection<Award> awards, CutReference reference) {
        List<BigDecimal> cuts = cuts(awards, reference);
        Map<String, ImmutableList.Builder<Award>> awardsByLot = new LinkedHashMap<>();
        awards.forEach(award -> awardsByLot
                .computeIfAbsent(award.lot(), lot -> ImmutableList.builder())
                .add(award));
        List<BigDecimal> lotMeans = awardsByLot.values().stream()
                .flatMap(lot -> Fractions.mean(cuts(lot.build(), reference)).stream())
                .toList();
        List<Award> weighable = awards.stream()
                .filter(award -> award.agreedUnits().isPresent()
                        && award.comparableReference(reference).isPresent())
                .toList();
        return new CutStatistics(
                reference,
                awards.size(),
                cuts.size(),
                Fractions.mean(cuts),
                Fractions.mean(lotMeans),
                weighted(weighable, reference),
                weighable.size(),
                cuts.stream().min(BigDecimal::compareTo),
                Fractions.median(cuts),
                cuts.stream().max(BigDecimal::compareTo));
    }

    private static List<BigDecimal> cuts(Collection<Award> awards, CutReference reference) {
        return awards.stream().flatMap(award -> award.cut(reference).stream()).toList();
    }

    private static Optional<BigDecimal> weighted(List<Award> awards, CutReference reference) {
        BigDecimal before = Spend.atReference(awards, reference).yuan();
        Money paid = Spend.of(awards).total();
        return before.signum() == 0
                ? Optional.empty()
                : Optional.of(Fractions.divide(before.subtract(paid.yuan()), before));
    }
}
