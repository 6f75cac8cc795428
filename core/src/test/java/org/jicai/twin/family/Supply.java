package org.jicai.twin.family;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who supplies what of a lot. */
final class Supply {
    /** Where need is reported, in the book's order. */
    List<String> regions = List.of();
    /** How a region's part of a unit is rounded. */
    RoundingMode rounding = RoundingMode.HALF_UP;
    /** Who supplies a region, where winners pick. */
    final Map<String, Entrant> supplier = new LinkedHashMap<>();
    /** What is contracted in a region for whoever supplies it. */
    final Map<String, BigDecimal> ofRegion = new LinkedHashMap<>();
    /** What a bid is contracted for apart from regions. */
    final Map<Entrant, BigDecimal> own = new LinkedHashMap<>();

    BigDecimal pool = BigDecimal.ZERO;
    /** Whether the pool goes to the winner with the best rank rather than to whom institutions choose. */
    boolean poolToFirst;

    boolean hasPool;
    /** What is contracted in all, at the award. */
    @Nullable
    BigDecimal agreed;
    /** What a split is taken of. */
    BigDecimal shared = BigDecimal.ZERO;
    /** The split of the book, to be repeated when a winner drops out. */
    @Nullable
    SplitRule split;

    private final Contest contest;

    Supply(Contest contest) {
        this.contest = contest;
    }

    /** All need of a region, whatever brand it names. */
    BigDecimal need(String region) {
        BigDecimal sum = contest.lot.need().getOrDefault(region, BigDecimal.ZERO);
        sum = sum.add(contest.lot.strayNeed().getOrDefault(region, BigDecimal.ZERO));
        for (Entrant entrant : contest.entrants) {
            sum = sum.add(entrant.bid.brandNeed().getOrDefault(region, BigDecimal.ZERO));
        }
        return sum;
    }

    /** A share of the need, region by region. */
    Map<String, BigDecimal> shareByRegion(BigDecimal share) {
        Map<String, BigDecimal> units = new LinkedHashMap<>();
        if (contest.has(FamilyBug.VOLUME_ROUNDED_IN_ALL)) {
            BigDecimal all = regions.stream().map(this::need).reduce(BigDecimal.ZERO, BigDecimal::add);
            units.put(regions.get(0), Rounded.halfUp(all.multiply(share)));
            return units;
        }
        regions.forEach(region -> units.put(region, Rounded.halfUp(need(region).multiply(share))));
        return units;
    }

    /** One share for all winners; each region's part goes to its supplier. */
    void shareAndPick(List<String> set, String shareOfNeed, int privilege) {
        regions = set;
        contest.share = new BigDecimal(shareOfNeed);
        ofRegion.putAll(shareByRegion(contest.share));
        pick(set, privilege);
    }

    /** The privileged ranks pick a region each, then all winners take turns, starting again from the first. */
    void pick(List<String> set, int privilege) {
        regions = set;
        List<Entrant> winners = contest.winners();
        for (Entrant winner : winners.subList(0, Math.min(winners.size(), privilege))) {
            if (winners.size() > 1 && !contest.has(FamilyBug.PICK_WITHOUT_PRIVILEGE)) {
                pickOne(winner);
            }
        }
        takeTurns();
    }

    /** One region a turn, until each has a supplier. */
    void takeTurns() {
        List<Entrant> winners = contest.winners();
        for (int turn = 0; !winners.isEmpty() && supplier.size() < regions.size(); turn++) {
            pickOne(winners.get(turn % winners.size()));
        }
    }

    private void pickOne(Entrant picking) {
        List<String> free = new ArrayList<>(regions);
        free.removeAll(supplier.keySet());
        String region = contest.lot.answers().preferred().getOrDefault(picking.bidder(), List.of()).stream()
                .filter(free::contains)
                .findFirst()
                .orElse(free.get(0));
        supplier.put(region, picking);
    }

    void add(Entrant entrant, BigDecimal units) {
        own.merge(entrant, units, BigDecimal::add);
    }

    /** What a bid supplies now; null where the volume is unknown or the book contracts none. */
    @Nullable
    BigDecimal units(Entrant entrant) {
        if (agreed == null) {
            return null;
        }
        BigDecimal sum = own.getOrDefault(entrant, BigDecimal.ZERO);
        for (Map.Entry<String, Entrant> supplied : supplier.entrySet()) {
            if (supplied.getValue() == entrant) {
                sum = sum.add(ofRegion.getOrDefault(supplied.getKey(), BigDecimal.ZERO));
            }
        }
        boolean first = !contest.winners().isEmpty() && contest.winners().get(0) == entrant;
        return poolToFirst && first ? sum.add(pool) : sum;
    }

    /** What the pool holds that no winner has; null where there is none or it is unknown. */
    @Nullable
    BigDecimal openPool() {
        boolean open = !poolToFirst || contest.winners().isEmpty();
        return agreed != null && hasPool && open ? pool : null;
    }

    /** Fixes what is contracted in all. */
    void close() {
        boolean contracted = !own.isEmpty() || !ofRegion.isEmpty() || hasPool;
        if (!contest.lot.isNeedKnown() || contest.winners().isEmpty() || !contracted) {
            return;
        }
        agreed = own.values().stream().reduce(pool, BigDecimal::add);
        for (BigDecimal units : ofRegion.values()) {
            agreed = agreed.add(units);
        }
    }
}
