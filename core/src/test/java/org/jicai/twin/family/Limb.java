package org.jicai.twin.family;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way to pass a test. */
interface Limb {
    enum Answer {
        YES,
        NO,
        UNKNOWN;

        static Answer of(boolean yes) {
            return yes ? YES : NO;
        }
    }

    Answer test(Contest contest, Entrant entrant);

    /** The reason of a bid that is selected because it passes. */
    String reason();

    default boolean passes(Contest contest, Entrant entrant) {
        return test(contest, entrant) == Answer.YES;
    }

    /** A test with its reason. */
    record Named(String reason, Test body) implements Limb {
        @Override
        public Answer test(Contest contest, Entrant entrant) {
            return body.test(contest, entrant);
        }
    }

    /** The body of a test. */
    interface Test {
        Answer test(Contest contest, Entrant entrant);
    }

    private static Answer atMost(Contest contest, BigDecimal left, BigDecimal right) {
        int order = left.compareTo(right);
        return Answer.of(contest.has(FamilyBug.LIMB_STRICT) ? order < 0 : order <= 0);
    }

    /** The comparable price is at most a multiple of the n-th lowest. */
    static Limb multipleOfLowest(String multiple, int nth) {
        return new Named("SELECTED_BY_MULTIPLE", (contest, entrant) -> {
            int n = contest.has(FamilyBug.SECOND_LOWEST_IS_LOWEST) ? 1 : nth;
            return atMost(contest, entrant.comparable, contest.nthLowest(n).multiply(new BigDecimal(multiple)));
        });
    }

    /** The comparable price is at most a multiple of the mean of all that hold a place, or of all valid ones before places are given. */
    static Limb multipleOfMean(String multiple) {
        return new Named("SELECTED_BY_MULTIPLE", (contest, entrant) -> {
            List<Entrant> over = contest.placesGiven
                    ? contest.ranked.stream().filter(other -> other.hasPlace).toList()
                    : contest.valid();
            BigDecimal sum = over.stream().map(other -> other.comparable).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal left = entrant.comparable.multiply(BigDecimal.valueOf(over.size()));
            return atMost(contest, left, sum.multiply(new BigDecimal(multiple)));
        });
    }

    /** The comparable price is below an absolute price. */
    static Limb below(String price) {
        return new Named("SELECTED_BY_PRICE", (contest, entrant) -> {
            int order = entrant.comparable.compareTo(new BigDecimal(price));
            return Answer.of(contest.has(FamilyBug.BELOW_AT_MOST) ? order <= 0 : order < 0);
        });
    }

    /** The comparable price is at most an absolute price. */
    static Limb atMost(String price) {
        return new Named(
                "SELECTED_BY_PRICE", (contest, entrant) -> atMost(contest, entrant.comparable, new BigDecimal(price)));
    }

    /** Cut from the ceiling by at least a share. */
    static Limb cutAtLeast(String cut) {
        return cut(cut, true);
    }

    /** Cut from the ceiling by more than a share. */
    static Limb cutAbove(String cut) {
        return cut(cut, false);
    }

    private static Limb cut(String cut, boolean equalsPasses) {
        return new Named("SELECTED_BY_CUT", (contest, entrant) -> {
            Fraction own = entrant.cut();
            if (own == null) {
                return Answer.UNKNOWN;
            }
            boolean equals = equalsPasses != contest.has(FamilyBug.CUT_AT_LIMIT_SWAPPED);
            int order = own.compareTo(new BigDecimal(cut));
            return Answer.of(equals ? order >= 0 : order > 0);
        });
    }

    /** At most a multiple of a price published for the lot. */
    static Limb publishedForLot(String multiple, String fact) {
        return published(multiple, (contest, entrant) -> contest.lot.facts().get(fact), true);
    }

    /** At most a multiple of a price stated with the bid. */
    static Limb statedWithBid(String multiple, String fact) {
        return published(multiple, (contest, entrant) -> entrant.fact(fact), false);
    }

