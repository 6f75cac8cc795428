package org.jicai.rules;

/**
 * A price that was published for a lot or is stated with a bid: a fact of the round's files.
 *
 * <p>Example: {@code new Published(FactColumn.Of.LOT, "class_b_price")} reads the column {@code fact_class_b_price} of the
 * lots.
 *
 * @param of whose fact it is; a lot's price is one of the comparison strength, a bid's one of its own strength
 * @param fact the name of the fact, declared by the rule book; the number is a price in the currency of the book
 */
public record Published(FactColumn.Of of, String fact) {}
