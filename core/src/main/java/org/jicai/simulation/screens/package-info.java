/**
 * Screens for bid-rigging: statistics of the bids of one lot, and permutation tests for groups of firms over many lots.
 */
@NullMarked
package org.jicai.simulation.screens;

import org.jspecify.annotations.NullMarked;
