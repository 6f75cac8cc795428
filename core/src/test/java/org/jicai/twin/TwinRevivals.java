package org.jicai.twin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jicai.twin.TwinClauses.Revival;
import org.jicai.twin.TwinClauses.Supplies;
import org.jicai.twin.TwinOutcome.Offer;
import org.jicai.twin.TwinRanking.Standing;

/** Offers a price to losing bids of one lot, revival by revival. */
final class TwinRevivals {
    private static final BigDecimal STEP = new BigDecimal("0.000001");

    private final TwinContest contest;
    private final TwinRules rules;
    private final TwinLot lot;

    private TwinRevivals(TwinContest contest) {
        this.contest = contest;
        rules = contest.rules();
        lot = contest.ranking().lot();
    }

    static void offer(TwinContest contest) {
        contest.rules().clauses().revivals().forEach(revival -> new TwinRevivals(contest).offer(revival));
    }

    private void offer(Revival revival) {
        List<Standing> passed = contest.suppliers();
        if (passed.isEmpty()) {
            if (!rules.has(Bug.REVIVAL_ASKS_WITHOUT_WINNER)
                    || contest.ranking().shortlist().isEmpty()) {
                return;
            }
        }
        BigDecimal offered = passed.isEmpty() ? contest.ranking().lowest() : offered(revival, passed);
        for (Standing standing : contest.inRankOrder()) {
            if (isMeant(standing, revival) && !isExcluded(standing, revival)) {
                ask(standing, revival, ownPrice(standing.bid(), offered));
            }
        }
    }

    /** The price offered, as a comparable price; taken before anybody is asked. */
    private BigDecimal offered(Revival revival, List<Standing> passed) {
        boolean lone = passed.size() == 1 && revival.lone() != null;
        if (lone && !rules.has(Bug.REVIVAL_LONE_AS_OTHERS)) {
            return contest.spread()
                    .highestAtMost(revival.lone().multiple(), revival.lone().anchor());
        }
        Comparator<BigDecimal> ascending = Comparator.naturalOrder();
        boolean highest = revival.highest() != rules.has(Bug.REVIVAL_OTHER_END);
        return passed.stream()
                .map(contest::comparableAward)
                .max(highest ? ascending : ascending.reversed())
                .orElseThrow();
    }

    /** The highest own price that compares with at most the offer; nobody is asked to go up. */
    private BigDecimal ownPrice(TwinBid bid, BigDecimal offered) {
        if (rules.has(Bug.REVIVAL_AT_COMPARABLE_PRICE)) {
            return bid.price().min(offered);
        }
        Predicate<BigDecimal> fits = price ->
                ComparablePrice.of(price, bid.strengthRatio(), rules.bug()).compareTo(offered) <= 0;
        BigDecimal price = offered.multiply(ComparablePrice.irrationalFactor(bid.strengthRatio()))
                .setScale(6, RoundingMode.FLOOR);
        while (!fits.test(price)) {
            price = price.subtract(STEP);
        }
        while (fits.test(price.add(STEP)) && !rules.has(Bug.REVIVAL_ROUNDED_DOWN)) {
            price = price.add(STEP);
        }
        return rules.has(Bug.REVIVAL_RAISES_BID) ? price : price.min(bid.price());
    }

    private void ask(Standing standing, Revival revival, BigDecimal price) {
        String bidder = standing.bid().bidder();
        boolean accepts = lot.decisions().accepts(bidder, revival.who());
        contest.add(new Offer(revival.who(), bidder, price, accepts));
        if (!accepts) {
            contest.lose(standing, TwinReason.REVIVAL_DECLINED);
            return;
        }
        contest.select(standing, TwinReason.SELECTED_BY_REVIVAL, price);
        contest.supplies(standing, supplies(revival));
    }

    private Supplies supplies(Revival revival) {
        if (rules.has(Bug.REVIVED_NEVER_SUPPLY)) {
            return Supplies.NOTHING;
        }
        return rules.has(Bug.REVIVED_ALWAYS_SUPPLY) ? Supplies.REGIONS : revival.supplies();
    }

    // ---- who is asked

    private boolean isMeant(Standing standing, Revival revival) {
        TwinReason reason = contest.reason(standing);
        boolean outAtShortlist = reason == TwinReason.OUTSIDE_QUOTA
                || reason == TwinReason.TIE_LOST_BY_FACT
                || reason == TwinReason.TIE_LOST_BY_LOT;
        switch (revival.who()) {
            case SHORTLISTED:
                return reason == TwinReason.FAILED_PRICE_TEST;
            case UNSHORTLISTED:
                return outAtShortlist;
            default:
                return outAtShortlist && (standing.bid().referenceProduct() || rules.has(Bug.REVIVAL_OF_GENERICS));
        }
    }

    private boolean isExcluded(Standing standing, Revival revival) {
        boolean highest =
                revival.notTheHighestBid() && isHighestBid(standing) && !rules.has(Bug.REVIVAL_ASKS_HIGHEST_BID);
        boolean small = revival.notBelowMeanBrand()
                && isBelowMeanBrand(standing.bid().bidder())
                && !rules.has(Bug.REVIVAL_ASKS_SMALL_BRANDS);
        return highest || small;
    }

    private boolean isHighestBid(Standing standing) {
        return contest.inRankOrder().stream()
                .allMatch(other -> other.comparablePrice().compareTo(standing.comparablePrice()) <= 0);
    }

    /** The mean is taken over the brands of the lot that bid, also those whose bid is invalid. */
    private boolean isBelowMeanBrand(String bidder) {
        List<String> bid = lot.bids().stream()
                .map(TwinBid::bidder)
                .filter(other -> !lot.decisions().didNotTakePart().contains(other))
                .toList();
        BigDecimal total = bid.stream().map(lot::brandUnits).reduce(BigDecimal.ZERO, BigDecimal::add);
        int order =
                lot.brandUnits(bidder).multiply(BigDecimal.valueOf(bid.size())).compareTo(total);
        return rules.has(Bug.REVIVAL_SPARES_MEAN_BRAND) ? order <= 0 : order < 0;
    }
}
