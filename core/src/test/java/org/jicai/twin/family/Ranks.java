package org.jicai.twin.family;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The order of bids. */
final class Ranks {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Ranks() {}

    /** What separates equal bids. */
    interface Tie {
        /** The groups a group of equal bids falls into, the best first. */
        List<List<Entrant>> split(List<Entrant> group, Contest contest);
    }

    /** The higher number first, if it is known of all. */
    static Tie more(String fact) {
        return byFact(fact, true);
    }

    /** The lower number first, if it is known of all. */
    static Tie less(String fact) {
        return byFact(fact, false);
    }

    /** The lower comparable price first. */
    static Tie cheaper() {
        return (group, contest) -> contest.has(FamilyBug.TIE_PRICE_IGNORED)
                ? List.of(group)
                : grouped(group, Comparator.comparing(entrant -> entrant.comparable));
    }

    private static Tie byFact(String fact, boolean higherFirst) {
        return (group, contest) -> {
            boolean known = group.stream().allMatch(entrant -> entrant.fact(fact) != null);
            if (!known || contest.has(FamilyBug.TIE_FACT_IGNORED)) {
                return List.of(group);
            }
            Comparator<Entrant> lower = Comparator.comparing(entrant -> entrant.fact(fact));
            boolean higher = higherFirst != contest.has(FamilyBug.TIE_FACT_REVERSED);
            return grouped(group, higher ? lower.reversed() : lower);
        };
    }

    /** Lowest comparable price first. */
    static void byPrice(Contest contest, Tie... ties) {
        rank(contest, Comparator.comparing(entrant -> entrant.comparable), ties);
    }

    /** Largest cut from the own ceiling first, as exact fractions; unknown ones last. */
    static void byCut(Contest contest, Tie... ties) {
        Comparator<Fraction> larger = Comparator.<Fraction>naturalOrder().reversed();
        Comparator<Entrant> byCut = Comparator.comparing(Entrant::cut, Comparator.nullsLast(larger));
        rank(
                contest,
                contest.has(FamilyBug.RANKED_BY_PRICE) ? Comparator.comparing(entrant -> entrant.comparable) : byCut,
                ties);
    }

    /** Most points first: so much of 100 × lowest / own, and so much of each fact; rounded to a scale. */
    static void byScore(
            Contest contest, String price, Map<String, String> facts, int scale, RoundingMode rounding, Tie... ties) {
        Comparator<Entrant> byPoints =
                Comparator.comparing(entrant -> points(contest, entrant, price, facts, scale, rounding));
        rank(
                contest,
                contest.has(FamilyBug.RANKED_BY_PRICE)
                        ? Comparator.comparing(entrant -> entrant.comparable)
                        : byPoints.reversed(),
                ties);
    }

    private static BigDecimal points(
            Contest contest,
            Entrant entrant,
            String price,
            Map<String, String> facts,
            int scale,
            RoundingMode rounding) {
        Fraction sum =
                new Fraction(new BigDecimal(price).multiply(HUNDRED).multiply(contest.lowest()), entrant.comparable);
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            BigDecimal value = entrant.fact(fact.getKey());
            if (value != null) {
                sum = sum.plus(value.multiply(new BigDecimal(fact.getValue())));
            }
        }
        return sum.rounded(scale, contest.has(FamilyBug.SCORE_ROUNDED_DOWN) ? RoundingMode.DOWN : rounding);
    }

    private static void rank(Contest contest, Comparator<Entrant> best, Tie... ties) {
        List<Entrant> in = contest.entrants.stream().filter(Entrant::isIn).toList();
        in.forEach(entrant -> entrant.asRanked = entrant.comparable);
        contest.equals = grouped(in, best);
        List<List<Entrant>> groups = contest.equals;
        for (Tie tie : ties) {
            List<List<Entrant>> split = new ArrayList<>();
            groups.forEach(group -> split.addAll(group.size() == 1 ? List.of(group) : tie.split(group, contest)));
            groups = split;
        }
        Map<String, Integer> drawn = contest.lot.answers().drawn();
        Comparator<Entrant> lower = Comparator.comparing(entrant -> drawn.getOrDefault(entrant.bidder(), 0));
        contest.ties = groups.stream()
                .map(group -> group.stream()
                        .sorted(contest.has(FamilyBug.LOT_REVERSED) ? lower.reversed() : lower)
                        .toList())
                .toList();
        contest.tiesAsRanked = contest.ties;
        contest.ranked = contest.ties.stream().flatMap(List::stream).toList();
    }

    /** Groups of equals, the least first; the order inside a group stays. */
    static List<List<Entrant>> grouped(List<Entrant> entrants, Comparator<Entrant> order) {
        Map<Entrant, List<Entrant>> groups = new TreeMap<>(order);
        entrants.forEach(entrant ->
                groups.computeIfAbsent(entrant, none -> new ArrayList<>()).add(entrant));
        return List.copyOf(groups.values());
    }
}
