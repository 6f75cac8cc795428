package org.jicai.rules;

import org.jicai.tender.Name;
import org.jicai.tender.Word;

/**
 * A fact of a bid or of a lot that a rule book reads from a {@code fact_} column.
 *
 * @param name the name without the prefix, such as {@code sales}
 * @param of whose fact it is
 * @param unit what it is counted in
 * @param meaning what it is
 */
public record FactColumn(String name, Of of, String unit, Name meaning) {

    /** Whose fact it is. */
    public enum Of implements Word {
        /** Of a bid: a column of {@code bids.csv}. */
        BID,
        /** Of a lot: a column of {@code lots.csv}. */
        LOT
    }

    /**
     * A fact of a bid.
     *
     * @param name the name without the prefix
     * @param unit what it is counted in
     * @param meaning what it is
     */
    public FactColumn(String name, String unit, Name meaning) {
        this(name, Of.BID, unit, meaning);
    }
}
