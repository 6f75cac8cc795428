package org.jicai.simulation.experiment;

import com.google.common.primitives.ImmutableDoubleArray;

/**
 * One of the first replications under one variant.
 *
 * @param replication which one, from 0
 * @param variant the variant
 * @param values the measures, in the order of the specification; not a number where not defined
 */
public record ReplicationRow(long replication, String variant, ImmutableDoubleArray values) {}
