package org.jicai.twin.family;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Price tests, what comes after them, and the award. */
final class Selection {
    private Selection() {}

    /** Whoever holds a place, or everybody before places are given, must pass one limb. */
    static void price(Contest contest, Limb... anyOf) {
        price(contest, List.of(anyOf), List.of());
    }

    /** Where nobody passes, the others are tried. */
    static void price(Contest contest, List<Limb> anyOf, List<Limb> ifNobody) {
        contest.tested = contest.in();
        List<Limb> limbs = anyOf;
        if (contest.tested.stream().noneMatch(entrant -> passesOne(contest, entrant, anyOf))
                && !ifNobody.isEmpty()
                && !contest.has(FamilyBug.FALLBACK_IGNORED)) {
            limbs = ifNobody;
        }
        if (contest.has(FamilyBug.FALLBACK_ALWAYS) && !ifNobody.isEmpty()) {
            limbs = ifNobody;
        }
        List<Limb> chosen = limbs;
        List<Entrant> passed = contest.tested.stream()
                .filter(entrant -> passesOne(contest, entrant, chosen))
                .toList();
        for (Entrant entrant : contest.tested) {
            if (passed.contains(entrant)) {
                entrant.passedBy = firstPassed(contest, entrant, chosen).reason();
            } else if (!contest.has(FamilyBug.TEST_IGNORED)) {
                entrant.failedTest = true;
                entrant.out("FAILED_PRICE_TEST");
            }
        }
    }

    private static boolean passesOne(Contest contest, Entrant entrant, List<Limb> limbs) {
        return limbs.stream().anyMatch(limb -> limb.passes(contest, entrant));
    }

    private static Limb firstPassed(Contest contest, Entrant entrant, List<Limb> limbs) {
        return limbs.stream()
                .filter(limb -> limb.passes(contest, entrant))
                .findFirst()
                .orElseThrow();
    }

    /** Whoever holds a place and is still in is selected. */
    static void award(Contest contest) {
        for (Entrant entrant : contest.in()) {
            entrant.select(entrant.passedBy.isEmpty() ? "SELECTED_BY_RANK" : entrant.passedBy);
        }
    }

    /** Shortlisted bids that failed are offered the lowest selected price. */
    static void offerLowest(Contest contest) {
        List<Entrant> passed = contest.winners();
        if (passed.isEmpty()) {
            return;
        }
        BigDecimal offered = passed.stream()
                .map(winner -> winner.comparable)
                .min(BigDecimal::compareTo)
                .orElseThrow();
        Predicate<Entrant> meant = entrant ->
                contest.has(FamilyBug.OFFER_TO_ALL) ? !entrant.isSelected() : entrant.hasPlace && entrant.failedTest;
        for (Entrant entrant : contest.ranked.stream().filter(meant).toList()) {
            if (!contest.lot.answers().accepting().contains(entrant.bidder())) {
                entrant.out("REVIVAL_DECLINED");
                continue;
            }
            BigDecimal price = contest.ownPrice(entrant.bid, offered).min(entrant.price);
            if (!contest.has(FamilyBug.OFFER_AT_OWN_PRICE)) {
                contest.reprice(entrant, price);
            }
            entrant.rescued = true;
            entrant.select("SELECTED_BY_REVIVAL");
        }
    }

    /** A valid bid without a place, or that lost it, is selected if it passes one limb; otherwise the reason stays why it lost. */
    static void guarantee(Contest contest, Limb... anyOf) {
        if (contest.has(FamilyBug.GUARANTEE_NEVER)) {
            return;
        }
        for (Entrant entrant : contest.ranked) {
            if (entrant.isSelected()) {
                continue;
            }
            if (passesOne(contest, entrant, List.of(anyOf))) {
                entrant.rescued = true;
                entrant.select("SELECTED_BY_GUARANTEE");
            }
        }
    }

    /** Awarded prices follow rates: price × Π (1 + new) / (1 + old). */
    static void passOn(Contest contest, int scale, @Nullable String onlyWith, String... oldAndNew) {
        for (Entrant entrant : contest.winners()) {
            BigDecimal concerned = onlyWith == null ? BigDecimal.ONE : entrant.fact(onlyWith);
            boolean isConcerned = concerned != null && concerned.compareTo(BigDecimal.ONE) >= 0;
            if (!isConcerned && !contest.has(FamilyBug.PASSED_ON_TO_ALL)) {
                continue;
            }
            Fraction price = Fraction.of(entrant.price);
            for (int i = 0; i < oldAndNew.length; i += 2) {
                BigDecimal old = BigDecimal.ONE.add(new BigDecimal(oldAndNew[i]));
                BigDecimal changed = BigDecimal.ONE.add(new BigDecimal(oldAndNew[i + 1]));
                price = new Fraction(
                        price.numerator().multiply(changed), price.denominator().multiply(old));
                if (contest.has(FamilyBug.PASSED_ON_ROUNDED_EACH)) {
                    price = Fraction.of(price.rounded(scale, RoundingMode.HALF_UP));
                }
            }
            entrant.price = price.rounded(scale, RoundingMode.HALF_UP);
        }
    }
}
