package org.jicai.audit;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.audit.Sentence.Place;

/**
 * What stands between two numbers of a bid in a text about a path, finished: words, and numbers that bids of a lot share, which
 * are put in once a lot. Not for use by two threads.
 */
final class Passage {

    private final ImmutableList<String> texts;
    private final ImmutableList<Place> shared;
    private final Sentence sentence;
    private final int[] numbers;
    private final long[] values;

    /** As it was written last. */
    final Text written;

    /**
     * @param texts the words, one text more than there are places
     * @param shared the places of shared numbers between them
     */
    Passage(ImmutableList<String> texts, ImmutableList<Place> shared, Told first) {
        this.texts = texts;
        this.shared = shared;
        this.sentence = new Sentence(texts, shared, Optional.empty());
        this.written = new Text();
        this.numbers = shared.stream().mapToInt(Place::sharedNumber).distinct().toArray();
        this.values = new long[numbers.length];
        write(first);
    }

    /** Whether it says the same as another one, whatever the shared numbers are. */
    boolean saysTheSame(Passage other) {
        return texts.equals(other.texts) && shared.equals(other.shared);
    }

    /** Puts in the shared numbers where they are others than before. */
    void follow(Told told) {
        for (int i = 0; i < numbers.length; i++) {
            if (told.numbers[numbers[i]] != values[i]) {
                write(told);
                return;
            }
        }
    }

    private void write(Told told) {
        for (int i = 0; i < numbers.length; i++) {
            values[i] = told.numbers[numbers[i]];
        }
        written.clear();
        sentence.write(told, written);
    }
}
