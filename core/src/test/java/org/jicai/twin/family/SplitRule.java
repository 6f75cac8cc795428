package org.jicai.twin.family;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Winners share all of the agreed volume: each takes a share of what is left, the last all of it, within limits.
 *
 * @param ofRest the share of what is left by the number of winners
 * @param capacity the fact that says how much a bid can supply; null = no such limit
 * @param most the largest share of the agreed volume a bid may have; null = no such limit
 */
record SplitRule(
        IntFunction<String> ofRest,
        @Nullable String capacity,
        @Nullable String most) {

    /** Splits what is contracted among the winners. */
    void apply(Contest contest, List<String> regions, String shareOfNeed) {
        Supply supply = contest.supply;
        supply.regions = regions;
        supply.split = this;
        contest.share = new BigDecimal(shareOfNeed);
        BigDecimal total =
                supply.shareByRegion(contest.share).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        supply.shared = total;
        contest.winners().forEach(winner -> supply.add(winner, BigDecimal.ZERO));
        hand(contest, total);
    }

    /** Hands out units on top of what the winners have; what nobody can take is left. */
    void hand(Contest contest, BigDecimal units) {
        List<Entrant> winners = contest.winners();
        if (winners.isEmpty()) {
            return;
        }
        BigDecimal share = new BigDecimal(ofRest.apply(winners.size()));
        BigDecimal left = units;
        for (int i = 0; i < winners.size(); i++) {
            boolean last = i == winners.size() - 1 && !contest.has(FamilyBug.SPLIT_LAST_LIKE_OTHERS);
            BigDecimal base = contest.has(FamilyBug.SPLIT_OF_TOTAL) ? units : left;
            BigDecimal wanted = (last ? left : Rounded.halfUp(base.multiply(share))).min(left);
            left = left.subtract(take(contest, winners.get(i), wanted));
        }
        if (!contest.has(FamilyBug.SPLIT_LEFTOVER_LOST)) {
            for (Entrant winner : winners) {
                left = left.subtract(take(contest, winner, left));
            }
        }
    }

    private BigDecimal take(Contest contest, Entrant winner, BigDecimal wanted) {
        BigDecimal have = contest.supply.own.getOrDefault(winner, BigDecimal.ZERO);
        BigDecimal taken = wanted;
        BigDecimal can = capacity == null ? null : winner.fact(capacity);
        if (can != null && !contest.has(FamilyBug.SPLIT_CAPACITY_IGNORED)) {
            taken = taken.min(can.subtract(have));
        }
        if (most != null && !contest.has(FamilyBug.SPLIT_MOST_IGNORED)) {
            BigDecimal share = contest.supply.shared.multiply(new BigDecimal(most));
            taken = taken.min(share.setScale(0, RoundingMode.FLOOR).subtract(have));
        }
        taken = taken.max(BigDecimal.ZERO);
        contest.supply.add(winner, taken);
        return taken;
    }
}
