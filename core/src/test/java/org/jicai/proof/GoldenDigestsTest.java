package org.jicai.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jicai.audit.Digest;
import org.jicai.decision.ChoiceSource;
import org.jicai.engine.DefaultStrategy;
import org.jicai.engine.Engine;
import org.jicai.engine.RecordedChoices;
import org.jicai.twin.TwinRules;
import org.junit.jupiter.api.Test;

/**
 * The digests of constructed rounds, committed: the same on every machine and JDK. They change with the engine's version,
 * with a number of a rule book, and otherwise not. {@code -Djicai.golden=write} writes them anew.
 */
class GoldenDigestsTest {
    private static final String RESOURCE = "/org/jicai/golden/digests.csv";
    private static final Path SOURCE = Path.of("src", "test", "resources" + RESOURCE);
    private static final int ROUNDS_PER_BOOK = 5;
    private static final long SEED = 2_019;

    @Test
    void digests_ofConstructedRounds_areTheCommittedOnes() throws IOException {
        Map<String, String> digests = digests();
        if (System.getProperty("jicai.golden", "").equals("write")) {
            Files.createDirectories(SOURCE.getParent());
            Files.writeString(SOURCE, table(digests), StandardCharsets.UTF_8);
        }
        assertThat(Splitter.on('\n').split(table(digests)))
                .as("golden digests; after an intended change run once with -Djicai.golden=write")
                .containsExactlyElementsOf(Splitter.on('\n').split(committed()));
    }

    @Test
    void digests_ofDifferentRounds_differ() {
        Map<String, String> digests = digests();
        digests.keySet().removeIf(name -> !name.endsWith(" recorded"));
        assertThat(digests.values()).doesNotHaveDuplicates().allMatch(digest -> digest.matches("[0-9a-f]{64}"));
    }

    /** Every round three times: as people decided, by the default strategy, and as far as it goes without them. */
    private static Map<String, String> digests() {
        Map<String, String> digests = new LinkedHashMap<>();
        for (String book : TwinRules.BOOKS) {
            List<Recording> recordings = Recording.random(book, SEED, ROUNDS_PER_BOOK);
            for (int i = 0; i < recordings.size(); i++) {
                Recording recording = recordings.get(i);
                digests.put(book + " round " + (i + 1) + " recorded", recording.digest());
                digests.put(
                        book + " round " + (i + 1) + " default strategy",
                        digest(recording, DefaultStrategy.of(recording.round(), SEED)));
                digests.put(
                        book + " round " + (i + 1) + " unanswered", digest(recording, RecordedChoices.of(List.of())));
            }
        }
        return digests;
    }

    private static String digest(Recording recording, ChoiceSource choices) {
        return Digest.of(
                recording.book(), recording.round(), Engine.of(recording.book()).clear(recording.round(), choices));
    }

    private static String table(Map<String, String> digests) {
        StringBuilder table = new StringBuilder("case,digest\n");
        digests.forEach(
                (name, digest) -> table.append(name).append(',').append(digest).append('\n'));
        return table.toString();
    }

    private static String committed() throws IOException {
        if (Files.isRegularFile(SOURCE)) {
            return Files.readString(SOURCE, StandardCharsets.UTF_8);
        }
        try (InputStream in = GoldenDigestsTest.class.getResourceAsStream(RESOURCE)) {
            assertThat(in).as("committed digests").isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
