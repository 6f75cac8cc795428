/**
 * Equilibria whose exact outcome is known, cleared by the kernel: expected spend and prices by rank, replication by
 * replication.
 */
@NullMarked
package org.jicai.examples.oracle;

import org.jspecify.annotations.NullMarked;
