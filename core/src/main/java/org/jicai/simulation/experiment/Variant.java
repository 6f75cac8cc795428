package org.jicai.simulation.experiment;

import org.jicai.rules.RuleBook;

/**
 * A variant of the rules.
 *
 * @param id what results call it
 * @param book its rule book, as set
 */
public record Variant(String id, RuleBook book) {}
