package org.jicai.audit;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.decision.ClauseRef;

/**
 * The sentence of one reason under one number of a rule book, ready to be filled: texts that are always the same, and between
 * them the places that depend on the decision.
 */
final class Sentence {

    /** A place of a sentence. */
    interface Place {

        /** Writes what stands there. */
        void write(Told told, Text into);
    }

    private final char[][] texts;
    private final Place[] places;
    private final Optional<ClauseRef> clause;
    private final char[] mark;

    /**
     * @param texts the texts, one more than there are places
     * @param places what stands between them
     * @param clause the number it applies, where it names one
     */
    Sentence(ImmutableList<String> texts, ImmutableList<Place> places, Optional<ClauseRef> clause) {
        this.texts = texts.stream().map(String::toCharArray).toArray(char[][]::new);
        this.places = places.toArray(new Place[0]);
        this.clause = clause;
        this.mark = clause.map(named -> " [" + named + "]").orElse("").toCharArray();
    }

    /** Writes the sentence. */
    void write(Told told, Text into) {
        for (int i = 0; i < places.length; i++) {
            into.append(texts[i]);
            places[i].write(told, into);
        }
        into.append(texts[places.length]);
    }

    /** Writes the sentence and the number it applies, as {@link Statement#toString} does. */
    void writeMarked(Told told, Text into) {
        write(told, into);
        into.append(mark);
    }

    /** The sentence by itself. */
    Statement statement(Told told) {
        Text text = new Text();
        write(told, text);
        return new Statement(text.toString(), clause);
    }
}
