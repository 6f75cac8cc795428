package org.jicai.clearing;

import org.jicai.money.Decimal;
import org.jicai.rules.Precision;

/** Cuts as whole numbers: round((reference − price) / reference), at the decimals of a clause. */
public final class CeilingCut {

    /** A cut whose reference is not known. No cut is that low: a bid just above its ceiling has a cut below 0 as well. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private CeilingCut() {}

    /**
     * The cut of a bid from the ceiling of its own strength, at the price it stands at.
     *
     * @param lot the lot
     * @param bid the bid
     * @param precision how it is rounded
     * @return the cut: at 4 decimals, 4640 is 46.40 %; {@link #UNKNOWN} where the ceiling is not known
     */
    public static long of(LotWorkspace lot, int bid, Precision precision) {
        return of(lot.ceiling[bid], lot.price[bid], precision);
    }

    /**
     * The cut of one price from another.
     *
     * @param from the reference, or {@link LotWorkspace#UNKNOWN}
     * @param paid the price
     * @param precision how it is rounded
     * @return the cut, or {@link #UNKNOWN} where the reference is not known
     */
    public static long of(long from, long paid, Precision precision) {
        return from == LotWorkspace.UNKNOWN
                ? UNKNOWN
                : precision.rounding().multiplyDivide(from - paid, Decimal.powerOfTen(precision.scale()), from);
    }
}
