package org.jicai.examples.report;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import org.jicai.audit.Language;
import org.jicai.simulation.experiment.DifferenceResult;
import org.jicai.simulation.experiment.Estimate;
import org.jicai.simulation.experiment.ExperimentResult;
import org.jicai.simulation.experiment.Measure;
import org.jicai.simulation.experiment.Measure.Unit;

/** What the variants differ in from the base: a forest for each measure, since units differ, and a table of all. */
final class SimulationDifferences {

    /** So many charts are shown from the start; the others are behind a line. */
    private static final int FIRST = 3;

    private final Language language;
    private final SimulationNumbers numbers;

    SimulationDifferences(Language language) {
        this.language = language;
        this.numbers = new SimulationNumbers(language);
    }

    ImmutableList<Block> of(ExperimentResult result) {
        List<DifferenceResult> moved = result.differences().stream()
                .filter(difference -> SimulationNumbers.isKnown(difference.estimate()))
                .filter(difference -> differs(result, difference.measure()))
                .toList();
        List<Figure> figures = moved.stream()
                .map(DifferenceResult::measure)
                .distinct()
                .map(measure -> figure(measure, moved))
                .toList();
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.addAll(figures.stream().limit(FIRST).toList());
        if (figures.size() > FIRST) {
            blocks.add(new Fold(
                    language.of("Other measures", "其他指标"),
                    language.of((figures.size() - FIRST) + " charts", (figures.size() - FIRST) + "幅图"),
                    false,
                    ImmutableList.copyOf(figures.subList(FIRST, figures.size()))));
        }
        return blocks.add(table(moved))
                .add(new Prose(
                        language.of("Measures in which no variant differs are not listed here.", "各变体均无差异的指标未列出。")))
                .build();
    }

    private static boolean differs(ExperimentResult result, Measure measure) {
        return result.differences().stream()
                .filter(difference -> difference.measure() == measure)
                .map(DifferenceResult::estimate)
                .filter(SimulationNumbers::isKnown)
                .anyMatch(estimate -> estimate.low() != 0 || estimate.high() != 0);
    }

    private Figure figure(Measure measure, List<DifferenceResult> moved) {
        ImmutableList<Intervals.Row> rows = moved.stream()
                .filter(difference -> difference.measure() == measure)
                .map(this::row)
                .collect(ImmutableList.toImmutableList());
        String words = language.of("variant less base, with its interval", "变体减基准及其置信区间");
        return new Figure(
                new Intervals(unit(measure.unit()), words, rows),
                language.of("Difference in: ", "差异：") + numbers.title(measure));
    }

    private String unit(Unit unit) {
        return unit == Unit.SHARE ? language.of("percentage points", "百分点") : numbers.unit(unit);
    }

    private Intervals.Row row(DifferenceResult difference) {
        Estimate estimate = difference.estimate();
        Unit unit = difference.measure().unit();
        return new Intervals.Row(
                difference.variant(),
                numbers.drawn(estimate.mean(), unit),
                numbers.drawn(estimate.low(), unit),
                numbers.drawn(estimate.high(), unit));
    }

    private DataTable table(List<DifferenceResult> moved) {
        return new DataTable(
                language.of("Differences and their intervals", "差异及其置信区间"),
                ImmutableList.of(
                        DataTable.Column.text(language.of("measure", "指标")),
                        DataTable.Column.text(language.of("unit", "单位")),
                        DataTable.Column.text(language.of("variant", "变体")),
                        DataTable.Column.number(language.of("difference", "差异")),
                        DataTable.Column.number(language.of("from", "下限")),
                        DataTable.Column.number(language.of("to", "上限"))),
                moved.stream()
                        .sorted(Comparator.comparing(DifferenceResult::measure))
                        .map(this::cells)
                        .collect(ImmutableList.toImmutableList()));
    }

    private ImmutableList<String> cells(DifferenceResult difference) {
        Unit unit = difference.measure().unit();
        Estimate estimate = difference.estimate();
        return ImmutableList.of(
                numbers.title(difference.measure()),
                unit(unit),
                difference.variant(),
                plain(estimate.mean(), unit),
                plain(estimate.low(), unit),
                plain(estimate.high(), unit));
    }

    /** Percentage points stand in the column of units; a percent sign would mean something else. */
    private String plain(double number, Unit unit) {
        return numbers.text(number, unit).replace(" %", "");
    }
}
