package org.jicai.simulation.bidding;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import org.jicai.money.Decimal;
import org.jicai.money.UnitPrice;
import org.jicai.rules.ComparisonPrice;
import org.jicai.rules.Precision;
import org.jicai.rules.RuleBook;

/**
 * The prices that can be submitted: multiples of one tick, {@code 10^-scale} yuan, at least one of them. A bid becomes
 * a price by the rounding of the rule book's unit price (half up in the shipped books, at six decimals), taken on the
 * exact value of the {@code double}; the result is the same on every machine.
 *
 * <p>Rounding half up moves a price by at most half a tick. Over bids whose density is smooth it moves the mean by the
 * order of the tick squared only: rounding to 10^-6 yuan of prices around 50 yuan is far below the noise of a million
 * replications.
 *
 * <p>Example: at scale 2, half up, 0.285 becomes 0.28, since the {@code double} nearest to 0.285 lies below it; 0.375
 * becomes 0.38.
 *
 * @param precision the decimals of a price and the rounding
 */
public record PriceGrid(Precision precision) {

    /**
     * How far from a point where the rounding changes the quick way must stay: more than the error of one product below
     * 2^40.
     */
    private static final double MARGIN = 0x1p-11;

    private static final double QUICK = 0x1p40;

    /**
     * The grid of a rule book.
     *
     * @param book the rules
     * @return the grid of its unit price
     * @throws IllegalArgumentException if the book has no clause on comparison prices
     */
    public static PriceGrid of(RuleBook book) {
        ComparisonPrice comparison = book.clause(ComparisonPrice.class)
                .orElseThrow(() -> new IllegalArgumentException(book.id() + " has no clause \"comparison\""));
        return new PriceGrid(comparison.unitPrice().value());
    }

    /**
     * The price nearest to a bid by the rounding of the grid, at least one tick.
     *
     * @param yuan the bid, in yuan per unit, at least 0
     * @return the price
     * @throws IllegalArgumentException if the bid is negative or not finite
     * @throws ArithmeticException if the bid is not on the grid and the rounding is {@code EXACT}
     */
    public UnitPrice price(double yuan) {
        return UnitPrice.ofUnits(ticks(yuan), precision.scale());
    }

    /**
     * The same price as a number of ticks.
     *
     * @param yuan the bid, in yuan per unit, at least 0
     * @return the price, in units of {@code 10^-scale} yuan, at least 1
     * @throws IllegalArgumentException if the bid is negative or not finite
     * @throws ArithmeticException if the bid is not on the grid and the rounding is {@code EXACT}
     */
    public long ticks(double yuan) {
        if (!(yuan >= 0) || Double.isInfinite(yuan)) {
            throw new IllegalArgumentException("a bid is at least 0 yuan, not " + yuan);
        }
        double scaled = yuan * Decimal.powerOfTen(precision.scale());
        if (scaled >= QUICK) {
            return exact(yuan);
        }
        long whole = (long) scaled;
        double part = scaled - whole;
        boolean clear = part > MARGIN && part < 1 - MARGIN && Math.abs(part - 0.5) > MARGIN;
        return Math.max(1, clear ? quick(whole, part) : careful(yuan, scaled));
    }

    private long quick(long whole, double part) {
        return switch (precision.rounding()) {
            case HALF_UP, HALF_EVEN -> part > 0.5 ? whole + 1 : whole;
            case FLOOR -> whole;
            case CEILING -> whole + 1;
            case EXACT -> throw offGrid();
        };
    }

    /** The exact product is {@code scaled + error}; what is taken from it is exact, and a sum has the right sign. */
    private long careful(double yuan, double scaled) {
        double error = Math.fma(yuan, Decimal.powerOfTen(precision.scale()), -scaled);
        boolean below = scaled == (long) scaled && error < 0;
        long whole = (long) scaled - (below ? 1 : 0);
        double part = scaled - whole;
        boolean onGrid = part == 0 && error == 0;
        double aboveHalf = (part - 0.5) + error;
        return switch (precision.rounding()) {
            case HALF_UP -> aboveHalf >= 0 ? whole + 1 : whole;
            case HALF_EVEN -> aboveHalf > 0 || (aboveHalf == 0 && whole % 2 != 0) ? whole + 1 : whole;
            case FLOOR -> whole;
            case CEILING -> onGrid ? whole : whole + 1;
            case EXACT -> {
                if (!onGrid) {
                    throw offGrid();
                }
                yield whole;
            }
        };
    }

    private ArithmeticException offGrid() {
        return new ArithmeticException("not a multiple of 10^-" + precision.scale() + " yuan");
    }

    private long exact(double yuan) {
        return new BigDecimal(yuan)
                .setScale(precision.scale(), precision.rounding().mode())
                .unscaledValue()
                .longValueExact();
    }

    /**
     * The highest price below half of another: a cut of more than 50 % by as little as can be.
     *
     * @param price the price to halve, a multiple of the tick of at least three ticks
     * @return the highest multiple of the tick that is less than half of it
     * @throws ArithmeticException if the price has more decimals than the grid
     * @throws IllegalArgumentException if no price is below half of it
     */
    public UnitPrice justUnderHalf(UnitPrice price) {
        long ticks = price.units(precision.scale());
        checkArgument(ticks >= 3, "no price is below half of %s yuan", price);
        return UnitPrice.ofUnits((ticks - 1) / 2, precision.scale());
    }
}
