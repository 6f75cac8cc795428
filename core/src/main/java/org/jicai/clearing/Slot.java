package org.jicai.clearing;

import org.jicai.decision.ClauseRef;
import org.jicai.decision.Operand;

/**
 * What the numbers in a cell of the workspace mean: which leaf of the rule book was applied, and the kinds and scales of the
 * two sides of the comparison. A slot is made once, when a book is compiled.
 *
 * @param leaf the index of the leaf in the compiled book
 * @param clause where it stands
 * @param left what the left side is
 * @param leftScale its decimal places
 * @param right what the right side is
 * @param rightScale its decimal places
 */
public record Slot(int leaf, ClauseRef clause, Operand.Kind left, int leftScale, Operand.Kind right, int rightScale) {}
