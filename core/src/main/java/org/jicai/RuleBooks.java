package org.jicai;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jicai.format.RuleBookReader;
import org.jicai.format.Setting;
import org.jicai.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * The rule books that ship with the library, read when first asked for.
 *
 * <p>Example: {@code RuleBooks.forRound("2020-batch2")} is the book {@code GY-YD2019-2}.
 */
public final class RuleBooks {

    /** What the id of a constructed round begins with; it follows the book of the round it is constructed after. */
    public static final String CONSTRUCTED = "constructed-";

    private static final String FOLDER = "/org/jicai/rules/";

    private static final ImmutableList<Shipped> INDEX = index();

    /** A book that ships, by a line of the index: its id and its rounds. It is read when it is first asked for. */
    private static final class Shipped {
        private final String id;
        private final ImmutableList<String> rounds;
        private @Nullable RuleBook book;

        Shipped(String line) {
            ImmutableList<String> words = ImmutableList.copyOf(Splitter.on(' ').split(line));
            this.id = words.get(0);
            this.rounds = words.subList(1, words.size());
        }

        synchronized RuleBook book() {
            RuleBook read = book == null ? RuleBookReader.read(id + ".yaml", bytes(id + ".yaml")) : book;
            book = read;
            return read;
        }
    }

    private RuleBooks() {}

    /**
     * All shipped rule books.
     *
     * @return the books, the oldest first
     */
    public static ImmutableList<RuleBook> all() {
        return INDEX.stream().map(Shipped::book).collect(ImmutableList.toImmutableList());
    }

    /**
     * The rule book of a document.
     *
     * @param id the id, such as {@code GY-YD2019-2}
     * @return the book, or empty where none of that id ships
     */
    public static Optional<RuleBook> byId(String id) {
        return INDEX.stream()
                .filter(shipped -> shipped.id.equals(id))
                .findFirst()
                .map(Shipped::book);
    }

    /**
     * The rule book of a document with some of its numbers set to others.
     *
     * @param id the id, such as {@code GY-YD2019-2}
     * @param settings what is set
     * @return the book, or empty where none of that id ships
     * @throws org.jicai.format.BadInputException if the book has no such place, or cannot have such a value there
     */
    public static Optional<RuleBook> byId(String id, List<Setting> settings) {
        return settings.isEmpty()
                ? byId(id)
                : INDEX.stream()
                        .filter(shipped -> shipped.id.equals(id))
                        .findFirst()
                        .map(shipped -> RuleBookReader.read(id + ".yaml", bytes(id + ".yaml"), settings));
    }

    /**
     * The rule book that governs a round.
     *
     * @param round the round, such as {@code 2020-batch2}, or one constructed after it: {@code constructed-2020-batch2}
     * @return the book, or empty where none of that round ships
     */
    public static Optional<RuleBook> forRound(String round) {
        String governed = round.startsWith(CONSTRUCTED) ? round.substring(CONSTRUCTED.length()) : round;
        return INDEX.stream()
                .filter(shipped -> shipped.rounds.contains(governed))
                .findFirst()
                .map(Shipped::book);
    }

    private static ImmutableList<Shipped> index() {
        String index = new String(bytes("index.txt"), StandardCharsets.UTF_8);
        return Splitter.on('\n')
                .trimResults()
                .omitEmptyStrings()
                .splitToStream(index)
                .map(Shipped::new)
                .collect(ImmutableList.toImmutableList());
    }

    private static byte[] bytes(String file) {
        try (InputStream in = RuleBooks.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the library was packed without " + FOLDER + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
