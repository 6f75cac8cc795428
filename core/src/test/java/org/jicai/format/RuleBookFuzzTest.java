package org.jicai.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.jicai.rules.RuleBook;
import org.junit.jupiter.api.Test;

/** Spoilt rule books are read or refused with findings, and nothing else ever happens. */
class RuleBookFuzzTest {

    private static final long SEED = 20_200_117;
    private static final int BOOKS = 2_000;
    private static final List<String> PIECES = List.of(
            "",
            " ",
            "\n",
            ":",
            "-",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "|",
            "#",
            "?",
            "0",
            "-1",
            "99999999999",
            "%",
            "1-2",
            "é",
            "\t");

    @Test
    void spoiltBooks_areReadOrRefused() {
        SplittableRandom random = new SplittableRandom(SEED);
        int refused = 0;
        for (int i = 0; i < BOOKS; i++) {
            String text = spoilt(i % 2 == 0 ? SmallBook.TEXT : OtherBook.TEXT, random);
            try {
                RuleBook book = RuleBookReader.read("book.yaml", text);
                assertThat(book.leaves()).as("seed %s, book %s", SEED, i).isNotEmpty();
            } catch (BadInputException e) {
                refused++;
                assertThat(e.findings()).as("seed %s, book %s", SEED, i).isNotEmpty();
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + SEED + ", book " + i + ":\n" + text, e);
            }
        }
        assertThat(refused).as("refused of %s", BOOKS).isBetween(BOOKS / 2, BOOKS - 1);
    }

    /** One to three places of a book, or whole lines of it, replaced, removed or doubled. */
    private static String spoilt(String book, SplittableRandom random) {
        String text = book;
        for (int n = random.nextInt(1, 4); n > 0; n--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(3));
            text = switch (random.nextInt(3)) {
                case 0 -> text.substring(0, from) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(to);
                case 1 -> swapped(text, random);
                default -> line(text, random);
            };
        }
        return text;
    }

    /** The text with one word of it in the place of another. */
    private static String swapped(String text, SplittableRandom random) {
        List<String> words = List.of(text.split("(?<=[ ,:{}\\n])|(?=[ ,:{}\\n])", -1));
        String[] copy = words.toArray(String[]::new);
        copy[random.nextInt(copy.length)] = words.get(random.nextInt(words.size()));
        return String.join("", copy);
    }

    /** The text with a line doubled or removed. */
    private static String line(String text, SplittableRandom random) {
        List<String> lines = text.lines().toList();
        int at = random.nextInt(lines.size());
        boolean doubled = random.nextBoolean();
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i) + "\n";
            result.append(i != at ? line : doubled ? line + line : "");
        }
        return result.toString();
    }
}
