package org.jicai.audit.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jicai.RuleBooks;
import org.jicai.format.BadInputException;
import org.jicai.format.RuleBookReader;
import org.jicai.rules.RuleBook;
import org.junit.jupiter.api.Test;

/**
 * The conditions on neighbouring clauses are those of the reader: two shipped files, cut into their top-level keys and mixed by
 * units of change, are read without complaint about anything but leftovers (a source, a fact or a lot that belongs to the other
 * book), and mean the mixture that {@link HybridBooks} makes.
 */
class MixtureAsFileTest {

    private static final Pattern TOP = Pattern.compile("(?m)^(?=[a-zA-Z]+:)");
    private static final Pattern ENTRY = Pattern.compile("(?m)^(?=  \\w+:)");
    private static final ImmutableSet<String> HEADER =
            ImmutableSet.of("id", "rounds", "name", "currency", "bidDay", "sources", "facts", "order");
    private static final ImmutableList<String> LEFTOVERS = ImmutableList.of(
            "a source that a citation names", "a fact that a clause reads", "a lot of the book's rounds");

    @Test
    void mixturesOfFiles_areAccepted() {
        Random random = new Random(11);
        TreeSet<String> refused = new TreeSet<>();
        int read = 0;
        List<RuleBook> books = RuleBooks.all();
        for (int draw = 0; draw < 1_500; draw++) {
            RuleBook before = books.get(random.nextInt(books.size()));
            RuleBook after = books.get(random.nextInt(books.size()));
            List<UnitOfChange> units = ChangedClauses.of(before, after).stream()
                    .filter(unit -> random.nextBoolean())
                    .filter(unit -> !unit.keys().contains(ChangedClauses.ORDER))
                    .toList();
            ImmutableSet<String> taken =
                    units.stream().flatMap(unit -> unit.keys().stream()).collect(ImmutableSet.toImmutableSet());
            try {
                RuleBookReader.read("mixed.yaml", mixed(before.id(), after.id(), taken));
                read++;
            } catch (BadInputException bad) {
                bad.findings().stream()
                        .filter(finding -> LEFTOVERS.stream().noneMatch(finding.expected()::startsWith))
                        .forEach(finding ->
                                refused.add(before.id() + " with " + taken + " of " + after.id() + ": " + finding));
            }
        }
        assertThat(refused).isEmpty();
        assertThat(read).isPositive();
    }

    @Test
    void halfABundle_isRefused() {
        assertThatThrownBy(() -> RuleBookReader.read(
                        "mixed.yaml", mixed("GY-YD2019-2", "GY-YD2024-2", ImmutableSet.of("replacement"))))
                .hasMessageContaining("backups under regions");
    }

    private static String mixed(String before, String after, ImmutableSet<String> taken) {
        Map<String, String> old = blocks(before, TOP);
        Map<String, String> now = blocks(after, TOP);
        Map<String, String> mixed = new LinkedHashMap<>();
        old.forEach((key, block) -> {
            if (!taken.contains(key) && !key.equals("order")) {
                mixed.put(key, block);
            }
        });
        now.forEach((key, block) -> {
            if (taken.contains(key)) {
                mixed.put(key, block);
            }
        });
        for (String key : List.of("sources", "facts")) {
            Map<String, String> entries = entries(now.getOrDefault(key, key + ":\n"));
            entries.putAll(entries(old.getOrDefault(key, key + ":\n")));
            if (entries.isEmpty()) {
                mixed.remove(key);
            } else {
                mixed.put(key, key + ":\n" + String.join("", entries.values()));
            }
        }
        assertThat(mixed.keySet()).containsAll(ImmutableSet.of("id", "rounds", "name"));
        List<String> text = new ArrayList<>();
        HEADER.stream().filter(mixed::containsKey).forEach(key -> text.add(mixed.get(key)));
        mixed.keySet().stream().filter(key -> !HEADER.contains(key)).forEach(key -> text.add(mixed.get(key)));
        return String.join("\n", text);
    }

    private static Map<String, String> entries(String block) {
        return ENTRY.splitAsStream(block)
                .skip(1)
                .collect(Collectors.toMap(
                        entry -> entry.substring(0, entry.indexOf(':')).strip(),
                        entry -> entry.stripTrailing() + "\n",
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static Map<String, String> blocks(String id, Pattern start) {
        try (InputStream file = RuleBooks.class.getResourceAsStream("/org/jicai/rules/" + id + ".yaml")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return start.splitAsStream(text)
                    .filter(block -> block.matches("(?s)[a-zA-Z]+:.*"))
                    .collect(Collectors.toMap(
                            block -> block.substring(0, block.indexOf(':')),
                            block -> block,
                            (one, other) -> one,
                            LinkedHashMap::new));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