    /** Where a published price is looked up. */
    interface Lookup {
        @Nullable
        BigDecimal in(Contest contest, Entrant entrant);
    }

    private static Limb published(String multiple, Lookup lookup, boolean ofLot) {
        return new Named("SELECTED_BY_PUBLISHED_PRICE", (contest, entrant) -> {
            BigDecimal published = lookup.in(contest, entrant);
            if (published == null) {
                return contest.has(FamilyBug.UNKNOWN_PUBLISHED_PASSES) ? Answer.YES : Answer.UNKNOWN;
            }
            boolean comparable = ofLot != contest.has(FamilyBug.PUBLISHED_OF_OTHER_STRENGTH);
            BigDecimal factor =
                    contest.has(FamilyBug.PUBLISHED_WITHOUT_MULTIPLE) ? BigDecimal.ONE : new BigDecimal(multiple);
            BigDecimal limit = published.multiply(factor);
            return atMost(contest, comparable ? entrant.comparable : entrant.price, limit);
        });
    }

    /** Above the lowest by at most a share of it, which counts as at least and at most an amount. */
    static Limb withinOfLowest(String share, @Nullable String least, @Nullable String most) {
        return withinOf(1, share, least, most);
    }

    /** The same over the n-th lowest. */
    static Limb withinOf(int nth, String share, @Nullable String least, @Nullable String most) {
        return new Named("SELECTED_BY_BAND", (contest, entrant) -> {
            BigDecimal lowest = contest.nthLowest(nth);
            BigDecimal allowed = lowest.multiply(new BigDecimal(share));
            if (least != null && !contest.has(FamilyBug.BAND_WITHOUT_LEAST)) {
                allowed = allowed.max(new BigDecimal(least));
            }
            if (most != null && !contest.has(FamilyBug.BAND_WITHOUT_MOST)) {
                allowed = allowed.min(new BigDecimal(most));
            }
            return atMost(contest, entrant.comparable, lowest.add(allowed));
        });
    }

    /** A fact of the bid is at least a number. */
    static Limb fact(String name, String number) {
        return new Named("SELECTED_BY_FACT", (contest, entrant) -> {
            BigDecimal value = entrant.fact(name);
            return value == null ? Answer.UNKNOWN : Answer.of(value.compareTo(new BigDecimal(number)) >= 0);
        });
    }

    /** Among the first share of the bids still in, by rank; bids that only a lot separates are equal. */
    static Limb firstByRank(String share, RoundingMode mode) {
        return first(share, mode, contest -> contest.ties);
    }

    /** Among the first share of the bids still in, by cut, the unknown ones last. */
    static Limb firstByCut(String share, RoundingMode mode) {
        Comparator<Entrant> byCut = Comparator.comparing(
                Entrant::cut,
                Comparator.nullsLast(Comparator.<Fraction>naturalOrder().reversed()));
        return first(share, mode, contest -> Ranks.grouped(contest.ranked, byCut));
    }

    /** Which bids are equal in an order, the best first. */
    interface Groups {
        List<List<Entrant>> of(Contest contest);
    }

    private static Limb first(String share, RoundingMode rounding, Groups groups) {
        return new Named("SELECTED_BY_PLACE", (contest, entrant) -> {
            List<Entrant> tested = contest.tested;
            RoundingMode mode = contest.has(FamilyBug.FIRST_ROUNDED_DOWN) ? RoundingMode.DOWN : rounding;
            int places =
                    Math.max(1, Rounded.whole(new BigDecimal(share).multiply(BigDecimal.valueOf(tested.size())), mode));
            int ahead = 0;
            for (List<Entrant> group : groups.of(contest)) {
                if (group.contains(entrant)) {
                    break;
                }
                ahead += (int) group.stream().filter(tested::contains).count();
            }
            return Answer.of(ahead < places);
        });
    }
}
