package org.jicai.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Every example runs, and says what the guide says it says. */
class ExamplesTest {

    @Test
    void clearALot_printsWinnersAndWhy() {
        assertThat(printed(ClearALot::run).lines())
                .hasSize(4)
                .anyMatch(line -> line.startsWith("Bayer: selected."))
                .anyMatch(line -> line.startsWith("Huadong: not selected.") && line.contains("44.60 %, is below 50 %"))
                .anyMatch(line -> line.startsWith("Latecomer: not admitted."));
    }

    @Test
    void replayARound_findsTheAnnouncedWinners() {
        assertThat(printed(ReplayARound::run))
                .startsWith("paclitaxel-albumin: exact")
                .contains("1 exact, of which");
    }

    @Test
    void embedWithPeople_asksUntilNothingIsOpen() {
        String printed = printed(
                out -> EmbedWithPeople.run(out, request -> request.legal().get(0)));

        assertThat(printed)
                .contains("B, shortlist: 2 answers allowed, takes 2")
                .contains("A, primary: 31 answers allowed, takes 北京")
                .endsWith("A supplies 16 regions\nB supplies 15 regions\n");
    }

    @Test
    void embedWithPeople_followsTheDraw() {
        String printed = printed(out -> EmbedWithPeople.run(
                out, request -> request.legal().get(request.legal().size() - 1)));

        assertThat(printed).endsWith("A supplies 16 regions\nC supplies 15 regions\n");
    }

    private static String printed(Consumer<PrintStream> example) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        example.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
