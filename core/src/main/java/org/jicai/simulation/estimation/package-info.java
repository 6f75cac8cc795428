/**
 * From bids back to costs: the inversion of the first-order condition of a share auction, and its uncertainty by
 * resampling lots.
 */
@NullMarked
package org.jicai.simulation.estimation;

import org.jspecify.annotations.NullMarked;
