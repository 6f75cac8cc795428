package org.jicai.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.jicai.simulation.experiment.Runs.files;
import static org.jicai.simulation.experiment.Runs.interrupted;
import static org.jicai.simulation.experiment.Runs.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jicai.format.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Randomised Sobol points: nearer to what is known exactly, honest about how near, the same bytes always. */
class SobolExperimentTest {

    private static final String SMALL =
            TestSpecs.SMALL.replace("replications: 300", "replications: 512\ndraws: sobol\nshifts: 8");

    private static final String PRECISE = TestSpecs.SMALL.replace(
            "replications: 300",
            "draws: sobol\nprecision: {measures: [spend], halfWidth: 1%, pilot: 128, most: 131072}");

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void files_areTheSameForAnyNumberOfThreads(int threads) throws IOException {
        assertThat(files(run(SMALL, RunOptions.DEFAULT.withThreads(threads))))
                .isEqualTo(files(run(SMALL, RunOptions.DEFAULT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fixed", "precise"})
    void files_areTheSameAfterInterruptions(String kind, @TempDir Path directory) throws IOException {
        String yaml = kind.equals("fixed") ? SMALL : PRECISE;
        Path checkpoint = directory.resolve("checkpoint.bin");
        Optional<ExperimentResult> result = Optional.empty();
        int interruptions = 0;
        for (int threads = 1; result.isEmpty(); threads = threads % 3 + 1) {
            result = interrupted(yaml, threads, checkpoint);
            interruptions += result.isEmpty() ? 1 : 0;
        }

        assertThat(interruptions).isGreaterThan(1);
        assertThat(files(result.get())).isEqualTo(files(run(yaml, RunOptions.DEFAULT)));
    }

    @Test
    void checkpoint_ofKeyedDraws_isRefused(@TempDir Path directory) throws IOException {
        Path checkpoint = directory.resolve("checkpoint.bin");
        assertThat(interrupted(TestSpecs.SMALL, 1, checkpoint)).isEmpty();

        assertThatThrownBy(() -> interrupted(SMALL, 1, checkpoint)).isInstanceOf(BadInputException.class);
    }

    @Test
    void precision_isLookedAtWhereAllShiftsAreBalanced() throws IOException {
        ExperimentResult result = run(PRECISE, RunOptions.DEFAULT);

        assertThat(result.stopReason()).isEqualTo(StopReason.PRECISE_ENOUGH);
        for (int i = 0; i < result.checkpoints().size(); i++) {
            assertThat(result.checkpoints().get(i).replications()).isEqualTo(128L << i);
        }
        double spend = spend(result).estimate().mean();
        assertThat(result.differences())
                .filteredOn(difference -> difference.measure() == Measure.SPEND)
                .allMatch(difference -> difference.estimate().halfWidth() <= 0.01 * spend);
    }

    /** An originator that bids in one replication of fifty is not met under every shift of eight points. */
    @Test
    void precision_ofWhatIsNotDefinedUnderSomeShift_goesOn() throws IOException {
        ExperimentResult result = run(
                PRECISE.replace("measures: [spend], halfWidth: 1%", "measures: [originator-win-rate], halfWidth: 50")
                        .replace("{costFactor: 2,", "{entry: 2%, costFactor: 2,"),
                RunOptions.DEFAULT);

        assertThat(result.checkpoints().get(0).widest()).isInfinite();
        assertThat(result.stopReason()).isEqualTo(StopReason.PRECISE_ENOUGH);
        assertThat(result.replications()).isGreaterThan(128);
    }

    @Test
    void pilot_ifNotSaid_isTheNextThatSuitsTheShifts() {
        String yaml = PRECISE.replace("pilot: 128, ", "");

        assertThat(TestSpecs.read(yaml).stopping().first()).isEqualTo(1024);
        assertThat(TestSpecs.read(yaml.replace("draws: sobol", "draws: sobol\nshifts: 3")
                                .replace("131072", "196608"))
                        .stopping()
                        .first())
                .isEqualTo(1536);
    }

    @Test
    void manifest_saysWhatWasDrawn_andWhatIntervalsAre() throws IOException {
        String manifest = files(run(SMALL, RunOptions.DEFAULT)).get("manifest.json");

        assertThat(manifest)
                .contains("\"generator\": \"Sobol points (Joe and Kuo, new-joe-kuo-6) under digital shifts;")
                .contains("\"sobol_shifts\": 8")
                .contains("64 points under each of 8 random shifts.")
                .contains("from the differences between the 8 shifts, with 7 degrees of freedom");
        assertThat(files(run(TestSpecs.SMALL, RunOptions.DEFAULT)).get("manifest.json"))
                .doesNotContainIgnoringCase("sobol");
    }

    @Test
    void tables_sayOverHowManyShiftsAnIntervalIs() throws IOException {
        Map<String, String> files = files(run(SMALL, RunOptions.DEFAULT));

        for (String table : List.of("metrics.csv", "differences.csv", "lots.csv")) {
            assertThat(files.get(table).lines()).allMatch(line -> line.endsWith(",shifts") || line.endsWith(",8"));
        }
    }

    // ---- against what is known

    /** The first-price auction: E spend is 100 × 2 / 6 a unit, and one winner gets half of 1000 units, to a unit in a region. */
    private static String firstPrice(String seedAndNumber) {
        return TestSpecs.FIRST_PRICE
                .replace("rules: GY-YD2019-2}", "rules: GY-YD2019-2, set: [quota.2-3=1, quota.4=1, quota.5-6=1]}")
                .replace("seed: 3\nreplications: 4000", seedAndNumber + "\nmeasures: [spend, fill-rate, unit-price]");
    }

    private static MeasureResult spend(ExperimentResult result) {
        return result.variants().get(0).measure(Measure.SPEND).orElseThrow();
    }

    private static double expected(ExperimentResult result) {
        double filled = result.variants()
                .get(0)
                .measure(Measure.FILL_RATE)
                .orElseThrow()
                .estimate()
                .mean();
        return filled * 1000 * 100 * 2 / 6;
    }

    @Test
    void knownIntegral_isHitFarCloserThanByAsManyKeyedDraws() throws IOException {
        ExperimentResult keyed = run(firstPrice("seed: 3\nreplications: 65536"), RunOptions.DEFAULT);
        ExperimentResult sobol = run(firstPrice("seed: 3\nreplications: 65536\ndraws: sobol"), RunOptions.DEFAULT);
        Estimate byKeys = spend(keyed).estimate();
        Estimate byPoints = spend(sobol).estimate();

        assertThat(Math.abs(byPoints.mean() - expected(sobol))).isLessThan(4 * byPoints.standardError());
        assertThat(byPoints.standardError()).isLessThan(byKeys.standardError() / 10);
        assertThat(byPoints.standardDeviation())
                .isCloseTo(byKeys.standardDeviation(), within(0.02 * byKeys.standardDeviation()));
    }

    /** What a 95 % interval covers over 200 seeds has a standard deviation of 1.5 %. */
    @Test
    void intervals_coverAsOftenAsTheySay() throws IOException {
        int seeds = 200;
        int covered = 0;
        int controlledCovered = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            ExperimentResult result = run(
                    firstPrice("seed: " + seed + "\nreplications: 256\ndraws: sobol\nshifts: 8"), RunOptions.DEFAULT);
            covered += covers(spend(result).estimate(), expected(result)) ? 1 : 0;
            controlledCovered += covers(spend(result).controlled().orElseThrow(), expected(result)) ? 1 : 0;
        }

        assertThat(List.of(covered, controlledCovered))
                .allSatisfy(count -> assertThat((double) count / seeds).isBetween(0.90, 0.99));
    }

    private static boolean covers(Estimate estimate, double truth) {
        return estimate.low() <= truth && truth <= estimate.high();
    }

    @Test
    void control_meetsItsExpectation() throws IOException {
        ExperimentResult result = run(firstPrice("seed: 3\nreplications: 4096\ndraws: sobol"), RunOptions.DEFAULT);
        Estimate controlled = spend(result).controlled().orElseThrow();

        assertThat(controlled.standardError())
                .isLessThan(spend(result).estimate().standardError() / 10);
        assertThat(controlled.mean()).isCloseTo(expected(result), within(1e-3));
    }
}
