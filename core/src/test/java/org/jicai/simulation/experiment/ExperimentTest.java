package org.jicai.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jicai.simulation.experiment.Runs.files;
import static org.jicai.simulation.experiment.Runs.interrupted;
import static org.jicai.simulation.experiment.Runs.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jicai.format.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes for any number of threads and after any interruption. */
class ExperimentTest {

    private static final String PRECISE = TestSpecs.SMALL.replace(
            "replications: 300", "precision: {measures: [spend], halfWidth: 2%, pilot: 100, most: 100000}");

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void files_areTheSameForAnyNumberOfThreads(int threads) throws IOException {
        Map<String, String> one = files(run(TestSpecs.SMALL, RunOptions.DEFAULT));

        assertThat(one.keySet())
                .containsExactly(
                        "differences.csv", "draws.csv", "lots.csv", "manifest.json", "metrics.csv", "suppliers.csv");
        assertThat(files(run(TestSpecs.SMALL, RunOptions.DEFAULT.withThreads(threads))))
                .isEqualTo(one);
    }

    /** Interrupted after some blocks, on other numbers of threads, as often as it takes. */
    @ParameterizedTest
    @ValueSource(strings = {"fixed", "precise"})
    void files_areTheSameAfterInterruptions(String kind, @TempDir Path directory) throws IOException {
        String yaml = kind.equals("fixed") ? TestSpecs.SMALL : PRECISE;
        Map<String, String> whole = files(run(yaml, RunOptions.DEFAULT));
        Path checkpoint = directory.resolve("checkpoint.bin");
        Optional<ExperimentResult> result = Optional.empty();
        int interruptions = 0;
        for (int threads = 1; result.isEmpty(); threads = threads % 3 + 1) {
            result = interrupted(yaml, threads, checkpoint);
            interruptions += result.isEmpty() ? 1 : 0;
        }

        assertThat(interruptions).isGreaterThan(1);
        assertThat(files(result.get())).isEqualTo(whole);
    }

    @Test
    void checkpoint_ofAnotherExperiment_isRefused(@TempDir Path directory) throws IOException {
        Path checkpoint = directory.resolve("checkpoint.bin");
        assertThat(interrupted(TestSpecs.SMALL, 1, checkpoint)).isEmpty();

        assertThatThrownBy(() -> interrupted(TestSpecs.SMALL.replace("seed: 7", "seed: 8"), 1, checkpoint))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("the checkpoint of another experiment");
    }

    @Test
    void checkpoint_damaged_isRefused(@TempDir Path directory) throws IOException {
        Path checkpoint = directory.resolve("checkpoint.bin");
        assertThat(interrupted(TestSpecs.SMALL, 1, checkpoint)).isEmpty();
        byte[] bytes = Files.readAllBytes(checkpoint);
        bytes[bytes.length / 2] ^= 1;
        Files.write(checkpoint, bytes);

        assertThatThrownBy(() -> interrupted(TestSpecs.SMALL, 1, checkpoint))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("a damaged file");
        try (var left = Files.list(directory)) {
            assertThat(left).containsExactly(checkpoint);
        }
    }

    @Test
    void precision_isLookedAtWhenTheNumberHasDoubled() throws IOException {
        ExperimentResult result = run(PRECISE, RunOptions.DEFAULT);

        assertThat(result.stopReason()).isEqualTo(StopReason.PRECISE_ENOUGH);
        for (int i = 0; i < result.checkpoints().size(); i++) {
            boolean last = i == result.checkpoints().size() - 1;
            assertThat(result.checkpoints().get(i).replications()).isEqualTo(100L << i);
            assertThat(result.checkpoints().get(i).widest() <= 1).isEqualTo(last);
        }
        double spend = mean(result, "a", Measure.SPEND);
        assertThat(result.differences())
                .filteredOn(difference -> difference.measure() == Measure.SPEND)
                .allMatch(difference -> difference.estimate().halfWidth() <= 0.02 * spend);
    }

    @Test
    void precision_neverReached_endsAtTheMost() throws IOException {
        ExperimentResult result = run(
                PRECISE.replace("halfWidth: 2%", "halfWidth: 0.0001%").replace("most: 100000", "most: 300"),
                RunOptions.DEFAULT);

        assertThat(result.stopReason()).isEqualTo(StopReason.MOST_REPLICATIONS);
        assertThat(result.replications()).isEqualTo(300);
    }

    /** E spend of the first-price auction is 100 × 2 / 6 a unit; the book contracts half of 1000 units with one winner. */
    @Test
    void control_meetsItsExpectation() throws IOException {
        ExperimentResult result = run(
                TestSpecs.FIRST_PRICE.replace(
                        "rules: GY-YD2019-2}", "rules: GY-YD2019-2, set: [quota.2-3=1, quota.4=1, quota.5-6=1]}"),
                RunOptions.DEFAULT);
        MeasureResult spend = result.variants().get(0).measure(Measure.SPEND).orElseThrow();
        Estimate controlled = spend.controlled().orElseThrow();

        // contracted shares are rounded region by region, to a unit in some 33, and prices to a millionth
        double contracted = result.variants()
                        .get(0)
                        .measure(Measure.FILL_RATE)
                        .orElseThrow()
                        .estimate()
                        .mean()
                * 1000;
        double expected = contracted * 100.0 * 2 / 6;
        assertThat(Math.abs(spend.estimate().mean() - expected))
                .isLessThan(4 * spend.estimate().standardError());
        assertThat(controlled.standardError()).isLessThan(spend.estimate().standardError() / 100);
        assertThat(controlled.mean()).isCloseTo(expected, org.assertj.core.api.Assertions.within(1e-3));
        assertThat(result.control()).contains("33333.33");
    }

    private static double mean(ExperimentResult result, String variant, Measure measure) {
        return result.variant(variant)
                .orElseThrow()
                .measure(measure)
                .orElseThrow()
                .estimate()
                .mean();
    }
}
