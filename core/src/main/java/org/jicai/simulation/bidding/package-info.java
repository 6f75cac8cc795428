/**
 * How bidders bid: from a cost to a price, by rule of thumb, by the closed-form equilibrium, or by the best response.
 */
@NullMarked
package org.jicai.simulation.bidding;

import org.jspecify.annotations.NullMarked;
