package org.jicai.twin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jicai.twin.TwinOutcome.Negotiation;
import org.jicai.twin.TwinRanking.Standing;
import org.jspecify.annotations.Nullable;

/** The pilot's second step: the deepest cuts of the round win outright, the other lots negotiate down to a mean cut. */
final class TwinPilot {
    private static final int OUTRIGHT = 7;
    private static final int FEWEST_BIDDERS_FOR_MEAN = 3;
    private static final BigDecimal BASIS_POINTS = BigDecimal.valueOf(10_000);

    private TwinPilot() {}

    static List<TwinSelection> select(List<TwinRanking> rankings, TwinRules rules) {
        List<TwinRanking> preselected = rankings.stream()
                .filter(ranking -> !ranking.shortlist().isEmpty())
                .toList();
        List<TwinRanking> outright = deepestCuts(preselected, rules);
        BigDecimal target = target(preselected, rules);
        return rankings.stream()
                .map(ranking -> preselected.contains(ranking)
                        ? decide(ranking, outright.contains(ranking), target, rules)
                        : selection(ranking, null, null, null))
                .toList();
    }

    /** The lots with the deepest cuts, equal cuts in file order. */
    private static List<TwinRanking> deepestCuts(List<TwinRanking> preselected, TwinRules rules) {
        List<TwinRanking> ordered = new ArrayList<>(preselected);
        if (rules.has(Bug.OUTRIGHT_TIE_BY_LAST_LOT)) {
            Collections.reverse(ordered);
        }
        BigDecimal belowAll = BASIS_POINTS.negate().multiply(BASIS_POINTS);
        Comparator<TwinRanking> shallowFirst = Comparator.comparing(ranking -> {
            BigDecimal cut = ownCut(ranking);
            return cut == null ? belowAll : cut;
        });
        return ordered.stream()
                .sorted(shallowFirst.reversed())
                .limit(rules.has(Bug.OUTRIGHT_EIGHT) ? OUTRIGHT + 1 : OUTRIGHT)
                .toList();
    }

    /** Mean cut of the preselected bids of lots with enough bidders, half-up to a basis point; 0 without such lots. */
    private static BigDecimal target(List<TwinRanking> preselected, TwinRules rules) {
        List<BigDecimal> cuts = preselected.stream()
                .filter(ranking ->
                        ranking.bidders() >= FEWEST_BIDDERS_FOR_MEAN || rules.has(Bug.NEGOTIATION_TARGET_ALL_LOTS))
                .map(TwinPilot::ownCut)
                .filter(cut -> cut != null)
                .toList();
        if (cuts.isEmpty()) {
            return BigDecimal.ZERO;
        }
        RoundingMode rounding =
                rules.has(Bug.NEGOTIATION_TARGET_ROUNDED_DOWN) ? RoundingMode.DOWN : RoundingMode.HALF_UP;
        return cuts.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(cuts.size()), 0, rounding);
    }

    private static TwinSelection decide(TwinRanking ranking, boolean outright, BigDecimal target, TwinRules rules) {
        TwinBid bid = ranking.shortlist().get(0).bid();
        if (outright) {
            return selection(ranking, TwinReason.SELECTED_OUTRIGHT, bid.price(), null);
        }
        BigDecimal ownCut = ownCut(ranking);
        if (meets(ownCut, target, rules) && !rules.has(Bug.NEGOTIATION_ALWAYS_ASKED)) {
            return selection(ranking, TwinReason.SELECTED_BY_NEGOTIATION, bid.price(), null);
        }
        Negotiation asked = new Negotiation(bid.bidder(), ownCut, target);
        BigDecimal answer = ranking.lot().decisions().negotiated().get(bid.bidder());
        boolean agreed = answer != null
                && answer.compareTo(bid.price()) <= 0
                && meets(cut(answer, bid.ceiling()), target, rules);
        return agreed
                ? selection(ranking, TwinReason.SELECTED_BY_NEGOTIATION, answer, asked)
                : selection(ranking, TwinReason.NEGOTIATION_FELL_SHORT, null, asked);
    }

    private static boolean meets(@Nullable BigDecimal cut, BigDecimal target, TwinRules rules) {
        if (cut == null) {
            return false;
        }
        return rules.has(Bug.NEGOTIATION_TARGET_STRICT) ? cut.compareTo(target) > 0 : cut.compareTo(target) >= 0;
    }

    private static @Nullable BigDecimal ownCut(TwinRanking ranking) {
        TwinBid bid = ranking.shortlist().get(0).bid();
        return cut(bid.price(), bid.ceiling());
    }

    /** (ceiling - price) / ceiling in basis points, half-up; null without a ceiling. */
    static @Nullable BigDecimal cut(BigDecimal price, @Nullable BigDecimal ceiling) {
        return ceiling == null
                ? null
                : ceiling.subtract(price).multiply(BASIS_POINTS).divide(ceiling, 0, RoundingMode.HALF_UP);
    }

    private static TwinSelection selection(
            TwinRanking ranking,
            @Nullable TwinReason reasonOfPreselected,
            @Nullable BigDecimal price,
            @Nullable Negotiation asked) {
        Map<String, TwinReason> reasons = new LinkedHashMap<>();
        Map<String, BigDecimal> prices = new LinkedHashMap<>();
        for (Standing standing : ranking.standings()) {
            String bidder = standing.bid().bidder();
            reasons.put(bidder, standing.isShortlisted() ? reasonOfPreselected : standing.lost());
            if (standing.isShortlisted() && price != null) {
                prices.put(bidder, price);
            }
        }
        return new TwinSelection(ranking, reasons, prices, Set.of(), Set.of(), List.of(), ranking.shortlisted(), asked);
    }
}
