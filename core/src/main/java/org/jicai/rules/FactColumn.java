package org.jicai.rules;

import org.jicai.tender.Name;

/**
 * A fact of a bid that a rule book reads from a {@code fact_} column.
 *
 * @param name the name without the prefix, such as {@code sales}
 * @param unit what it is counted in
 * @param meaning what it is
 */
public record FactColumn(String name, String unit, Name meaning) {}
