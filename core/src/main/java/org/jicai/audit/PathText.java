package org.jicai.audit;

import org.jicai.decision.Verdict;

/**
 * All that is said about the decisions of bids that took the same path: how it ended, what decided, then the path. The words
 * between two numbers are one text, whichever sentences they belong to.
 *
 * @param text what is said, as one sentence
 * @param selected whether such a bid is selected
 * @param negotiated whether a price other than the bid was heard
 */
record PathText(Sentence text, boolean selected, boolean negotiated) {

    /** Puts the text together. */
    static PathText of(SweptSteps steps, DecisionSentence words, Terms terms, Told like) {
        SentenceWriter writer = new SentenceWriter();
        writer.text(terms.verdict(steps.reason(steps.size()), steps.wasSelected()));
        DecidingSteps.each(steps, step -> {
            writer.text(" ");
            say(steps, step, words.of(steps.reason(step), steps.clause(step)), like, writer);
        });
        writer.text("\n");
        for (int step = 0; step < steps.size(); step++) {
            boolean saidAlready = step > 0 && DecisionSentence.isSaidAlready(steps.reason(step - 1), steps.reason(step));
            Sentence sentence = saidAlready
                    ? words.untested(steps.clause(step))
                    : words.of(steps.reason(step), steps.clause(step));
            say(steps, step, sentence, like, writer);
            writer.text("\n");
        }
        boolean selected = steps.reason(steps.size()).verdict() == Verdict.SELECTED;
        return new PathText(writer.sentence(), selected, steps.negotiated());
    }

    private static void say(SweptSteps steps, int step, Sentence sentence, Told like, SentenceWriter into) {
        like.sides = steps.sides(step);
        AtPoint.Decision decision = new AtPoint.Decision(steps.point(step), like.sides, steps.condition(step));
        Sentence marked = sentence.marked(like);
        into.placesOf(decision);
        marked.settle(like, into);
    }
}
