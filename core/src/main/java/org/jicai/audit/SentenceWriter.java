package org.jicai.audit;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.audit.Sentence.Place;
import org.jicai.decision.ClauseRef;

/** Puts a sentence together: texts that follow each other become one. */
final class SentenceWriter {

    private final ImmutableList.Builder<String> texts = ImmutableList.builder();
    private final ImmutableList.Builder<Place> places = ImmutableList.builder();
    private final StringBuilder text = new StringBuilder();

    void text(CharSequence next) {
        text.append(next);
    }

    void place(Place next) {
        texts.add(text.toString());
        text.setLength(0);
        places.add(next);
    }

    Sentence sentence(Optional<ClauseRef> clause) {
        return new Sentence(texts.add(text.toString()).build(), places.build(), clause);
    }
}
