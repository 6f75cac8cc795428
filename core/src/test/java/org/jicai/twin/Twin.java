package org.jicai.twin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jicai.twin.TwinOutcome.Bid;
import org.jicai.twin.TwinOutcome.Draw;
import org.jicai.twin.TwinOutcome.Purpose;
import org.jicai.twin.TwinOutcome.State;
import org.jicai.twin.TwinRanking.Standing;

/**
 * The slow and obvious second implementation of the first six books, written from the research notes alone. It shares no
 * code with the engine, so that a mistake would have to be made twice to go unnoticed.
 */
public final class Twin {
    private Twin() {}

    /** Clears a round; one outcome per lot, in file order. */
    public static List<TwinOutcome> clear(TwinRound round, TwinRules rules) {
        List<TwinRanking> rankings =
                round.lots().stream().map(lot -> TwinRanking.of(lot, rules)).toList();
        List<TwinSelection> selections = rules.negotiated()
                ? TwinPilot.select(rankings, rules)
                : rankings.stream()
                        .map(ranking -> TwinSelection.byPriceTest(ranking, rules))
                        .toList();
        return selections.stream().map(selection -> award(selection, rules)).toList();
    }

    /** Clears a lot that is a round of its own. */
    public static TwinOutcome clear(TwinLot lot, TwinRules rules) {
        return clear(TwinRound.of(lot), rules).get(0);
    }

    private static TwinOutcome award(TwinSelection selection, TwinRules rules) {
        TwinLot lot = selection.ranking().lot();
        List<Draw> draws = new ArrayList<>(selection.ranking().draws());
        List<String> inTurn = inTurn(selection, rules, draws);
        Map<String, TwinReason> reasons = new LinkedHashMap<>(selection.reasons());
        TwinDraft draft = new TwinDraft(lot, inTurn, rules);
        for (TwinExit exit : exitsAfterAward(lot)) {
            if (draft.isStaying(exit.bidder())) {
                draft.leave(exit.bidder());
                reasons.put(exit.bidder(), exit.reason());
            }
        }
        int shortlisted = selection.ranking().shortlist().size();
        int sharedBy = rules.has(Bug.SHARE_BY_SHORTLISTED) ? shortlisted : inTurn.size();
        if (rules.has(Bug.SHARE_AFTER_EXITS)) {
            sharedBy = Math.max(1, draft.stayingCount());
        }
        int termBy = rules.has(Bug.TERM_BY_SHORTLISTED) ? shortlisted : inTurn.size();
        boolean failed = inTurn.isEmpty();
        BigDecimal share = failed ? null : BigDecimal.valueOf(rules.sharePercent(lot.volumeClass(), sharedBy), 2);
        Map<String, BigDecimal> units = failed ? Map.of() : unitsByRegion(lot, share, rules);
        return new TwinOutcome(
                lot.id(),
                selection.ranking().bidders(),
                selection.ranking().quota(),
                failed ? State.FAILED : State.AWARDED,
                inTurn.size(),
                share,
                failed ? 0 : rules.termYears(lot.termClass(), termBy),
                bids(selection, inTurn, reasons, draft, units, rules),
                draft.supplierByRegion(),
                units,
                draws,
                draft.picks(),
                selection.negotiation());
    }

    /** Winners in the order of picking; ties that the shortlist left open are drawn now. */
    private static List<String> inTurn(TwinSelection selection, TwinRules rules, List<Draw> draws) {
        Map<Integer, List<String>> byRank = new TreeMap<>();
        for (Standing winner : selection.winners()) {
            byRank.computeIfAbsent(winner.rank(), none -> new ArrayList<>())
                    .add(winner.bid().bidder());
        }
        List<String> inTurn = new ArrayList<>();
        byRank.forEach((rank, tied) -> {
            if (tied.size() == 1 || rules.has(Bug.TIE_REGIONS_BY_INPUT_ORDER)) {
                inTurn.addAll(tied);
            } else {
                Map<String, Integer> drawn =
                        selection.ranking().lot().decisions().drawnForRegions();
                List<String> inDrawnOrder = TwinRanking.drawnOrder(tied, drawn, rules);
                draws.add(new Draw(Purpose.REGIONS, rank, inDrawnOrder));
                inTurn.addAll(inDrawnOrder);
            }
        });
        return inTurn;
    }

    /** Exits after the award one by one: first those before the term began, then those in it, each as recorded. */
    private static List<TwinExit> exitsAfterAward(TwinLot lot) {
        List<TwinExit> exits = new ArrayList<>();
        for (TwinExit.Moment moment : List.of(TwinExit.Moment.AFTER_AWARD, TwinExit.Moment.IN_TERM)) {
            lot.decisions().exits().stream()
                    .filter(exit -> exit.moment() == moment)
                    .forEach(exits::add);
        }
        return exits;
    }

    /** Whole units per region, half-up; a region nobody reported need for has none. */
    private static Map<String, BigDecimal> unitsByRegion(TwinLot lot, BigDecimal share, TwinRules rules) {
        Map<String, BigDecimal> units = new LinkedHashMap<>();
        if (lot.baseUnits().isEmpty()) {
            return units;
        }
        for (String region : rules.regions()) {
            BigDecimal exact =
                    lot.baseUnits().getOrDefault(region, BigDecimal.ZERO).multiply(share);
            units.put(region, rules.has(Bug.VOLUME_ROUND_TOTAL) ? exact : whole(exact, rules));
        }
        return units;
    }

    private static BigDecimal whole(BigDecimal units, TwinRules rules) {
        return units.setScale(0, rules.has(Bug.VOLUME_HALF_EVEN) ? RoundingMode.HALF_EVEN : RoundingMode.HALF_UP);
    }

    private static List<Bid> bids(
            TwinSelection selection,
            List<String> inTurn,
            Map<String, TwinReason> reasons,
            TwinDraft draft,
            Map<String, BigDecimal> units,
            TwinRules rules) {
        List<Bid> bids = new ArrayList<>();
        for (Standing standing : selection.ranking().standings()) {
            String bidder = standing.bid().bidder();
            TwinReason reason = reasons.get(bidder);
            List<String> regions = draft.regionsOf(bidder);
            BigDecimal agreed = regions.stream()
                    .map(region -> units.getOrDefault(region, BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            bids.add(new Bid(
                    bidder,
                    reason,
                    standing.rank(),
                    inTurn.indexOf(bidder) + 1,
                    standing.comparablePrice(),
                    reason.isSelected() ? selection.awardedPrices().get(bidder) : null,
                    regions,
                    selection.ranking().lot().baseUnits().isEmpty() ? null : whole(agreed, rules)));
        }
        return bids;
    }
}
