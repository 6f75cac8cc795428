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

    /** The same, which keeps how it ended where the end has words that follow from the lot. Not for use by two threads. */
    Sentence remembering(Optional<ClauseRef> clause) {
        ImmutableList<Place> all = places();
        int first = all.size();
        boolean words = false;
        while (first > 0 && all.get(first - 1).followsFromLot()) {
            first--;
            words |= !(all.get(first) instanceof NumberPlace);
        }
        if (!words) {
            return sentence(clause);
        }
        ImmutableList<String> between = texts();
        SentenceWriter end = new SentenceWriter();
        SentenceWriter whole = new SentenceWriter();
        for (int i = 0; i < all.size(); i++) {
            SentenceWriter part = i < first ? whole : end;
            (i == first ? whole : part).text(between.get(i));
            part.place(all.get(i));
        }
        end.text(between.get(all.size()));
        whole.place(new RememberedPlace(end.sentence(Optional.empty())));
        return whole.sentence(clause);
    }
}
