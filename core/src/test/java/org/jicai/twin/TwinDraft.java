package org.jicai.twin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jicai.twin.TwinOutcome.Leaving;
import org.jicai.twin.TwinOutcome.Pick;

/** Winners choose regions; those that leave later give theirs back and the others choose again. */
final class TwinDraft {
    private final TwinLot lot;
    private final TwinRules rules;
    private final List<String> staying;
    private final List<String> free;
    private final List<Pick> picks = new ArrayList<>();
    private final Map<String, List<String>> regionsByBidder = new LinkedHashMap<>();
    private final TwinBackups backups;
    private final List<Leaving> leavings = new ArrayList<>();

    /** Lets the winners, best first, choose all of the book's regions. */
    TwinDraft(TwinLot lot, List<String> winners, TwinRules rules) {
        this.lot = lot;
        this.rules = rules;
        staying = new ArrayList<>(winners);
        free = new ArrayList<>(rules.regions());
        winners.forEach(winner -> regionsByBidder.put(winner, new ArrayList<>()));
        boolean privilege = winners.size() > 1 && !rules.has(Bug.NO_PRIVILEGE);
        if (privilege) {
            pick(winners.get(0));
        }
        takeTurns(privilege && rules.has(Bug.DRAFT_CONTINUES_AFTER_PRIVILEGE) ? 1 : 0);
        backups = new TwinBackups(lot, winners, supplierByRegion(), rules);
    }

    /** A winner leaves, if it supplies; the others take the freed regions. */
    void leave(TwinExit exit) {
        int before = picks.size();
        if (staying.remove(exit.bidder()) && !rules.has(Bug.EXIT_KEEPS_REGIONS)) {
            free.addAll(regionsByBidder.put(exit.bidder(), new ArrayList<>()));
            if (rules.clauses().backupsFirst() && !rules.has(Bug.BACKUPS_NOT_FIRST)) {
                backupsTakeOver();
            }
            othersPick();
        }
        leavings.add(new Leaving(exit, List.copyOf(picks.subList(before, picks.size())), staying.size()));
    }

    private void backupsTakeOver() {
        for (String region : rules.regions()) {
            String backup = free.contains(region) ? backups.takeOver(region, staying) : null;
            if (backup != null) {
                free.remove(region);
                regionsByBidder.get(backup).add(region);
            }
        }
    }

    private void othersPick() {
        if (rules.has(Bug.REPLACEMENT_BY_FIRST_ONLY)) {
            while (!staying.isEmpty() && !free.isEmpty()) {
                pick(staying.get(0));
            }
        }
        if (rules.has(Bug.REPLACEMENT_WITH_PRIVILEGE) && staying.size() > 1 && !free.isEmpty()) {
            pick(staying.get(0));
        }
        takeTurns(0);
    }

    int stayingCount() {
        return staying.size();
    }

    List<Pick> picks() {
        return List.copyOf(picks);
    }

    TwinBackups backups() {
        return backups;
    }

    /** Winners that are still there, best first. */
    List<String> staying() {
        return List.copyOf(staying);
    }

    /** What happened when winners left, in order. */
    List<Leaving> leavings() {
        return List.copyOf(leavings);
    }

    /** Regions a bidder holds, in the order it picked them. */
    List<String> regionsOf(String bidder) {
        return List.copyOf(regionsByBidder.getOrDefault(bidder, List.of()));
    }

    /** Who supplies each region, in the book's order; regions without supplier are left out. */
    Map<String, String> supplierByRegion() {
        Map<String, String> suppliers = new LinkedHashMap<>();
        for (String region : rules.regions()) {
            regionsByBidder.forEach((bidder, regions) -> {
                if (regions.contains(region)) {
                    suppliers.put(region, bidder);
                }
            });
        }
        return suppliers;
    }

    /** One region a turn, always in the same order, until none is free. */
    private void takeTurns(int firstTurn) {
        for (int turn = firstTurn; !staying.isEmpty() && !free.isEmpty(); turn++) {
            int position = turn % staying.size();
            boolean backwards = rules.has(Bug.DRAFT_SNAKE) && turn / staying.size() % 2 == 1;
            pick(staying.get(backwards ? staying.size() - 1 - position : position));
        }
    }

    private void pick(String bidder) {
        String region = lot.decisions().preferences().getOrDefault(bidder, List.of()).stream()
                .filter(free::contains)
                .findFirst()
                .orElseGet(this::firstFree);
        free.remove(region);
        regionsByBidder.get(bidder).add(region);
        picks.add(new Pick(bidder, region));
    }

    private String firstFree() {
        return rules.regions().stream().filter(free::contains).findFirst().orElseThrow();
    }
}
