package org.jicai.twin;

import java.math.BigDecimal;
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
 * The slow and obvious second implementation of the books, written from the research notes alone. It shares no
 * code with the engine, so that a mistake would have to be made twice to go unnoticed.
 */
public final class Twin {
    private Twin() {}

    /** Clears a round; one outcome per lot, in file order. */
    public static List<TwinOutcome> clear(TwinRound round, TwinRules rules) {
        List<TwinRanking> rankings =
                round.lots().stream().map(lot -> TwinRanking.of(lot, rules)).toList();
        return select(rankings, rules).stream()
                .map(selection -> award(selection, rules))
                .toList();
    }

    private static List<TwinSelection> select(List<TwinRanking> rankings, TwinRules rules) {
        if (rules.negotiated()) {
            return TwinPilot.select(rankings, rules);
        }
        if (rules.isLater()) {
            return TwinSelection.byLaterClauses(rankings, rules);
        }
        return rankings.stream()
                .map(ranking -> TwinSelection.byPriceTest(ranking, rules))
                .toList();
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
        Map<String, String> supplierAtAward = draft.supplierByRegion();
        boolean awarded = reasons.values().stream().anyMatch(TwinReason::isSelected);
        for (TwinExit exit : exitsAfterAward(lot)) {
            if (reasons.get(exit.bidder()).isSelected()) {
                draft.leave(exit);
                reasons.put(exit.bidder(), exit.reason());
            }
        }
        int shortlisted = selection.ranking().shortlist().size();
        int sharedBy = rules.has(Bug.SHARE_BY_SHORTLISTED) ? shortlisted : inTurn.size();
        if (rules.has(Bug.SHARE_AFTER_EXITS)) {
            sharedBy = Math.max(1, draft.stayingCount());
        }
        int termBy = rules.has(Bug.TERM_BY_SHORTLISTED) ? shortlisted : inTurn.size();
        boolean supplied = !inTurn.isEmpty();
        BigDecimal share = supplied ? BigDecimal.valueOf(rules.sharePercent(lot.volumeClass(), sharedBy), 2) : null;
        List<String> brands = new ArrayList<>(inTurn);
        brands.addAll(selection.withBrandOnly());
        TwinVolume volume = supplied ? TwinVolume.of(lot, brands, share, rules) : TwinVolume.UNKNOWN;
        return new TwinOutcome(
                lot.id(),
                selection.ranking().bidders(),
                selection.ranking().quota(),
                selection.shortlisted(),
                awarded ? State.AWARDED : State.FAILED,
                inTurn.size(),
                share,
                supplied ? rules.term(lot.termClass(), termBy) : "",
                bids(selection, inTurn, reasons, draft, volume, rules),
                draft.supplierByRegion(),
                volume.units(),
                volume.brandUnits(),
                supplierAtAward,
                draws,
                draft.picks(),
                draft.backups().picks(),
                draft.backups().now(draft.staying()),
                selection.offers(),
                draft.leavings(),
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

    private static List<Bid> bids(
            TwinSelection selection,
            List<String> inTurn,
            Map<String, TwinReason> reasons,
            TwinDraft draft,
            TwinVolume volume,
            TwinRules rules) {
        List<String> gone = reasons.entrySet().stream()
                .filter(reason -> !reason.getValue().isSelected())
                .map(Map.Entry::getKey)
                .toList();
        List<Bid> bids = new ArrayList<>();
        for (Standing standing : selection.ranking().standings()) {
            String bidder = standing.bid().bidder();
            TwinReason reason = reasons.get(bidder);
            List<String> regions = draft.regionsOf(bidder);
            bids.add(new Bid(
                    bidder,
                    reason,
                    standing.rank(),
                    inTurn.indexOf(bidder) + 1,
                    standing.comparablePrice(),
                    reason.isSelected() ? selection.awardedPrices().get(bidder) : null,
                    regions,
                    volume.agreed(bidder, regions, gone, rules)));
        }
        return bids;
    }
}
