package org.jicai.audit;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.audit.Sentence.Place;
import org.jicai.decision.ClauseRef;
import org.jspecify.annotations.Nullable;

/** Puts a sentence together: texts that follow each other become one. */
final class SentenceWriter {

    private final ImmutableList.Builder<String> texts = ImmutableList.builder();
    private final ImmutableList.Builder<Place> places = ImmutableList.builder();
    private final StringBuilder text = new StringBuilder();

    private AtPoint.@Nullable Decision decision;

    /** Says which decision the places that follow are about, in a text about several. */
    void placesOf(AtPoint.Decision of) {
        decision = of;
    }

    void text(CharSequence next) {
        text.append(next);
    }

    void place(Place next) {
        texts.add(text.toString());
        text.setLength(0);
        places.add(decision == null ? next : AtPoint.of(decision, next));
    }

    /** What was written between places, one more than there are places; nothing can be written after it. */
    ImmutableList<String> texts() {
        return texts.add(text.toString()).build();
    }

    ImmutableList<Place> places() {
        return places.build();
    }

    Sentence sentence(Optional<ClauseRef> clause) {
        return new Sentence(texts(), places(), clause);
    }
}
