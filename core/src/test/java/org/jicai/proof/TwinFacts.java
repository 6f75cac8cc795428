package org.jicai.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jicai.proof.LotFacts.BidFacts;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Moment;
import org.jicai.tender.Word;
import org.jicai.twin.TwinBid;
import org.jicai.twin.TwinExit;
import org.jicai.twin.TwinLot;
import org.jicai.twin.TwinOutcome;
import org.jicai.twin.TwinOutcome.Draw;
import org.jicai.twin.TwinOutcome.Pick;
import org.jicai.twin.TwinOutcome.Purpose;
import org.jicai.twin.TwinRound;

/** What the twin says about the lots of a round, in the form the engine is compared in. */
final class TwinFacts {
    private final TwinLot lot;
    private final TwinOutcome outcome;
    private final int regions;

    private TwinFacts(TwinLot lot, TwinOutcome outcome, int regions) {
        this.lot = lot;
        this.outcome = outcome;
        this.regions = regions;
    }

    static List<LotFacts> of(TwinRound round, List<TwinOutcome> outcomes, int regions) {
        List<LotFacts> facts = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            facts.add(new TwinFacts(round.lots().get(i), outcomes.get(i), regions).facts());
        }
        return facts;
    }

    private LotFacts facts() {
        TreeMap<String, BidFacts> bids = new TreeMap<>();
        outcome.bids().forEach(bid -> bids.put(bid.bidder(), bid(bid)));
        TreeMap<String, BigDecimal> units = new TreeMap<>();
        outcome.unitsByRegion().forEach((region, agreed) -> units.put(region, LotFacts.number(agreed)));
        int ranked = (int) outcome.bids().stream().filter(bid -> bid.rank() > 0).count();
        return new LotFacts(
                outcome.lot(),
                outcome.bidders(),
                outcome.quota(),
                Math.min(outcome.quota(), ranked),
                outcome.selected(),
                outcome.state().name(),
                number(outcome.share()),
                outcome.termYears() == 0 ? "" : "P" + outcome.termYears() + "Y",
                number(outcome.nationalUnits()),
                bids,
                new TreeMap<>(outcome.supplierByRegion()),
                units,
                decided());
    }

    private static Optional<BigDecimal> number(BigDecimal value) {
        return Optional.ofNullable(value).map(LotFacts::number);
    }

    private BidFacts bid(TwinOutcome.Bid bid) {
        return new BidFacts(
                bid.reason().name(),
                bid.rank(),
                number(bid.comparablePrice()),
                bid.turn() > 0 && !bid.reason().isSelected() ? keptPrice(bid.bidder()) : number(bid.awardedPrice()),
                bid.regions().size(),
                (int) atAward().stream()
                        .filter(pick -> pick.bidder().equals(bid.bidder()))
                        .count(),
                bid.reason().isSelected() ? number(bid.agreedUnits()) : Optional.empty());
    }

    /** The price a winner had when it left: the twin forgets it, the engine keeps it and says that it is gone. */
    private Optional<BigDecimal> keptPrice(String bidder) {
        boolean negotiated = outcome.negotiation() != null;
        BigDecimal own = bidOf(bidder).price();
        return number(negotiated ? lot.decisions().negotiated().getOrDefault(bidder, own) : own);
    }

    private TwinBid bidOf(String bidder) {
        return lot.bids().stream()
                .filter(bid -> bid.bidder().equals(bidder))
                .findFirst()
                .orElseThrow();
    }

    private List<Pick> atAward() {
        return outcome.picks()
                .subList(
                        0,
                        outcome.selected() == 0
                                ? 0
                                : Math.min(regions, outcome.picks().size()));
    }

    // ---- what people were asked

    private List<String> decided() {
        List<String> decided = new ArrayList<>();
        new TreeSet<>(lot.decisions().didNotTakePart())
                .forEach(bidder ->
                        decided.add(EngineFacts.decided(bidder, "participation", ChoiceKind.TOOK_PART.word(), "no")));
        exits(Moment.BEFORE_AWARD).forEach(exit -> decided.add(left(exit, Moment.BEFORE_AWARD)));
        addDraws(Purpose.SHORTLIST, decided);
        if (outcome.negotiation() != null) {
            String bidder = outcome.negotiation().bidder();
            BigDecimal own = bidOf(bidder).price();
            String named = number(lot.decisions().negotiated().getOrDefault(bidder, own))
                    .orElseThrow()
                    .toPlainString();
            decided.add(EngineFacts.decided(bidder, "negotiation", ChoiceKind.NEGOTIATE.word(), named));
        }
        addDraws(Purpose.REGIONS, decided);
        if (outcome.selected() > 1) {
            atAward().forEach(pick -> decided.add(picked(pick, "primary")));
        }
        addLater(decided);
        return decided;
    }

    /** Everybody in a tie is asked which rank it drew, in the order of their names. */
    private void addDraws(Purpose purpose, List<String> decided) {
        for (Draw draw : outcome.draws()) {
            if (draw.purpose() == purpose) {
                for (String bidder : new TreeSet<>(draw.inDrawnOrder())) {
                    String rank = Integer.toString(
                            draw.firstRank() + draw.inDrawnOrder().indexOf(bidder));
                    decided.add(EngineFacts.decided(bidder, TwinChoices.step(draw), ChoiceKind.LOT.word(), rank));
                }
            }
        }
    }

    /** Winners leave; the others are asked for the regions that became free, unless only one is left. */
    private void addLater(List<String> decided) {
        TreeSet<String> staying = new TreeSet<>();
        outcome.inTurn().forEach(winner -> staying.add(winner.bidder()));
        TreeMap<String, Integer> held = new TreeMap<>();
        atAward().forEach(pick -> held.merge(pick.bidder(), 1, Integer::sum));
        Iterator<Pick> picks = outcome.picks().listIterator(atAward().size());
        for (Moment moment : List.of(Moment.AFTER_AWARD, Moment.IN_TERM)) {
            for (TwinExit exit : exits(moment)) {
                if (staying.remove(exit.bidder())) {
                    decided.add(left(exit, moment));
                    int free = held.getOrDefault(exit.bidder(), 0);
                    for (int i = 0; i < free && picks.hasNext(); i++) {
                        Pick pick = picks.next();
                        held.merge(pick.bidder(), 1, Integer::sum);
                        if (staying.size() > 1) {
                            decided.add(picked(pick, "replacement"));
                        }
                    }
                }
            }
        }
    }

    private List<TwinExit> exits(Moment moment) {
        return lot.decisions().exits().stream()
                .filter(exit -> exit.moment().name().equals(moment.name()))
                .toList();
    }

    private static String left(TwinExit exit, Moment moment) {
        return EngineFacts.decided(
                exit.bidder(), ((Word) moment).word(), TwinChoices.kind(exit).word(), "");
    }

    private static String picked(Pick pick, String step) {
        return EngineFacts.decided(pick.bidder(), step, ChoiceKind.PICK.word(), pick.region());
    }
}
