package org.jicai.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jicai.audit.Digest;
import org.jicai.decision.Outcome;
import org.jicai.engine.Engine;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Round;
import org.jicai.twin.Twin;
import org.jicai.twin.TwinGenerator;
import org.jicai.twin.TwinLaterBooks;
import org.jicai.twin.TwinRound;
import org.jicai.twin.TwinRules;
import org.junit.jupiter.api.Test;

/**
 * The digests of one constructed round of 60 lots by each book of the seventh round and later, committed. {@code
 * -Djicai.golden=write} writes them anew.
 */
class LaterGoldenDigestsTest {
    private static final String RESOURCE = "/org/jicai/golden/later-digests.csv";
    private static final Path SOURCE = Path.of("src", "test", "resources" + RESOURCE);
    private static final long SEED = 2_022;
    private static final int LOTS = 60;

    @Test
    void digests_ofRoundsOfSixtyLots_areTheCommittedOnes() throws IOException {
        String table = table();
        if (System.getProperty("jicai.golden", "").equals("write")) {
            Files.createDirectories(SOURCE.getParent());
            Files.writeString(SOURCE, table, StandardCharsets.UTF_8);
        }
        assertThat(Splitter.on('\n').split(table))
                .as("golden digests; after an intended change run once with -Djicai.golden=write")
                .containsExactlyElementsOf(Splitter.on('\n').split(committed()));
    }

    private static String table() {
        StringBuilder table = new StringBuilder("case,digest\n");
        for (String book : TwinLaterBooks.BOOKS) {
            table.append(book).append(" 60 lots,").append(digest(book)).append('\n');
        }
        return table.toString();
    }

    private static String digest(String id) {
        RuleBook book = LaterRoundsAgreeWithTwinTest.book(id);
        TwinRound twin = new TwinGenerator(id, SEED).nextRound(LOTS);
        Round round = TwinAdapter.round(twin);
        TwinChoices people = new TwinChoices(twin, Twin.clear(twin, TwinRules.of(id)));
        Outcome outcome = Engine.of(book).clear(round, people);
        assertThat(outcome.pending()).isEqualTo(List.of());
        return Digest.of(book, round, outcome);
    }

    private static String committed() throws IOException {
        if (Files.isRegularFile(SOURCE)) {
            return Files.readString(SOURCE, StandardCharsets.UTF_8);
        }
        try (InputStream in = LaterGoldenDigestsTest.class.getResourceAsStream(RESOURCE)) {
            assertThat(in).as("committed digests").isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
