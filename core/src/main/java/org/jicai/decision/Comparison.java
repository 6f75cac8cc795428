package org.jicai.decision;

/**
 * The exact comparison a step made, as it came out: the relation holds.
 *
 * <p>Example: {@code 0.465333 > 0.3252006}, a comparable price above 1.8 times the lowest.
 *
 * @param left the left side
 * @param operator the relation that holds between the sides
 * @param right the right side
 */
public record Comparison(Operand left, Operator operator, Operand right) {

    /** Both sides in plain notation: {@code 0.465333 > 0.3252006}. */
    @Override
    public String toString() {
        return left.value() + " " + operator.symbol() + " " + right.value();
    }
}
