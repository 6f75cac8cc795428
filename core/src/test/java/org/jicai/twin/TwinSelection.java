package org.jicai.twin;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jicai.twin.TwinOutcome.Negotiation;
import org.jicai.twin.TwinOutcome.Offer;
import org.jicai.twin.TwinRanking.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A ranked lot with the award decided.
 *
 * @param ranking  the lot as it stood after the shortlist
 * @param reasons  why each bid ended so, by bidder
 * @param awardedPrices  prices of the selected bids, by bidder
 * @param withoutRegions  selected bidders that pick no region and do not count for share and term
 * @param withBrandOnly  those of them that supply the need that names their brand
 * @param offers  what losing bids were offered, in the order of asking
 * @param shortlisted  how many hold a place
 * @param negotiation  what the pilot's preselected bid was asked; null if nobody was asked
 */
record TwinSelection(
        TwinRanking ranking,
        Map<String, TwinReason> reasons,
        Map<String, BigDecimal> awardedPrices,
        Set<String> withoutRegions,
        Set<String> withBrandOnly,
        List<Offer> offers,
        int shortlisted,
        @Nullable Negotiation negotiation) {

    /** Selected bids that supply regions, best first. */
    List<Standing> winners() {
        return ranking.standings().stream()
                .filter(standing -> reasons.get(standing.bid().bidder()).isSelected())
                .filter(standing -> !withoutRegions.contains(standing.bid().bidder()))
                .sorted(Comparator.comparingInt(Standing::place))
                .toList();
    }

    /** The later books: low prices, price test, ratios across the lots, revivals. */
    static List<TwinSelection> byLaterClauses(List<TwinRanking> rankings, TwinRules rules) {
        List<TwinContest> contests = rankings.stream()
                .map(ranking -> new TwinContest(ranking, rules))
                .toList();
        TwinRatioRule.eliminate(contests, rules);
        contests.forEach(TwinRevivals::offer);
        return contests.stream().map(TwinContest::selection).toList();
    }

    /** Everybody on the shortlist is selected, or, where the book has a price test, everybody who passes it. */
    static TwinSelection byPriceTest(TwinRanking ranking, TwinRules rules) {
        Map<String, TwinReason> reasons = new LinkedHashMap<>();
        Map<String, BigDecimal> prices = new LinkedHashMap<>();
        for (Standing standing : ranking.standings()) {
            TwinBid bid = standing.bid();
            TwinReason reason = standing.isShortlisted() ? tested(standing, ranking, rules) : standing.lost();
            if (rules.has(Bug.TEST_BEFORE_SHORTLIST) && rules.priceTest() && standing.place() > 0) {
                reason = testedBeforeShortlist(standing, ranking, rules);
            }
            reasons.put(bid.bidder(), reason);
            if (reason.isSelected()) {
                prices.put(bid.bidder(), bid.price());
            }
        }
        return new TwinSelection(ranking, reasons, prices, Set.of(), Set.of(), List.of(), ranking.shortlisted(), null);
    }

    private static TwinReason tested(Standing standing, TwinRanking ranking, TwinRules rules) {
        if (!rules.priceTest()) {
            return TwinReason.SELECTED_BY_RANK;
        }
        boolean multiple = atMost(standing.comparablePrice(), ranking.lowest().multiply(new BigDecimal("1.8")), rules);
        boolean cut = passesCut(standing, rules);
        if (rules.has(Bug.LIMB_CUT_FIRST) && cut) {
            return TwinReason.SELECTED_BY_CUT;
        }
        if (multiple) {
            return TwinReason.SELECTED_BY_MULTIPLE;
        }
        if (cut) {
            return TwinReason.SELECTED_BY_CUT;
        }
        BigDecimal compared =
                rules.has(Bug.LIMB_PRICE_ON_OWN_PRICE) ? standing.bid().price() : standing.comparablePrice();
        return atMost(compared, new BigDecimal("0.1000"), rules)
                ? TwinReason.SELECTED_BY_PRICE
                : TwinReason.FAILED_PRICE_TEST;
    }

    /** Own price at most half of the own ceiling. */
    private static boolean passesCut(Standing standing, TwinRules rules) {
        if (rules.has(Bug.LIMB_CUT_MISSING)) {
            return false;
        }
        if (standing.bid().ceiling() == null) {
            return rules.has(Bug.LIMB_UNKNOWN_CEILING_PASSES);
        }
        BigDecimal compared = rules.has(Bug.CUT_AGAINST_UCP)
                ? standing.comparablePrice()
                : standing.bid().price();
        return atMost(compared.multiply(BigDecimal.valueOf(2)), standing.bid().ceiling(), rules);
    }

    private static boolean atMost(BigDecimal left, BigDecimal right, TwinRules rules) {
        int comparison = left.compareTo(right);
        return rules.has(Bug.LIMB_STRICT) ? comparison < 0 : comparison <= 0;
    }

    private static TwinReason testedBeforeShortlist(Standing standing, TwinRanking ranking, TwinRules rules) {
        TwinReason own = tested(standing, ranking, rules);
        long passedAhead = ranking.standings().stream()
                .filter(other -> other.place() > 0 && other.place() < standing.place())
                .filter(other -> tested(other, ranking, rules).isSelected())
                .count();
        return own.isSelected() && passedAhead >= ranking.quota() ? TwinReason.OUTSIDE_QUOTA : own;
    }
}
