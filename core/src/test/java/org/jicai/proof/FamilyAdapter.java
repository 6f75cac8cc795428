package org.jicai.proof;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jicai.money.Quantity;
import org.jicai.money.Ratio;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Bidder;
import org.jicai.tender.Demand;
import org.jicai.tender.Facts;
import org.jicai.tender.Lot;
import org.jicai.tender.LotClasses;
import org.jicai.tender.Region;
import org.jicai.tender.Round;
import org.jicai.twin.family.FamilyBid;
import org.jicai.twin.family.FamilyLot;

/** Tells the engine what the twin of the families was told. */
final class FamilyAdapter {
    static final String ROUND = "random";
    private static final String COMPARISON_STRENGTH = "comparison";

    private FamilyAdapter() {}

    static Round round(List<FamilyLot> lots) {
        return new Round(ROUND, lots.stream().map(FamilyAdapter::lot).collect(ImmutableList.toImmutableList()));
    }

    private static Lot lot(FamilyLot twin) {
        Lot.Builder lot = Lot.builder(twin.id())
                .comparison("form", COMPARISON_STRENGTH, "unit")
                .classes(new LotClasses(LotClasses.ORDINARY, twin.termClass(), LotClasses.ORDINARY, ""))
                .facts(facts(twin.facts()));
        twin.bids().forEach(bid -> lot.bid(bid(bid)));
        need(lot, twin.need(), Optional.empty());
        need(lot, twin.strayNeed(), Optional.of(new BidKey(FamilyLot.STRAY, "product of " + FamilyLot.STRAY)));
        twin.bids().forEach(bid -> need(lot, bid.brandNeed(), Optional.of(key(bid.bidder()))));
        return lot.build();
    }

    static BidKey key(String bidder) {
        return new BidKey(bidder, "product of " + bidder);
    }

    private static void need(Lot.Builder lot, Map<String, BigDecimal> need, Optional<BidKey> brand) {
        need.forEach((region, units) -> lot.demand(
                new Demand(new Region(region), COMPARISON_STRENGTH, Quantity.of(units.longValueExact()), brand)));
    }

    /** Every bid has a strength of its own, since the generator gives every bid a ceiling of its own. */
    private static Bid bid(FamilyBid twin) {
        return new Bid(
                Bidder.of(twin.bidder()),
                twin.product(),
                "strength of " + twin.bidder(),
                new Ratio(TwinAdapter.decimal(twin.strengthRatio())),
                TwinAdapter.price(twin.price()),
                TwinAdapter.price(twin.ceiling()),
                false,
                facts(twin.facts()));
    }

    private static Facts facts(Map<String, BigDecimal> known) {
        ImmutableSortedMap.Builder<String, String> facts = ImmutableSortedMap.naturalOrder();
        known.forEach((fact, value) -> facts.put(fact, value.toPlainString()));
        return new Facts(facts.build());
    }
}
