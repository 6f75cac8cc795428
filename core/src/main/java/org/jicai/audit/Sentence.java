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

        /**
         * Puts into a sentence what stands there in every decision whose sides and decimals are those told: words where they
         * follow from the sides, a number where it is shown as it is, and the place itself otherwise.
         */
        default void settle(Told like, SentenceWriter into) {
            into.place(this);
        }

        /**
         * Where {@link Told} has the number all of it follows from, if that is one which bids of a lot mostly share: how many
         * bidders count, or a right side, which is a limit or a number of places. {@link Told#NONE} otherwise.
         */
        default int sharedNumber() {
            return Told.NONE;
        }
    }

    private final ImmutableList<String> between;
    private final Words[] texts;
    private final Place[] places;
    private final Optional<ClauseRef> clause;

    /**
     * @param texts the texts, one more than there are places
     * @param places what stands between them
     * @param clause the number it applies, where it names one
     */
    Sentence(ImmutableList<String> texts, ImmutableList<Place> places, Optional<ClauseRef> clause) {
        this.between = texts;
        this.texts = texts.stream().map(Words::of).toArray(Words[]::new);
        this.places = places.toArray(new Place[0]);
        this.clause = clause;
    }

    /** Writes the sentence. */
    void write(Told told, Text into) {
        for (int i = 0; i < places.length; i++) {
            into.append(texts[i]);
            places[i].write(told, into);
        }
        into.append(texts[places.length]);
    }

    /**
     * The sentence with the number it applies behind it, as {@link Statement#toString} shows it, for decisions whose sides and
     * decimals are those told. It writes the same with fewer questions asked.
     */
    Sentence marked(Told like) {
        SentenceWriter writer = new SentenceWriter();
        settle(like, writer);
        writer.text(clause.map(named -> " [" + named + "]").orElse(""));
        return writer.sentence(clause);
    }

    /** Puts itself into another sentence. */
    void settle(Told like, SentenceWriter into) {
        for (int i = 0; i < places.length; i++) {
            into.text(between.get(i));
            places[i].settle(like, into);
        }
        into.text(between.get(places.length));
    }

    /** The sentence by itself. */
    Statement statement(Told told) {
        Text text = new Text();
        write(told, text);
        return new Statement(text.toString(), clause);
    }
}
