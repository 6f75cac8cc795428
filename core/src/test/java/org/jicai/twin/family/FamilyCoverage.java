package org.jicai.twin.family;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Counts what a run of random lots has met, so that a test can say that nothing was missed. */
public final class FamilyCoverage {
    private final NavigableMap<String, Integer> reasons = new TreeMap<>();
    private final NavigableMap<String, Integer> events = new TreeMap<>();
    private int lots;

    /** Counts a lot. */
    public void add(FamilyBook book, FamilyLot lot, FamilyOutcome outcome) {
        lots++;
        count("lot " + outcome.state(), true);
        count("lot of book " + book.id(), true);
        if (outcome.isPending()) {
            return;
        }
        for (Map.Entry<String, FamilyOutcome.Bid> ended : outcome.bids().entrySet()) {
            FamilyOutcome.Bid bid = ended.getValue();
            reasons.merge(bid.reason(), 1, Integer::sum);
            if (!bid.category().isEmpty()) {
                count("class " + bid.category() + " of " + book.id(), true);
            }
            boolean has = bid.isSelected() && bid.units() != null;
            count("selected without a unit", has && bid.units().signum() == 0);
        }
        count("volume unknown", book.hasVolume() && outcome.selected() > 0 && outcome.agreedUnits() == null);
        count("pool open", outcome.pool() != null && outcome.pool().signum() > 0);
        count(
                "region without supplier",
                outcome.suppliers().isEmpty() && outcome.selected() > 0 && outcome.share() != null);
        count("tie drawn", !outcome.ties().isEmpty());
        count(
                "shared volume not handed out",
                outcome.agreedUnits() != null
                        && outcome.share() != null
                        && handedOut(outcome).compareTo(outcome.agreedUnits()) < 0);
        for (FamilyExit exit : lot.answers().exits()) {
            count("exit " + exit.moment() + " of " + book.id(), true);
        }
    }

    private static BigDecimal handedOut(FamilyOutcome outcome) {
        return outcome.bids().values().stream()
                .map(bid -> bid.units() == null ? BigDecimal.ZERO : bid.units())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void count(String event, boolean happened) {
        events.merge(event, happened ? 1 : 0, Integer::sum);
    }

    /** How many lots were counted. */
    public int lots() {
        return lots;
    }

    /** How many bids of lots that were decided ended with a reason. */
    public int reason(String reason) {
        return reasons.getOrDefault(reason, 0);
    }

    /** How often something happened, by its name in {@link #toString()}. */
    public int event(String event) {
        return events.getOrDefault(event, 0);
    }

    @Override
    public String toString() {
        return "lots " + lots + "\nreasons " + reasons + "\nevents " + events;
    }
}
