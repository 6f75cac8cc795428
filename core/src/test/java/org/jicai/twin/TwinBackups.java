package org.jicai.twin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jicai.twin.TwinOutcome.Pick;
import org.jspecify.annotations.Nullable;

/** Who stands in for whom: backups of every region, level by level, picked after the regions themselves. */
final class TwinBackups {
    private final TwinLot lot;
    private final TwinRules rules;
    private final List<String> winners;
    private final Map<String, String> supplierAtAward;
    private final List<List<Pick>> picks = new ArrayList<>();
    private final List<Map<String, String>> slots = new ArrayList<>();

    /** Lets the winners, best first, choose the regions they back up. */
    TwinBackups(TwinLot lot, List<String> winners, Map<String, String> supplierAtAward, TwinRules rules) {
        this.lot = lot;
        this.rules = rules;
        this.winners = winners;
        this.supplierAtAward = supplierAtAward;
        int levels = Math.min(rules.clauses().backups(), winners.size() - 1);
        if (rules.has(Bug.BACKUP_ONE_LEVEL_LESS)) {
            levels--;
        }
        for (int level = 0; level < levels; level++) {
            picks.add(new ArrayList<>());
            slots.add(new LinkedHashMap<>());
            pickLevel(level);
        }
    }

    /** Rank 1 picks one, then all take turns from rank 1 on; who can back up none of the regions left is passed over. */
    private void pickLevel(int level) {
        if (!rules.has(Bug.BACKUP_WITHOUT_PRIVILEGE)) {
            pick(winners.get(0), level);
        }
        boolean anybodyPicked = true;
        while (anybodyPicked) {
            anybodyPicked = false;
            for (String winner : winners) {
                anybodyPicked |= pick(winner, level);
            }
        }
    }

    private boolean pick(String bidder, int level) {
        Set<String> legal = new LinkedHashSet<>();
        for (String region : rules.regions()) {
            if (mayBackUp(bidder, region, level)) {
                legal.add(region);
            }
        }
        if (legal.isEmpty()) {
            return false;
        }
        String region = lot.decisions().preferences().getOrDefault(bidder, List.of()).stream()
                .filter(legal::contains)
                .findFirst()
                .orElseGet(() -> legal.iterator().next());
        slots.get(level).put(region, bidder);
        picks.get(level).add(new Pick(bidder, region));
        return true;
    }

    private boolean mayBackUp(String bidder, String region, int level) {
        boolean own = bidder.equals(supplierAtAward.get(region)) && !rules.has(Bug.BACKUP_OF_OWN_REGION);
        boolean twice = slots.subList(0, level).stream().anyMatch(lower -> bidder.equals(lower.get(region)))
                && !rules.has(Bug.BACKUP_TWICE_IN_A_REGION);
        return !slots.get(level).containsKey(region) && !own && !twice;
    }

    /** The first backup of a region that is still there, whose slot becomes empty; null where none is. */
    @Nullable
    String takeOver(String region, List<String> staying) {
        List<Map<String, String>> inOrder = new ArrayList<>(slots);
        if (rules.has(Bug.SECOND_BACKUP_FIRST)) {
            Collections.reverse(inOrder);
        }
        for (Map<String, String> level : inOrder) {
            String backup = level.get(region);
            if (backup != null && staying.contains(backup)) {
                if (!rules.has(Bug.BACKUP_KEEPS_SLOT)) {
                    level.remove(region);
                }
                return backup;
            }
        }
        return null;
    }

    /** The picks of each level, as they were made. */
    List<List<Pick>> picks() {
        return picks.stream().map(List::copyOf).toList();
    }

    /** Who backs up which region now, by level: neither those that left nor those that took over. */
    List<Map<String, String>> now(List<String> staying) {
        List<Map<String, String>> now = new ArrayList<>();
        for (Map<String, String> level : slots) {
            Map<String, String> there = new LinkedHashMap<>(level);
            there.values().retainAll(staying);
            now.add(there);
        }
        return now;
    }
}
