package org.jicai.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    /**
     * Eight bidders make six places in round 5 and five in round 10, and uniform prices from 1 to 1.7 are all within 1.8 times the
     * lowest. The i-th lowest of eight is 1 + 0.7 × i/9 on average: 1.272 over the first six, 1.233 over the first five, with a
     * standard error below 0.001.
     */
    @Test
    void sweepTwoBooks_isWhatOrderStatisticsSay() {
        List<String> lines = printed(SweepTwoBooks::run).lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("GY-YD2021-2: 6.00 winners, 1.27");
        assertThat(lines.get(1)).startsWith("GY-YD2024-2: 5.00 winners, 1.23");
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
