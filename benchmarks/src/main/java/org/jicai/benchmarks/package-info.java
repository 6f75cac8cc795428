/** Benchmarks, and the hand-written baselines they are read against. */
@NullMarked
package org.jicai.benchmarks;

import org.jspecify.annotations.NullMarked;
