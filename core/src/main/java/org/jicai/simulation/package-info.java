/**
 * Populations of bidders: counter-based random numbers and cost distributions. The packages below hold how bidders bid,
 * what came of it, screens for bid-rigging, and the estimation of costs from bids. Everything here that is a {@code
 * double} is an experiment's number; a verdict never depends on one.
 */
@NullMarked
package org.jicai.simulation;

import org.jspecify.annotations.NullMarked;
