package org.jicai.examples.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.jicai.audit.Digest;
import org.jicai.audit.Language;
import org.jicai.simulation.experiment.Draws;
import org.jicai.simulation.experiment.ExperimentResult;
import org.jicai.simulation.experiment.Measure;
import org.jicai.simulation.experiment.MeasureResult;
import org.jicai.simulation.experiment.ResultSink;

/**
 * The report of an experiment, {@code report.html}: what each variant differs in from the base, with intervals; the measures;
 * cuts, winners and prices by rank of each lot.
 */
public final class SimulationReport implements ResultSink {

    private final Language language;

    /**
     * A report in a language.
     *
     * @param language the language
     */
    public SimulationReport(Language language) {
        this.language = language;
    }

    @Override
    public ImmutableMap<String, byte[]> files(ExperimentResult result) {
        return ImmutableMap.of("report.html", page(result).toBytes());
    }

    /**
     * The page.
     *
     * @param result what came out of the experiment
     * @return the page
     */
    public ReportPage page(ExperimentResult result) {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        result.notes().forEach(note -> blocks.add(new Prose(note)));
        if (!result.differences().isEmpty()) {
            blocks.add(Heading.of(language.of("Differences to " + result.base(), "与" + result.base() + "的差异")));
            blocks.addAll(new SimulationDifferences(language).of(result));
        }
        blocks.add(Heading.of(language.of("Measures", "指标"))).add(measures(result));
        blocks.add(Heading.of(language.of("Lot by lot", "分品种")));
        int lots = result.variants().stream()
                .mapToInt(variant -> variant.lots().size())
                .max()
                .orElse(0);
        IntStream.range(0, lots).forEach(lot -> blocks.add(new SimulationLot(language).of(result, lot)));
        return new ReportPage(language, result.name(), subtitle(result), blocks.build(), footer(result));
    }

    private String subtitle(ExperimentResult result) {
        String level = BigDecimal.valueOf(result.confidence())
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
        String number = Figures.count(result.replications());
        if (result.draws() instanceof Draws.Sobol sobol) {
            String points = Figures.count(result.replications() / sobol.shifts());
            return language.of(
                    number + " replications: " + points + " Sobol points under each of " + sobol.shifts()
                            + " random shifts; intervals of " + level + " % from the differences between the shifts",
                    number + "次模拟：" + sobol.shifts() + "个随机平移各" + points + "个Sobol点；置信水平" + level + "%，区间由各平移之间的差异得出");
        }
        return language.of(number + " replications; intervals of " + level + " %", number + "次模拟；置信水平" + level + "%");
    }

    private static String footer(ExperimentResult result) {
        return "jicai simulate · " + Digest.ENGINE + " · seed " + result.seed();
    }

    /** A row for each measure, a column for each variant. */
    private DataTable measures(ExperimentResult result) {
        SimulationNumbers numbers = new SimulationNumbers(language);
        ImmutableList.Builder<DataTable.Column> columns = ImmutableList.builder();
        columns.add(DataTable.Column.text(language.of("measure", "指标")));
        columns.add(DataTable.Column.text(language.of("unit", "单位")));
        result.variants().forEach(variant -> columns.add(DataTable.Column.number(variant.id())));
        ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
        for (Measure measure : measuresOf(result)) {
            ImmutableList.Builder<String> cells = ImmutableList.builder();
            cells.add(numbers.title(measure)).add(numbers.unit(measure.unit()));
            result.variants()
                    .forEach(variant -> cells.add(variant.measures().stream()
                            .filter(found -> found.measure() == measure)
                            .findFirst()
                            .map(found -> numbers.withInterval(found.estimate(), measure.unit()))
                            .orElse("–")));
            rows.add(cells.build());
        }
        return new DataTable(
                language.of("Means over replications, ± half of the interval", "各指标均值，±为置信区间的一半"),
                columns.build(),
                rows.build());
    }

    /** What is not known under any variant, such as markups of given bids, has no row. */
    private static ImmutableList<Measure> measuresOf(ExperimentResult result) {
        return result.variants().stream()
                .flatMap(variant -> variant.measures().stream())
                .filter(found -> Double.isFinite(found.estimate().mean()))
                .map(MeasureResult::measure)
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }
}
