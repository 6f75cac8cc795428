package org.jicai.audit;

import org.jicai.decision.Verdict;

/**
 * What is said about what a bid of a lot of a sweep supplies. Nothing happens after the award in a sweep, so who supplies at the
 * award supplies in the end.
 */
final class SweptSupply {

    private static final int HAGGLED = 1;
    private static final int KNOWN = 2;
    private static final int SUPPLIES = 4;
    private static final int ONE_UNIT = 8;
    private static final int VOLUMES = 16;

    private final SupplyWords words;

    SweptSupply(SupplyWords words) {
        this.words = words;
    }

    /** Which sentences there are, as a number: the same sentences for the same number and path. */
    static int of(Told told, boolean hasVolumes) {
        long[] numbers = told.numbers;
        return (numbers[Told.AS_BID] == numbers[Told.AWARDED] ? 0 : HAGGLED)
                | (numbers[Told.AS_BID] < 0 ? 0 : KNOWN)
                | (numbers[Told.REGIONS] == 0 ? 0 : SUPPLIES)
                | (numbers[Told.UNITS] == 1 ? ONE_UNIT : 0)
                | (hasVolumes ? VOLUMES : 0);
    }

    /** Says it, a line each. */
    void say(SweptSteps steps, Told like, SentenceWriter into) {
        boolean selected = steps.reason(steps.size()).verdict() == Verdict.SELECTED;
        boolean haggled = selected ? steps.supplies(HAGGLED) : steps.negotiated();
        line(haggled && steps.supplies(KNOWN), words.bid, like, into);
        line(selected, words.awarded, like, into);
        line(steps.supplies(SUPPLIES), words.regions, like, into);
        line(selected && steps.supplies(VOLUMES), words.agreed, like, into);
    }

    private static void line(boolean said, Sentence sentence, Told like, SentenceWriter into) {
        if (said) {
            sentence.settle(like, into);
            into.text("\n");
        }
    }
}
