package org.jicai.examples.cli;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jicai.audit.Language;
import org.jicai.examples.cli.Table.Column;
import org.jicai.simulation.experiment.DifferenceResult;
import org.jicai.simulation.experiment.Draws;
import org.jicai.simulation.experiment.Estimate;
import org.jicai.simulation.experiment.ExperimentResult;
import org.jicai.simulation.experiment.Figures;
import org.jicai.simulation.experiment.Measure;
import org.jicai.simulation.experiment.MeasureResult;
import org.jicai.simulation.experiment.VariantResult;

/** What the command says of an experiment: each measure under the base, and by how much each variant differs from it. */
final class SimulateReport {

    private SimulateReport() {}

    static ImmutableList<String> text(ExperimentResult result, Output output) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        String n = String.format(Locale.ROOT, "%,d", result.replications());
        lines.add(output.heading(
                result.name() + ": " + n + " replications ("
                        + result.stopReason().word() + "), seed " + result.seed(),
                result.name() + "：重复 " + n + " 次（" + result.stopReason().word() + "），种子 " + result.seed()));
        lines.add("");
        lines.addAll(TextTable.lines(comparison(result), output.language()));
        lines.add(output.language()
                .of(
                        "± is half of an interval at " + shown(result.confidence(), Measure.Unit.SHARE)
                                + "; it covers the Monte-Carlo error only.",
                        "± 为 " + shown(result.confidence(), Measure.Unit.SHARE) + " 置信区间的一半，仅含模拟误差。"));
        if (result.draws() instanceof Draws.Sobol sobol) {
            lines.add(points(result, sobol, output.language()));
        }
        return lines.build();
    }

    private static String points(ExperimentResult result, Draws.Sobol sobol, Language language) {
        int shifts = sobol.shifts();
        String points = String.format(Locale.ROOT, "%,d", result.replications() / shifts);
        return language.of(
                "Draws are Sobol points in " + sobol.dimensions() + " dimensions, " + points + " under each of "
                        + shifts + " random shifts; intervals come from the differences between the shifts.",
                "抽样为 " + sobol.dimensions() + " 维 Sobol 点，" + shifts + " 个随机平移各 " + points + " 点；区间由各平移之间的差异得出。");
    }

    private static Table comparison(ExperimentResult result) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("measure", "measure", "指标"));
        columns.add(Column.number("base", result.base(), result.base()));
        List<VariantResult> others = result.variants().stream()
                .filter(variant -> !variant.id().equals(result.base()))
                .toList();
        for (VariantResult other : others) {
            columns.add(Column.number(other.id(), other.id() + " less it", other.id() + " 与其之差"));
        }
        Table.Builder table = Table.of(columns.toArray(Column[]::new));
        for (MeasureResult row : result.variant(result.base()).orElseThrow().measures()) {
            List<Object> cells = new ArrayList<>();
            cells.add(row.measure().word());
            cells.add(shown(row.estimate(), row.measure().unit(), false));
            for (VariantResult other : others) {
                cells.add(result.differences().stream()
                        .filter(difference -> difference.measure() == row.measure()
                                && difference.variant().equals(other.id()))
                        .map(DifferenceResult::estimate)
                        .map(estimate -> shown(estimate, row.measure().unit(), true))
                        .findFirst()
                        .orElse(""));
            }
            table.row(cells.toArray());
        }
        return table.build();
    }

    private static String shown(Estimate estimate, Measure.Unit unit, boolean signed) {
        if (Double.isNaN(estimate.mean())) {
            return "–";
        }
        String sign = signed && estimate.mean() > 0 ? "+" : "";
        String half = Double.isNaN(estimate.halfWidth()) ? "" : " ± " + shown(estimate.halfWidth(), unit);
        return sign + shown(estimate.mean(), unit) + half;
    }

    private static String shown(double value, Measure.Unit unit) {
        BigDecimal exact = new BigDecimal(value);
        return switch (unit) {
            case SHARE ->
                exact.movePointRight(2).setScale(2, RoundingMode.HALF_EVEN).toPlainString() + " %";
            case YUAN ->
                String.format(
                        Locale.ROOT,
                        "%,d",
                        exact.setScale(0, RoundingMode.HALF_EVEN).longValue());
            default -> exact.setScale(4, RoundingMode.HALF_EVEN).toPlainString();
        };
    }

    /** The rows of {@code metrics.csv} for programs that read the output. */
    static Table table(ExperimentResult result) {
        Table.Builder table = Table.of(
                Column.data("variant"),
                Column.data("metric"),
                Column.data("reference"),
                Column.data("mean"),
                Column.data("standard_error"),
                Column.data("low"),
                Column.data("high"),
                Column.data("n"));
        for (VariantResult variant : result.variants()) {
            for (MeasureResult row : variant.measures()) {
                Estimate estimate = row.estimate();
                table.row(
                        variant.id(),
                        row.measure().metric(),
                        row.measure().reference(),
                        Figures.of(estimate.mean()),
                        Figures.of(estimate.standardError()),
                        Figures.of(estimate.low()),
                        Figures.of(estimate.high()),
                        estimate.n());
            }
        }
        return table.build();
    }
}
