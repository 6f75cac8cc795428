/**
 * What came of a round, in numbers: cuts, spend, fill, counts, concentration, supply risk, and profits where costs are
 * known. Money, volumes and counts are exact; indices are doubles.
 */
@NullMarked
package org.jicai.simulation.metrics;

import org.jspecify.annotations.NullMarked;
