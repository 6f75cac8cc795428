package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.jicai.decision.Stage;
import org.jicai.money.Rounding;
import org.jicai.money.Share;

/**
 * The classes of selected bids: each falls into the first class all of whose conditions it meets. Later clauses give each class
 * its share.
 *
 * <p>Example: class A for the first 40 % of the selected, C for those selected by guarantee, B for the rest.
 *
 * @param classes the conditions by class, in the order in which classes are tried; the last has none
 */
public record BidClasses(ImmutableMap<String, Cited<ImmutableList<BidClasses.Condition>>> classes) implements Clause {

    /** A condition of a class. */
    public sealed interface Condition {

        /**
         * It is among the first so many of the selected bids, in the order of ranks.
         *
         * @param bids how many
         */
        record First(int bids) implements Condition {}

        /**
         * It is among the first share of the selected bids, in the order of ranks.
         *
         * @param share the share, such as 40 %
         * @param rounding what happens to a part of a bid
         */
        record FirstShare(Share share, Rounding rounding) implements Condition {}

        /**
         * It passes a limb.
         *
         * @param limb the limb
         */
        record Meets(Limb limb) implements Condition {}

        /** It was selected by guarantee or revival. */
        record Rescued() implements Condition {}
    }

    @Override
    public String key() {
        return "classes";
    }

    @Override
    public Stage stage() {
        return Stage.CLASSES;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        return ImmutableList.copyOf(classes.values());
    }
}
