/** A rule book compiled into an ordered list of steps, and the runs and sweeps of that one kernel. */
@NullMarked
package org.jicai.engine;

import org.jspecify.annotations.NullMarked;
