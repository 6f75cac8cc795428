package org.jicai.format;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The word somebody probably meant: the only candidate with the fewest single-character edits (Levenshtein), as long as
 * these are at most a third of the word. Case, width of characters and surrounding space do not count as edits. Where
 * no candidate is near enough, the only one that contains the word or is contained in it.
 *
 * <p>Example: {@code NearestWord.to("ceiling_yaun", columns)} is {@code ceiling_yuan}.
 */
public final class NearestWord {

    /** Longer words are not compared; the work grows with the product of the lengths. */
    private static final int LONGEST = 60;

    private NearestWord() {}

    /**
     * The candidate nearest to a word.
     *
     * @param word the word as it was written
     * @param candidates what could have been written
     * @return the nearest candidate, or empty where none is near or two are equally near
     */
    public static Optional<String> to(String word, Collection<String> candidates) {
        int[] letters = letters(word);
        if (letters.length == 0 || letters.length > LONGEST) {
            return Optional.empty();
        }
        int limit = letters.length == 1 ? 0 : Math.max(1, letters.length / 3);
        List<String> nearest = new ArrayList<>();
        for (String candidate : candidates) {
            int distance = distance(letters, letters(candidate), limit);
            if (distance < limit) {
                nearest.clear();
                limit = distance;
            }
            if (distance == limit && !nearest.contains(candidate)) {
                nearest.add(candidate);
            }
        }
        return nearest.isEmpty() ? containing(word, candidates) : only(nearest);
    }

    /**
     * The nearest candidate as a repair: {@code Maybe "acarbose" was meant}.
     *
     * @param word the word as it was written
     * @param candidates what could have been written
     * @return the sentence, or empty where no candidate is near
     */
    public static Optional<String> hint(String word, Collection<String> candidates) {
        return to(word, candidates).map(nearest -> "Maybe \"" + nearest + "\" was meant");
    }

    /** Characters without case, width and surrounding space. */
    static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private static int[] letters(String word) {
        return word.length() > 2 * LONGEST
                ? new int[LONGEST + 1]
                : folded(word).codePoints().toArray();
    }

    private static Optional<String> containing(String word, Collection<String> candidates) {
        String folded = folded(word);
        List<String> found = new ArrayList<>();
        for (String candidate : candidates) {
            String other = folded(candidate);
            boolean related = other.contains(folded) || folded.contains(other);
            if (related && Math.min(folded.length(), other.length()) > 1 && !found.contains(candidate)) {
                found.add(candidate);
            }
        }
        return only(found);
    }

    private static Optional<String> only(List<String> words) {
        return words.size() == 1 ? Optional.of(words.get(0)) : Optional.empty();
    }

    /** The number of insertions, deletions and replacements, or more than {@code limit} where it is more than that. */
    private static int distance(int[] a, int[] b, int limit) {
        if (Math.abs(a.length - b.length) > limit) {
            return limit + 1;
        }
        int[] above = new int[b.length + 1];
        Arrays.setAll(above, i -> i);
        for (int i = 1; i <= a.length; i++) {
            int[] row = new int[b.length + 1];
            row[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length];
    }
}
