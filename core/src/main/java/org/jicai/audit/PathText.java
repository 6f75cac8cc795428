package org.jicai.audit;

import com.google.common.collect.ImmutableList;
import org.jicai.audit.Sentence.Place;
import org.jicai.decision.Verdict;

/**
 * All that is said about the decisions of bids that took the same path: how it ended, what decided, then the path. The words
 * between two numbers are one text, whichever sentences they belong to. Not for use by two threads.
 */
final class PathText {

    private final Words[] texts;
    private final Place[] places;
    private final int[] numbers;
    private final int[] scales;
    private final int[] keptAs;
    private final KeptNumbers kept;
    private final int most;
    private final boolean selected;
    private final boolean negotiated;

    private PathText(ImmutableList<String> texts, ImmutableList<Place> places, SweptSteps steps, Told first) {
        this.texts = texts.stream().map(Words::of).toArray(Words[]::new);
        this.places = places.toArray(new Place[0]);
        this.numbers = places.stream().mapToInt(NumberPlace::indexOf).toArray();
        this.scales = places.stream().mapToInt(NumberPlace::scaleOf).toArray();
        this.keptAs = new int[numbers.length];
        for (int place = 0; place < numbers.length; place++) {
            keptAs[place] = firstLike(place, first);
        }
        this.kept = new KeptNumbers(numbers.length);
        this.most = Words.length(this.texts) + Text.SPARE * numbers.length;
        this.selected = steps.reason(steps.size()).verdict() == Verdict.SELECTED;
        this.negotiated = steps.negotiated();
    }

    /** The first place that shows what a place shows, for the bid that took the path first. */
    private int firstLike(int place, Told first) {
        int like = 0;
        while (scales[like] != scales[place] || first.numbers[numbers[like]] != first.numbers[numbers[place]]) {
            like++;
        }
        return like;
    }

    /**
     * Puts the text together.
     *
     * @param steps the path
     * @param words the sentences
     * @param terms the words for how a bid ended
     * @param first the numbers of the bid that took the path first
     */
    static PathText of(SweptSteps steps, DecisionSentence words, Terms terms, Told first) {
        SentenceWriter writer = new SentenceWriter();
        writer.text(terms.verdict(steps.reason(steps.size()), steps.wasSelected()));
        DecidingSteps.each(steps, step -> {
            writer.text(" ");
            say(steps, step, words.of(steps.reason(step), steps.clause(step)), first, writer);
        });
        writer.text("\n");
        for (int step = 0; step < steps.size(); step++) {
            boolean said = step > 0 && DecisionSentence.isSaidAlready(steps.reason(step - 1), steps.reason(step));
            Sentence sentence =
                    said ? words.untested(steps.clause(step)) : words.of(steps.reason(step), steps.clause(step));
            say(steps, step, sentence, first, writer);
            writer.text("\n");
        }
        return new PathText(writer.texts(), writer.places(), steps, first);
    }

    private static void say(SweptSteps steps, int step, Sentence sentence, Told like, SentenceWriter into) {
        like.sides = steps.sides(step);
        Sentence marked = sentence.marked(like);
        into.placesOf(new AtPoint.Decision(steps.point(step), like.sides, steps.condition(step)));
        marked.settle(like, into);
    }

    /** Writes it about a bid. */
    void write(Told told, Text into) {
        into.reserve(most);
        for (int i = 0; i < places.length; i++) {
            into.put(texts[i]);
            long digits = told.numbers[numbers[i]];
            if (scales[i] >= 0 && digits >= 0) {
                kept.put(keptAs[i], digits, scales[i], into);
            } else {
                places[i].write(told, into);
                into.reserve(most);
            }
        }
        into.put(texts[places.length]);
    }

    /** Whether a bid that took the path is selected. */
    boolean selected() {
        return selected;
    }

    /** Whether a price other than the bid was heard. */
    boolean negotiated() {
        return negotiated;
    }
}
