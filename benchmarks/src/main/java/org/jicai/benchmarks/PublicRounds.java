package org.jicai.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.RegionAward;
import org.jicai.money.Decimal;
import org.jicai.money.Quantity;
import org.jicai.money.Ratio;
import org.jicai.money.Rounding;
import org.jicai.money.UnitPrice;
import org.jicai.rules.RegionDraft;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Bidder;
import org.jicai.tender.Demand;
import org.jicai.tender.Facts;
import org.jicai.tender.Lot;
import org.jicai.tender.Region;
import org.jicai.tender.Round;

/** The lots of a pool as rounds of the library, one lot each, and its outcomes as results. */
final class PublicRounds {

    private static final int PRICE_SCALE = 6;
    private static final String LOT = "lot ";

    private final LotPool pool;
    private final ImmutableList<Region> regions;
    private final ImmutableList<BidKey> keys;

    PublicRounds(LotPool pool, RegionDraft draft) {
        this.pool = pool;
        this.regions = draft.regions().value().regions();
        this.keys = IntStream.range(0, pool.bids)
                .mapToObj(bid -> new BidKey(name(bid), ""))
                .collect(ImmutableList.toImmutableList());
    }

    /** The key of a bid, the same in every lot. */
    BidKey key(int bid) {
        return keys.get(bid);
    }

    /** The regions, by index. */
    ImmutableList<Region> regions() {
        return regions;
    }

    private static String name(int bid) {
        return "bidder " + (char) ('0' + bid / 10) + (char) ('0' + bid % 10);
    }

    /** Which lot of the pool has an id. */
    static int lotOf(String id) {
        return Integer.parseInt(id.substring(LOT.length()));
    }

    /** A lot as a round. */
    Round round(int lot) {
        Lot.Builder builder = Lot.builder(LOT + lot).comparison("tablet", Strength.TEN.label(), "tablet");
        for (int bid = 0; bid < pool.bids; bid++) {
            builder.bid(bid(lot, bid));
        }
        for (int region = 0; region < LotPool.REGIONS; region++) {
            Quantity base = Quantity.of(pool.base[lot * LotPool.REGIONS + region]);
            builder.demand(new Demand(regions.get(region), Strength.TEN.label(), base, Optional.empty()));
        }
        return Round.of("benchmark", builder.build());
    }

    private Bid bid(int lot, int bid) {
        int at = pool.first(lot) + bid;
        Strength strength = Strength.values()[pool.strength[at]];
        Decimal pack = Decimal.of(pool.packFen[at], 2);
        return new Bid(
                new Bidder(keys.get(bid).bidder(), "", affiliates(lot, bid)),
                "",
                strength.label(),
                Ratio.parse(strength.ratio()),
                Optional.of(UnitPrice.ofPack(pack, pool.packSize[at], PRICE_SCALE, Rounding.HALF_UP)),
                Optional.of(UnitPrice.ofUnits(pool.ceiling[at], PRICE_SCALE)),
                false,
                new Facts(ImmutableSortedMap.of("sales", Integer.toString(pool.sales[at]))));
    }

    /** The group of a bidder that is not alone in it. */
    private Optional<String> affiliates(int lot, int bid) {
        int first = pool.first(lot);
        byte firm = pool.firm[first + bid];
        long members = IntStream.range(first, first + pool.bids)
                .filter(at -> pool.firm[at] == firm)
                .count();
        return members > 1 ? Optional.of("group " + firm) : Optional.empty();
    }

    /** What the library made of a lot. */
    LotResult result(LotOutcome outcome) {
        ImmutableList<BidOutcome> inOrderOfBids =
                keys.stream().map(key -> outcomeOf(outcome, key)).collect(ImmutableList.toImmutableList());
        return new LotResult(
                outcome.bidders(),
                outcome.quota(),
                inOrderOfBids.stream().map(BidOutcome::reason).collect(ImmutableList.toImmutableList()),
                suppliers(outcome, "primary"),
                suppliers(outcome, "backup1"),
                inOrderOfBids.stream()
                        .map(bid -> bid.agreedUnits().map(Quantity::units).orElse(0L))
                        .collect(ImmutableList.toImmutableList()));
    }

    static BidOutcome outcomeOf(LotOutcome outcome, BidKey key) {
        return outcome.bids().stream()
                .filter(bid -> bid.bid().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private ImmutableList<Integer> suppliers(LotOutcome outcome, String role) {
        return regions.stream().map(region -> supplier(outcome, role, region)).collect(ImmutableList.toImmutableList());
    }

    private int supplier(LotOutcome outcome, String role, Region region) {
        return outcome.regions().stream()
                .filter(award -> award.role().equals(role) && award.region().equals(region))
                .findFirst()
                .flatMap(RegionAward::bid)
                .map(keys::indexOf)
                .orElse(-1);
    }
}
