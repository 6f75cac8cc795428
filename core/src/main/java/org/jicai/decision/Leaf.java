package org.jicai.decision;

/**
 * A number of a rule book that an outcome used.
 *
 * @param clause where it stands
 * @param stage the stage that used it
 * @param confidence how sure we are of it
 */
public record Leaf(ClauseRef clause, Stage stage, Confidence confidence) {}
