package org.jicai.rules;

/** What decides between bids with the same comparable price. */
public sealed interface TieBreak {

    /**
     * A fact of the bids decides; it is used only where it is known for every bid of the tie.
     *
     * @param fact the name of the fact, declared by the rule book
     * @param higherFirst whether the higher number comes first
     */
    record ByFact(String fact, boolean higherFirst) implements TieBreak {}

    /** The lower comparable price comes first; of use where bids are ranked by something else. */
    record ByPrice() implements TieBreak {}

    /** A lot is drawn. */
    record ByLot() implements TieBreak {}
}
