package org.jicai.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jicai.proof.LotFacts.AwardFacts;
import org.jicai.proof.LotFacts.BidFacts;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Moment;
import org.jicai.tender.Word;
import org.jicai.twin.TwinBid;
import org.jicai.twin.TwinExit;
import org.jicai.twin.TwinLot;
import org.jicai.twin.TwinOutcome;
import org.jicai.twin.TwinOutcome.Draw;
import org.jicai.twin.TwinOutcome.Leaving;
import org.jicai.twin.TwinOutcome.Offer;
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
        return new LotFacts(
                outcome.lot(),
                outcome.bidders(),
                outcome.quota(),
                outcome.shortlisted(),
                outcome.selected(),
                outcome.state().name(),
                number(outcome.share()),
                outcome.term(),
                number(outcome.nationalUnits()),
                bids,
                awards(),
                decided());
    }

    private TreeMap<String, AwardFacts> awards() {
        TreeMap<String, AwardFacts> awards = new TreeMap<>();
        outcome.supplierAtAward()
                .forEach((region, bidder) -> awards.put(
                        "primary " + region,
                        new AwardFacts(
                                Optional.of(bidder),
                                supplier(region),
                                number(outcome.unitsByRegion().get(region)))));
        for (int level = 0; level < outcome.backups().size(); level++) {
            Map<String, String> now = outcome.backups().get(level);
            for (Pick pick : outcome.backupPicks().get(level)) {
                awards.put(
                        "backup" + (level + 1) + " " + pick.region(),
                        new AwardFacts(
                                Optional.of(pick.bidder()),
                                Optional.ofNullable(now.get(pick.region())),
                                Optional.empty()));
            }
        }
        outcome.brandUnits()
                .forEach((bidder, units) -> units.forEach((region, agreed) -> {
                    boolean there = outcome.bid(bidder).reason().isSelected();
                    Optional<String> now = there ? Optional.of(bidder) : supplier(region);
                    awards.put(
                            "brand " + region + " " + bidder, new AwardFacts(Optional.of(bidder), now, number(agreed)));
                }));
        return awards;
    }

    private Optional<String> supplier(String region) {
        return Optional.ofNullable(outcome.supplierByRegion().get(region));
    }

    private static Optional<BigDecimal> number(BigDecimal value) {
        return Optional.ofNullable(value).map(LotFacts::number);
    }

    private BidFacts bid(TwinOutcome.Bid bid) {
        return new BidFacts(
                bid.reason().name(),
                bid.rank(),
                number(bid.comparablePrice()),
                left(bid.bidder()) ? keptPrice(bid.bidder()) : number(bid.awardedPrice()),
                bid.regions().size(),
                (int) atAward().stream()
                        .filter(pick -> pick.bidder().equals(bid.bidder()))
                        .count(),
                bid.reason().isSelected() ? number(bid.agreedUnits()) : Optional.empty());
    }

    private boolean left(String bidder) {
        return outcome.leavings().stream()
                .anyMatch(leaving -> leaving.exit().bidder().equals(bidder));
    }

    /** The price a winner had when it left: the twin forgets it, the engine keeps it and says that it is gone. */
    private Optional<BigDecimal> keptPrice(String bidder) {
        for (Offer offer : outcome.offers()) {
            if (offer.bidder().equals(bidder)) {
                return number(offer.price());
            }
        }
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
        for (Offer offer : outcome.offers()) {
            decided.add(EngineFacts.decided(
                    offer.bidder(),
                    TwinChoices.step(offer.who()),
                    ChoiceKind.OFFER.word(),
                    TwinChoices.answer(offer.accepted())));
        }
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
        for (int level = 0; level < outcome.backupPicks().size(); level++) {
            for (Pick pick : outcome.backupPicks().get(level)) {
                decided.add(picked(pick, "backup" + (level + 1)));
            }
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
        for (Leaving leaving : outcome.leavings()) {
            decided.add(
                    left(leaving.exit(), Moment.valueOf(leaving.exit().moment().name())));
            if (leaving.staying() > 1) {
                leaving.picks().forEach(pick -> decided.add(picked(pick, "replacement")));
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
