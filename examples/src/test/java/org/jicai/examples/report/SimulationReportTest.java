package org.jicai.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import nu.validator.client.EmbeddedValidator;
import org.jicai.audit.Language;
import org.jicai.simulation.experiment.DifferenceResult;
import org.jicai.simulation.experiment.Draws;
import org.jicai.simulation.experiment.Estimate;
import org.jicai.simulation.experiment.ExperimentResult;
import org.jicai.simulation.experiment.Histogram;
import org.jicai.simulation.experiment.LotResult;
import org.jicai.simulation.experiment.Measure;
import org.jicai.simulation.experiment.MeasureResult;
import org.jicai.simulation.experiment.StopReason;
import org.jicai.simulation.experiment.VariantResult;
import org.jicai.tender.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulationReportTest {

    private static final Estimate UNKNOWN = new Estimate(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private static Estimate estimate(double mean) {
        return new Estimate(100, mean, 1, 0.1, mean - 0.2, mean + 0.2);
    }

    private static VariantResult variant(String id, double spend) {
        LotResult lot = new LotResult(
                "x",
                new Name("a <b>lot</b>", "品种"),
                100,
                25,
                0,
                estimate(5),
                estimate(3),
                UNKNOWN,
                estimate(spend),
                estimate(2),
                ImmutableLongArray.of(25, 0, 75),
                new Histogram(ImmutableLongArray.of(0, 0, 1, 3)),
                ImmutableList.of(),
                ImmutableList.of());
        return new VariantResult(
                id,
                "GY-YD2019-2",
                ImmutableList.of(
                        new MeasureResult(Measure.SPEND, estimate(spend), Optional.empty()),
                        new MeasureResult(Measure.HHI, UNKNOWN, Optional.empty())),
                ImmutableList.of(lot));
    }

    private static ExperimentResult result() {
        return new ExperimentResult(
                "study",
                7,
                0.95,
                100,
                10,
                new Draws.Keyed(),
                StopReason.FIXED_NUMBER,
                ImmutableList.of(),
                "round-9",
                ImmutableList.of(variant("round-9", 10), variant("round-10", 8.5)),
                ImmutableList.of(
                        new DifferenceResult("round-10", "round-9", Measure.SPEND, estimate(-1.5), 0.9, 0.1),
                        new DifferenceResult("round-10", "round-9", Measure.HHI, UNKNOWN, Double.NaN, Double.NaN)),
                "",
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of("Costs are made up."));
    }

    @ParameterizedTest
    @EnumSource
    void thePage_isValidHtml(Language language) throws Exception {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);

        byte[] page = new SimulationReport(language).page(result()).toBytes();

        assertThat(validator.validate(new ByteArrayInputStream(page)).strip()).isEmpty();
    }

    @Test
    void differences_areAForest_andWhatIsNotKnownIsNotDrawn() {
        String page = new SimulationReport(Language.EN).page(result()).with("");

        assertThat(page)
                .contains("{\"label\":\"round-10\",\"estimate\":-1.5,\"low\":-1.7,\"high\":-1.3}")
                .contains("\"values\":[25,0,75]")
                .contains("a &lt;b&gt;lot&lt;/b&gt;")
                .doesNotContain("NaN")
                .doesNotContain("Difference in: Concentration");
    }

    @Test
    void bins_areGatheredIntoTenths() {
        String page = new SimulationReport(Language.EN).page(result()).with("");

        // Four bins of a quarter: from 50 % and from 75 %.
        assertThat(page).contains("\"values\":[0,0,0,0,0,25,0,75,0,0]");
    }
}
