package org.jicai.proof;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.Optional;
import org.jicai.money.Decimal;
import org.jicai.money.Quantity;
import org.jicai.money.Ratio;
import org.jicai.money.UnitPrice;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Bidder;
import org.jicai.tender.Demand;
import org.jicai.tender.Facts;
import org.jicai.tender.Lot;
import org.jicai.tender.LotClasses;
import org.jicai.tender.Region;
import org.jicai.tender.Round;
import org.jicai.twin.TwinBid;
import org.jicai.twin.TwinLot;
import org.jicai.twin.TwinRound;

/** Tells the engine what the twin was told. */
final class TwinAdapter {
    static final String ROUND = "random";
    private static final String COMPARISON_STRENGTH = "comparison";

    private TwinAdapter() {}

    static Round round(TwinRound twin) {
        return new Round(ROUND, twin.lots().stream().map(TwinAdapter::lot).collect(ImmutableList.toImmutableList()));
    }

    private static Lot lot(TwinLot twin) {
        Lot.Builder lot = Lot.builder(twin.id())
                .comparison("form", COMPARISON_STRENGTH, "tablet")
                .classes(new LotClasses(twin.volumeClass(), twin.termClass(), twin.dosageClass(), ""));
        twin.bids().forEach(bid -> lot.bid(bid(bid)));
        twin.baseUnits().forEach((region, units) -> lot.demand(demand(region, units, Optional.empty())));
        twin.brandUnits()
                .forEach((bidder, byRegion) -> byRegion.forEach((region, units) ->
                        lot.demand(demand(region, units, Optional.of(new BidKey(bidder, "product of " + bidder))))));
        return lot.build();
    }

    private static Demand demand(String region, BigDecimal units, Optional<BidKey> brand) {
        return new Demand(new Region(region), COMPARISON_STRENGTH, Quantity.of(units.longValueExact()), brand);
    }

    /** Every bid has a strength of its own, since the generator gives every bid a ceiling of its own. */
    private static Bid bid(TwinBid twin) {
        return new Bid(
                new Bidder(twin.bidder(), "", Optional.ofNullable(twin.affiliateGroup())),
                twin.product(),
                "strength of " + twin.bidder(),
                new Ratio(decimal(twin.strengthRatio())),
                price(twin.price()),
                price(twin.ceiling()),
                twin.referenceProduct(),
                facts(twin));
    }

    private static Facts facts(TwinBid twin) {
        ImmutableSortedMap.Builder<String, String> facts = ImmutableSortedMap.naturalOrder();
        twin.facts().forEach((fact, value) -> facts.put(fact, value.toPlainString()));
        if (twin.licence() != null) {
            facts.put("licence", twin.licence());
        }
        return new Facts(facts.build());
    }

    static Optional<UnitPrice> price(BigDecimal yuan) {
        return Optional.ofNullable(yuan).map(known -> new UnitPrice(decimal(known)));
    }

    static Decimal decimal(BigDecimal value) {
        return Decimal.parse(value.toPlainString());
    }
}
