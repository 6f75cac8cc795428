/**
 * Where the benchmark of the compiled kernel goes: many lots by many rule variants through the sweep, on one thread and two,
 * with nothing allocated. Its lots are those of {@code LotPool}, its results are checked like the others', and its rows in the
 * table stand below H.
 */
@NullMarked
package org.jicai.benchmarks.sweep;

import org.jspecify.annotations.NullMarked;
