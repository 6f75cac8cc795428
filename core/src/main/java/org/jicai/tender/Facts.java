package org.jicai.tender;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import org.jicai.money.Decimal;

/**
 * What is known of a lot or bid beyond the fixed columns, by the name of the fact: a file's column {@code fact_sales} is the
 * fact {@code sales}. A rule book declares each fact it reads.
 *
 * @param values the facts as they were written, by name
 */
public record Facts(ImmutableSortedMap<String, String> values) {

    /** Nothing known. */
    public static final Facts NONE = new Facts(ImmutableSortedMap.of());

    /**
     * Facts by name.
     *
     * @param values the facts as they are written, by name
     * @return the facts
     */
    public static Facts of(Map<String, String> values) {
        return new Facts(ImmutableSortedMap.copyOf(values));
    }

    /**
     * A fact as it was written.
     *
     * @param name its name
     * @return the text, or empty where it is not known
     */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /**
     * A fact that is a number.
     *
     * @param name its name
     * @return the number, or empty where it is not known
     * @throws IllegalArgumentException if it is known and not a plain decimal number
     */
    public Optional<Decimal> number(String name) {
        return text(name).map(Decimal::parse);
    }
}
