package org.jicai.twin.family;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One lot on its way through the clauses of a book. */
final class Contest {
    final FamilyLot lot;
    final List<Entrant> entrants = new ArrayList<>();
    /** Ranked bids, the best group first; only a lot separates those of one group. */
    List<List<Entrant>> ties = List.of();
    /** The same before anybody took the first place by matching. */
    List<List<Entrant>> tiesAsRanked = List.of();
    /** Who took it; empty if nobody did. */
    String matched = "";
    /** The ranked bids with lots drawn. */
    List<Entrant> ranked = List.of();
    /** What is equal before any tie is broken, the best group first. */
    List<List<Entrant>> equals = List.of();

    /** The bids of the test that is being held. */
    List<Entrant> tested = List.of();

    int bidders;
    int quota;
    int shortlisted;
    boolean placesGiven;
    boolean waits;
    int selectedAtAward;

    @Nullable
    BigDecimal share;

    String term = "";
    final Supply supply;

    private final FamilyBug bug;
    private final String perDoubling;
    private final int scale;

    Contest(FamilyLot lot, FamilyBug bug, String perDoubling, int scale) {
        this.lot = lot;
        this.bug = bug;
        this.perDoubling = perDoubling;
        this.scale = scale;
        lot.bids().forEach(bid -> entrants.add(new Entrant(bid)));
        supply = new Supply(this);
    }

    boolean has(FamilyBug other) {
        return bug == other;
    }

    /** Bids that are still in, best first. */
    List<Entrant> in() {
        return ranked.stream().filter(Entrant::isIn).toList();
    }

    /** Selected bids, best first. */
    List<Entrant> winners() {
        return ranked.stream().filter(Entrant::isSelected).toList();
    }

    /** Bids that were admitted, in file order; what becomes of them later does not matter. */
    List<Entrant> valid() {
        return ranked.isEmpty() ? entrants.stream().filter(Entrant::isIn).toList() : ranked;
    }

    /** The lowest comparable price of the lot. */
    BigDecimal lowest() {
        return nthLowest(1);
    }

    /** The n-th lowest comparable price of the lot, the last where there are fewer. */
    BigDecimal nthLowest(int n) {
        List<BigDecimal> prices =
                valid().stream().map(Entrant::anchored).sorted().toList();
        return prices.get(Math.min(n, prices.size()) - 1);
    }

    /** The price of the comparison strength that a price of another strength stands for. */
    BigDecimal comparable(BigDecimal price, BigDecimal strengthRatio) {
        BigDecimal factor = new BigDecimal(perDoubling);
        if (strengthRatio.compareTo(BigDecimal.valueOf(2)) == 0) {
            return price.divide(factor, scale, RoundingMode.HALF_UP);
        }
        if (strengthRatio.compareTo(new BigDecimal("0.5")) == 0) {
            return price.multiply(factor).setScale(scale, RoundingMode.HALF_UP);
        }
        if (strengthRatio.compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("a ratio of 1, 2 or 0.5, not " + strengthRatio);
        }
        return price.setScale(scale, RoundingMode.HALF_UP);
    }

    /** The highest price of an own strength that compares with at most a price. */
    BigDecimal ownPrice(FamilyBid bid, BigDecimal atMost) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
        BigDecimal price = BigDecimal.ZERO;
        for (int digit = 9; digit >= -scale; digit--) {
            BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(digit);
            while (comparable(price.add(unit), bid.strengthRatio()).compareTo(atMost) <= 0) {
                price = price.add(unit);
            }
        }
        return price.setScale(step.scale(), RoundingMode.UNNECESSARY);
    }

    void reprice(Entrant entrant, BigDecimal price) {
        entrant.price = price;
        entrant.comparable = comparable(price, entrant.bid.strengthRatio());
    }
}
