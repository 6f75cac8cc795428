package org.jicai.twin;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jicai.twin.TwinOutcome.Draw;
import org.jicai.twin.TwinOutcome.Purpose;
import org.jicai.twin.TwinOutcome.State;

/** Counts what a run of random lots has met, so that a test can say that nothing was missed. */
public final class TwinCoverage {
    private final Map<TwinReason, Integer> reasons = new EnumMap<>(TwinReason.class);
    private final NavigableMap<String, Integer> events = new TreeMap<>();
    private final NavigableMap<String, Integer> quotaSteps = new TreeMap<>();
    private final NavigableMap<BigDecimal, Integer> strengthRatios = new TreeMap<>();
    private int lots;

    /** Counts a round. */
    public void add(TwinRules rules, TwinRound round, List<TwinOutcome> outcomes) {
        for (int i = 0; i < outcomes.size(); i++) {
            add(rules, round.lots().get(i), outcomes.get(i));
        }
    }

    private void add(TwinRules rules, TwinLot lot, TwinOutcome outcome) {
        lots++;
        outcome.bids().forEach(bid -> reasons.merge(bid.reason(), 1, Integer::sum));
        lot.bids().forEach(bid -> strengthRatios.merge(bid.strengthRatio().stripTrailingZeros(), 1, Integer::sum));
        Integer step = rules.quota().floorKey(outcome.bidders());
        quotaSteps.merge(rules.book() + " from " + (step == null ? 0 : step), 1, Integer::sum);
        count("lot failed", outcome.state() == State.FAILED);
        count("lot without bidders", outcome.bidders() == 0);
        count("lot of unknown volume", lot.baseUnits().isEmpty());
        count("winners " + outcome.selected(), true);
        count("place left empty", outcome.selected() > 0 && outcome.selected() < outcome.quota());
        count(
                "region without supplier",
                outcome.selected() > 0
                        && outcome.supplierByRegion().size() < rules.regions().size());
        count("lot drawn for the shortlist", isDrawn(outcome, Purpose.SHORTLIST));
        count("lot drawn for regions", isDrawn(outcome, Purpose.REGIONS));
        count("negotiation asked", outcome.negotiation() != null);
        count("negotiation not needed", outcome.negotiation() == null && negotiated(outcome));
        addTies(outcome);
        if (rules.isLater()) {
            addLater(rules, lot, outcome);
        }
    }

    private void addLater(TwinRules rules, TwinLot lot, TwinOutcome outcome) {
        Integer places = outcome.bidders() == 0
                ? Integer.valueOf(0)
                : rules.quota().floorEntry(outcome.bidders()).getValue();
        count("places lost by licence", outcome.quota() < places);
        long low = outcome.bids().stream()
                .filter(bid -> bid.reason() == TwinReason.SELECTED_WITHOUT_VOLUME)
                .count();
        count("moved up", low > 0 && outcome.shortlisted() + low > outcome.quota());
        count(
                "lot drawn where the last moved up",
                outcome.draws().stream()
                        .anyMatch(draw -> draw.purpose() == Purpose.SHORTLIST
                                && draw.firstRank() + draw.inDrawnOrder().size() > outcome.quota() + 1
                                && draw.firstRank() > outcome.quota()));
        count("selected without volume only", outcome.state() == State.AWARDED && outcome.selected() == 0);
        outcome.offers()
                .forEach(offer ->
                        count("offered to " + offer.who() + (offer.accepted() ? ", accepted" : ", declined"), true));
        count("lone supplier, other price offered", isLone(rules, outcome));
        count("brand supplied", !outcome.brandUnits().isEmpty());
        count(
                "brand supplied without regions",
                outcome.brandUnits().keySet().stream()
                        .anyMatch(brand -> outcome.bid(brand).turn() == 0));
        count(
                "brand gone",
                outcome.brandUnits().keySet().stream()
                        .anyMatch(brand -> !outcome.bid(brand).reason().isSelected()));
        count(
                "brand named in vain",
                lot.brandUnits().size() > outcome.brandUnits().size());
        for (int level = 0; level < outcome.backupPicks().size(); level++) {
            count("backups " + (level + 1), true);
        }
        count("backup took over", tookOver(outcome));
    }

    /** Whether a single bid had passed before the first offers, and these were not at its price. */
    private static boolean isLone(TwinRules rules, TwinOutcome outcome) {
        List<String> asked =
                outcome.offers().stream().map(TwinOutcome.Offer::bidder).toList();
        long passed = outcome.inTurn().stream()
                .filter(bid -> !asked.contains(bid.bidder()))
                .count();
        return passed == 1
                && !asked.isEmpty()
                && rules.clauses().revivals().get(0).who()
                        == outcome.offers().get(0).who()
                && rules.clauses().revivals().get(0).lone() != null;
    }

    /** Whether more regions have another supplier than were picked when winners left. */
    private static boolean tookOver(TwinOutcome outcome) {
        int picked = outcome.leavings().stream()
                .mapToInt(leaving -> leaving.picks().size())
                .sum();
        long moved = outcome.supplierByRegion().entrySet().stream()
                .filter(now -> !now.getValue().equals(outcome.supplierAtAward().get(now.getKey())))
                .count();
        return moved > picked;
    }

    private void addTies(TwinOutcome outcome) {
        NavigableMap<BigDecimal, Integer> byPrice = new TreeMap<>();
        for (TwinOutcome.Bid bid : outcome.bids()) {
            if (bid.comparablePrice() != null) {
                byPrice.merge(bid.comparablePrice(), 1, Integer::sum);
            }
        }
        int ahead = 0;
        for (int size : byPrice.values()) {
            int last = ahead + size;
            count("tie inside the cut", size > 1 && last <= outcome.quota());
            count("tie at the cut", size > 1 && ahead < outcome.quota() && last > outcome.quota());
            count("tie beyond the cut", size > 1 && ahead >= outcome.quota());
            ahead = last;
        }
    }

    private static boolean isDrawn(TwinOutcome outcome, Purpose purpose) {
        return outcome.draws().stream().map(Draw::purpose).anyMatch(drawn -> drawn == purpose);
    }

    private static boolean negotiated(TwinOutcome outcome) {
        return outcome.bids().stream().anyMatch(bid -> bid.reason() == TwinReason.SELECTED_BY_NEGOTIATION);
    }

    private void count(String event, boolean happened) {
        events.merge(event, happened ? 1 : 0, Integer::sum);
    }

    /** How many lots were counted. */
    public int lots() {
        return lots;
    }

    /** How many bids ended with this reason; the limbs of the price test are reasons too. */
    public int count(TwinReason reason) {
        return reasons.getOrDefault(reason, 0);
    }

    /** How often something happened, by its name in {@link #toString()}. */
    public int count(String event) {
        return events.getOrDefault(event, 0);
    }

    /** How many lots used each step of each book's quota, as "book from N". */
    public Map<String, Integer> quotaSteps() {
        return quotaSteps;
    }

    /** How many bids had each strength ratio. */
    public Map<BigDecimal, Integer> strengthRatios() {
        return strengthRatios;
    }

    @Override
    public String toString() {
        return "lots " + lots + "\nreasons " + reasons + "\nevents " + events + "\nquota steps " + quotaSteps
                + "\nstrength ratios " + strengthRatios;
    }
}
