package org.jicai.money;

/**
 * A whole number of smallest units (tablets, vials, sachets).
 *
 * @param units the number, at least 0
 */
public record Quantity(long units) implements Comparable<Quantity> {

    /** No unit at all. */
    public static final Quantity ZERO = new Quantity(0);

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Quantity {
        if (units < 0) {
            throw new IllegalArgumentException("a quantity is at least 0 units, not " + units);
        }
    }

    /**
     * A number of units.
     *
     * @param units the number, at least 0
     * @return the quantity
     */
    public static Quantity of(long units) {
        return new Quantity(units);
    }

    /**
     * The sum.
     *
     * @param other what to add
     * @return the sum
     * @throws ArithmeticException if it passes 2^63 - 1
     */
    public Quantity plus(Quantity other) {
        return new Quantity(Math.addExact(units, other.units));
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(units, other.units);
    }

    /** The number of units, in digits. */
    @Override
    public String toString() {
        return Long.toString(units);
    }
}
