/**
 * Populations of bidders: lots that are made up or taken from a round, firms with costs, and the bids they make of them, drawn
 * anew in every replication.
 */
@NullMarked
package org.jicai.simulation.population;

import org.jspecify.annotations.NullMarked;
