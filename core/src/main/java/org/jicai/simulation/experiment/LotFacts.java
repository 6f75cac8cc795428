package org.jicai.simulation.experiment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jicai.clearing.PriceConversion;
import org.jicai.engine.ClearedLot;
import org.jicai.money.Ratio;
import org.jicai.money.Rounding;
import org.jicai.money.UnitPrice;
import org.jicai.rules.Precision;
import org.jicai.tender.Bid;
import org.jicai.tender.Demand;
import org.jicai.tender.Lot;
import org.jicai.tender.Specification;

/** What does not change about a lot under one variant: ceilings, prior price, need, whose bids they are. Prices are in yuan. */
final class LotFacts {

    final double[] ceiling;
    final double[] comparableCeiling;
    final double priorPrice;
    final double need;
    final int[] originators;
    final int[] firm;
    final double[] capacity;
    private final boolean[] ownStrength;
    private final Ratio[] strengthRatio;
    private final PriceConversion conversion;
    private final Rounding rounding;

    LotFacts(
            Lot lot,
            List<Bid> bids,
            Map<String, Integer> firms,
            double[] capacity,
            PriceConversion conversion,
            Precision unitPrice) {
        int size = bids.size();
        this.conversion = conversion;
        this.rounding = unitPrice.rounding();
        this.ceiling = new double[size];
        this.comparableCeiling = new double[size];
        this.firm = new int[size];
        this.ownStrength = new boolean[size];
        this.strengthRatio = new Ratio[size];
        this.capacity = capacity;
        this.originators = IntStream.range(0, size)
                .filter(bid -> bids.get(bid).referenceProduct())
                .toArray();
        double tick = tick(unitPrice);
        for (int i = 0; i < size; i++) {
            Bid bid = bids.get(i);
            strengthRatio[i] = bid.strengthRatio();
            ownStrength[i] = bid.strengthRatio().equals(Ratio.ONE);
            firm[i] = firms.getOrDefault(bid.bidder().name(), 0);
            Optional<UnitPrice> known =
                    bid.ceiling().filter(price -> price.yuan().signum() > 0);
            ceiling[i] = yuan(known);
            comparableCeiling[i] = known.map(price -> conversion.comparable(
                                    price.units(unitPrice.scale(), rounding), bid.strengthRatio(), rounding)
                            / tick)
                    .orElse(Double.NaN);
        }
        this.priorPrice = yuan(lot.priorPrice().filter(price -> price.yuan().signum() > 0));
        this.need = need(lot);
    }

    /** How many units of the price scale are a yuan. */
    static double tick(Precision unitPrice) {
        return BigDecimal.TEN.pow(unitPrice.scale()).doubleValue();
    }

    private static double yuan(Optional<UnitPrice> price) {
        return price.map(known -> known.yuan().toBigDecimal().doubleValue()).orElse(Double.NaN);
    }

    /** The need in comparison units; not a number where none was reported, or a strength has no known factor. */
    private static double need(Lot lot) {
        double sum = lot.demand().isEmpty() ? Double.NaN : 0;
        for (Demand row : lot.demand()) {
            sum += row.base().units() * factor(lot, row.strength());
        }
        return sum;
    }

    private static double factor(Lot lot, String strength) {
        return strength.equals(lot.comparisonStrength())
                ? 1
                : lot.specifications().stream()
                        .filter(specification -> specification.strength().equals(strength))
                        .map(Specification::volumeFactor)
                        .flatMap(Optional::stream)
                        .mapToDouble(ratio -> ratio.factor().toBigDecimal().doubleValue())
                        .findFirst()
                        .orElse(Double.NaN);
    }

    /** The awarded price for the comparison strength, in units of the price scale. */
    long comparable(ClearedLot lot, int bid) {
        long price = lot.price(bid);
        if (ownStrength[bid]) {
            return price;
        }
        return price == lot.bidPrice(bid)
                ? lot.comparablePrice(bid)
                : conversion.comparable(price, strengthRatio[bid], rounding);
    }
}
