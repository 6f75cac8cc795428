package org.jicai.decision;

/** How two operands relate. */
public enum Operator {
    /** The left side is at most the right side. */
    AT_MOST("<="),
    /** The left side is above the right side. */
    ABOVE(">"),
    /** The left side is at least the right side. */
    AT_LEAST(">="),
    /** The left side is below the right side. */
    BELOW("<");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    /**
     * The ASCII sign used in files.
     *
     * @return {@code <=}, {@code >}, {@code >=} or {@code <}
     */
    public String symbol() {
        return symbol;
    }
}
