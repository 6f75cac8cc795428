package org.jicai.twin.family;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Each selected bid is contracted for a share of a need of its own, and another share goes to a pool. */
final class OwnNeed {
    private OwnNeed() {}

    /**
     * Two shares.
     *
     * @param own what the bid is contracted for
     * @param pool what goes to the pool
     */
    record Portion(BigDecimal own, BigDecimal pool) {
        static final Portion NONE = of("0", "0");

        static Portion of(String own, String pool) {
            return new Portion(new BigDecimal(own), new BigDecimal(pool));
        }
    }

    /** What a portion follows from. */
    interface By {
        Portion of(Contest contest, Entrant entrant, int place);
    }

    /** Its class. */
    static By category(Map<String, Portion> portions) {
        return (contest, entrant, place) -> contest.has(FamilyBug.OWN_CLASS_IGNORED)
                ? portions.values().iterator().next()
                : portions.get(entrant.category);
    }

    /** Its place among the selected; the last portion is for all further places. */
    static By place(Portion... portions) {
        return (contest, entrant, place) -> {
            int at = contest.has(FamilyBug.OWN_PLACE_OFF_BY_ONE) ? place + 1 : place;
            return portions[Math.min(at, portions.length) - 1];
        };
    }

    /** Its cut from the ceiling: linear between two knots, rounded to four decimals half-up, the nearest knot outside. */
    static By cut(String fromCut, Portion from, String toCut, Portion to) {
        return (contest, entrant, place) -> {
            Fraction cut = entrant.cut();
            if (cut == null) {
                return Portion.NONE;
            }
            BigDecimal low = new BigDecimal(fromCut);
            BigDecimal high = new BigDecimal(toCut);
            if (cut.compareTo(low) <= 0) {
                return from;
            }
            if (cut.compareTo(high) >= 0) {
                return to;
            }
            Fraction way = new Fraction(
                    cut.plus(low.negate()).numerator(), cut.denominator().multiply(high.subtract(low)));
            return new Portion(
                    between(contest, way, from.own(), to.own()), between(contest, way, from.pool(), to.pool()));
        };
    }

    private static BigDecimal between(Contest contest, Fraction way, BigDecimal from, BigDecimal to) {
        if (contest.has(FamilyBug.OWN_CUT_STEPS)) {
            return from;
        }
        RoundingMode mode = contest.has(FamilyBug.OWN_CUT_ROUNDED_DOWN) ? RoundingMode.DOWN : RoundingMode.HALF_UP;
        return way.times(to.subtract(from)).plus(from).rounded(4, mode);
    }

    /**
     * A row of a table by price.
     *
     * @param atMost the largest multiple of the published price
     * @param portion the portion
     */
    record Row(String atMost, Portion portion) {}

    /** Its price over one stated with it, row by row; none beyond the last. */
    static By overStated(String fact, Row... rows) {
        return (contest, entrant, place) -> over(contest, entrant.price, entrant.fact(fact), rows);
    }

    /** Its comparable price over one published for the lot. */
    static By overPublished(String fact, Row... rows) {
        return (contest, entrant, place) ->
                over(contest, entrant.comparable, contest.lot.facts().get(fact), rows);
    }

    private static Portion over(Contest contest, BigDecimal price, @Nullable BigDecimal published, Row... rows) {
        for (Row row : rows) {
            int order = published == null ? 1 : price.compareTo(published.multiply(new BigDecimal(row.atMost())));
            if (contest.has(FamilyBug.OWN_ROW_STRICT) ? order < 0 : order <= 0) {
                return row.portion();
            }
        }
        return Portion.NONE;
    }

    /** Multiplied by a factor less the increase over the former price in whole steps rounded up, where it is above it. */
    static By raised(By by, String former, String factor, String step) {
        return (contest, entrant, place) -> {
            Portion portion = by.of(contest, entrant, place);
            BigDecimal before = entrant.fact(former);
            if (before == null || entrant.price.compareTo(before) <= 0 || contest.has(FamilyBug.RAISED_IGNORED)) {
                return portion;
            }
            RoundingMode mode = contest.has(FamilyBug.RAISED_ROUNDED_HALF_UP) ? RoundingMode.HALF_UP : RoundingMode.UP;
            BigDecimal steps = new Fraction(entrant.price.subtract(before), before.multiply(new BigDecimal(step)))
                    .rounded(0, mode);
            BigDecimal left = new BigDecimal(factor).subtract(steps.multiply(new BigDecimal(step)));
            boolean negative = contest.has(FamilyBug.RAISED_BELOW_NOTHING);
            return new Portion(portion.own().multiply(negative ? left : left.max(BigDecimal.ZERO)), portion.pool());
        };
    }

    /** The need that names the bid's brand. */
    static void ofBrand(Contest contest, List<String> regions, By by) {
        take(contest, regions, by, false);
    }

    /** All need of the lot. */
    static void ofLot(Contest contest, List<String> regions, By by) {
        take(contest, regions, by, true);
    }

    private static void take(Contest contest, List<String> regions, By by, boolean ofLot) {
        Supply supply = contest.supply;
        supply.regions = regions;
        List<Entrant> winners = contest.winners();
        for (Entrant winner : winners) {
            Portion portion = by.of(contest, winner, winners.indexOf(winner) + 1);
            supply.add(winner, BigDecimal.ZERO);
            for (String region : regions) {
                BigDecimal need =
                        ofLot ? supply.need(region) : winner.bid.brandNeed().getOrDefault(region, BigDecimal.ZERO);
                BigDecimal own = need.multiply(portion.own()).setScale(0, supply.rounding);
                BigDecimal part = need.multiply(portion.pool()).setScale(0, supply.rounding);
                supply.add(winner, own);
                boolean within = !contest.has(FamilyBug.POOL_BEYOND_NEED);
                supply.pool = supply.pool.add(within ? part.min(need.subtract(own)) : part);
            }
        }
    }

    /** There is a pool, and a share of the need that names a loser or nobody goes there too. */
    static void pool(Contest contest, boolean toFirst, String losers) {
        Supply supply = contest.supply;
        supply.hasPool = true;
        supply.poolToFirst = toFirst != contest.has(FamilyBug.POOL_OTHER_WAY);
        if (contest.has(FamilyBug.POOL_WITHOUT_LOSERS)) {
            return;
        }
        List<FamilyBid> lost = new ArrayList<>(contest.lot.bids());
        contest.winners().forEach(winner -> lost.remove(winner.bid));
        for (String region : supply.regions) {
            List<BigDecimal> needs = new ArrayList<>();
            lost.forEach(bid -> needs.add(bid.brandNeed().getOrDefault(region, BigDecimal.ZERO)));
            if (!contest.has(FamilyBug.POOL_WITHOUT_NAMELESS)) {
                BigDecimal stray = contest.lot.strayNeed().getOrDefault(region, BigDecimal.ZERO);
                needs.add(
                        contest.lot.need().getOrDefault(region, BigDecimal.ZERO).add(stray));
            }
            for (BigDecimal need : needs) {
                supply.pool =
                        supply.pool.add(need.multiply(new BigDecimal(losers)).setScale(0, supply.rounding));
            }
        }
    }
}
