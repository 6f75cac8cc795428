package org.jicai.decision;

import java.util.Optional;

/**
 * What one step decided about one bid.
 *
 * @param reason the outcome of the step
 * @param clause the number of the rule book that was applied
 * @param comparison the comparison the step made, where it made one
 */
public record Decision(Reason reason, ClauseRef clause, Optional<Comparison> comparison) {}
