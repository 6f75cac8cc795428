package org.jicai.clearing;

/** Products of two whole numbers that may pass 63 bits. */
public final class Products {

    private Products() {}

    /**
     * Compares two products exactly.
     *
     * @param a a factor, not negative
     * @param b the other
     * @param c a factor of the second product, not negative
     * @param d the other
     * @return negative, 0 or positive as a × b is below, equal to or above c × d
     */
    public static int compare(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }
}
