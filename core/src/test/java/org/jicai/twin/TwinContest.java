package org.jicai.twin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jicai.twin.TwinClauses.Limb;
import org.jicai.twin.TwinClauses.Supplies;
import org.jicai.twin.TwinOutcome.Offer;
import org.jicai.twin.TwinRanking.Standing;

/** One lot between shortlist and award, under the clauses of the later books: low prices, limbs, and what has passed. */
final class TwinContest {
    private final TwinRules rules;
    private final TwinRanking ranking;
    private final Map<String, TwinReason> reasons = new LinkedHashMap<>();
    private final Map<String, BigDecimal> prices = new LinkedHashMap<>();
    private final List<String> low;
    private final int holdingPlace;
    private final Set<String> withoutRegions = new LinkedHashSet<>();
    private final Set<String> withBrandOnly = new LinkedHashSet<>();
    private final List<Offer> offers = new ArrayList<>();

    /** Goes as far as the price test. */
    TwinContest(TwinRanking first, TwinRules rules) {
        this.rules = rules;
        low = lowPriced(first);
        boolean movesUp = !low.isEmpty() && !rules.has(Bug.LOW_PRICE_KEEPS_PLACE);
        ranking = movesUp ? TwinRanking.of(first.lot(), rules, low.size()) : first;
        holdingPlace = ranking.shortlisted() - low.size();
        for (Standing standing : ranking.standings()) {
            if (!standing.isShortlisted()) {
                reasons.put(bidder(standing), standing.lost());
            } else if (low.contains(bidder(standing))) {
                select(
                        standing,
                        TwinReason.SELECTED_WITHOUT_VOLUME,
                        standing.bid().price());
                boolean supplies = rules.has(Bug.LOW_PRICE_SUPPLIES);
                supplies(standing, supplies ? Supplies.REGIONS : Supplies.NOTHING);
            } else {
                TwinReason tested = tested(standing);
                reasons.put(bidder(standing), tested);
                if (tested.isSelected()) {
                    select(standing, tested, standing.bid().price());
                }
            }
        }
    }

    private static String bidder(Standing standing) {
        return standing.bid().bidder();
    }

    TwinRules rules() {
        return rules;
    }

    TwinRanking ranking() {
        return ranking;
    }

    /** What a selected bid gets, as a price of the comparison strength. */
    BigDecimal comparableAward(Standing standing) {
        TwinBid bid = standing.bid();
        return rules.has(Bug.REVIVAL_BY_FIRST_BIDS)
                ? standing.comparablePrice()
                : ComparablePrice.of(prices.get(bid.bidder()), bid.strengthRatio(), rules.bug());
    }

    TwinReason reason(Standing standing) {
        return reasons.get(bidder(standing));
    }

    void select(Standing standing, TwinReason reason, BigDecimal price) {
        reasons.put(bidder(standing), reason);
        prices.put(bidder(standing), price);
    }

    void lose(Standing standing, TwinReason reason) {
        reasons.put(bidder(standing), reason);
        prices.remove(bidder(standing));
    }

    /** What a selected bid supplies, unless it is everything. */
    void supplies(Standing standing, Supplies what) {
        if (what != Supplies.REGIONS) {
            withoutRegions.add(bidder(standing));
        }
        boolean brand = what == Supplies.BRAND && !rules.has(Bug.REVIVED_WITHOUT_BRAND);
        boolean wrongly = what == Supplies.NOTHING && rules.has(Bug.WITHOUT_VOLUME_WITH_BRAND);
        if (brand || wrongly) {
            withBrandOnly.add(bidder(standing));
        }
    }

    void add(Offer offer) {
        offers.add(offer);
    }

    /** Bids selected so far that supply regions, best first, equals by name. */
    List<Standing> suppliers() {
        return inRankOrder().stream()
                .filter(standing -> reason(standing).isSelected() && !withoutRegions.contains(bidder(standing)))
                .toList();
    }

    /** Ranked bids, best first, equals by name. */
    List<Standing> inRankOrder() {
        return ranking.standings().stream()
                .filter(standing -> standing.place() > 0)
                .sorted(Comparator.comparingInt(Standing::rank).thenComparing(TwinContest::bidder))
                .toList();
    }

    TwinSelection selection() {
        return new TwinSelection(ranking, reasons, prices, withoutRegions, withBrandOnly, offers, holdingPlace, null);
    }

    // ---- low prices

    /** Of the bids shortlisted first, those below the anchor, which is taken once. */
    private List<String> lowPriced(TwinRanking first) {
        TwinAnchor below = rules.clauses().lowPrice();
        if (below == null || first.shortlist().isEmpty()) {
            return List.of();
        }
        TwinSpread spread = spread(
                first,
                rules.has(Bug.LOW_PRICE_OVER_ALL_RANKED)
                        ? first.standings().stream()
                                .filter(standing -> standing.place() > 0)
                                .toList()
                        : first.shortlist());
        return first.shortlist().stream()
                .filter(standing -> rules.has(Bug.LOW_PRICE_AT_MOST)
                        ? spread.isAtMost(standing.comparablePrice(), BigDecimal.ONE, below)
                        : spread.isBelow(standing.comparablePrice(), below))
                .map(TwinContest::bidder)
                .toList();
    }

    private TwinSpread spread(TwinRanking of, List<Standing> over) {
        return new TwinSpread(
                of.lowest(), over.stream().map(Standing::comparablePrice).toList(), rules.bug());
    }

    // ---- the price test

    private TwinReason tested(Standing standing) {
        for (Limb limb : rules.clauses().limbs()) {
            if (limb.multiple() != null) {
                if (spread().isAtMost(standing.comparablePrice(), limb.multiple(), limb.anchor())) {
                    return TwinReason.SELECTED_BY_MULTIPLE;
                }
            } else if (limb.cut() != null) {
                if (isCut(standing.bid(), limb.cut())) {
                    return TwinReason.SELECTED_BY_CUT;
                }
            } else if (holds(limb) && standing.comparablePrice().compareTo(limb.price()) <= 0) {
                return TwinReason.SELECTED_BY_PRICE;
            }
        }
        return TwinReason.FAILED_PRICE_TEST;
    }

    /** The prices of the bids that hold a place: not the low ones, but those that moved up; also those that failed. */
    TwinSpread spread() {
        if (rules.has(Bug.ANCHOR_MEAN_OF_RANKED)) {
            return spread(ranking, inRankOrder());
        }
        return spread(
                ranking,
                ranking.shortlist().stream()
                        .filter(standing -> rules.has(Bug.ANCHOR_MEAN_WITH_LOW) || !low.contains(bidder(standing)))
                        .toList());
    }

    private boolean holds(Limb limb) {
        return limb.dosageClass() == null
                || limb.dosageClass().equals(ranking.lot().dosageClass())
                || rules.has(Bug.LIMB_DOSAGE_IGNORED);
    }

    /** (ceiling - price) / ceiling is at least the share; never without a ceiling. */
    private static boolean isCut(TwinBid bid, BigDecimal share) {
        return bid.ceiling() != null
                && bid.ceiling().subtract(bid.price()).compareTo(share.multiply(bid.ceiling())) >= 0;
    }
}
