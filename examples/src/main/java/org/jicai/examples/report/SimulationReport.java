package org.jicai.examples.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableLongArray;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jicai.audit.Digest;
import org.jicai.audit.Language;
import org.jicai.examples.report.Bars.Colour;
import org.jicai.examples.report.Bars.Layout;
import org.jicai.simulation.experiment.DifferenceResult;
import org.jicai.simulation.experiment.Estimate;
import org.jicai.simulation.experiment.ExperimentResult;
import org.jicai.simulation.experiment.Histogram;
import org.jicai.simulation.experiment.LotResult;
import org.jicai.simulation.experiment.Measure;
import org.jicai.simulation.experiment.MeasureResult;
import org.jicai.simulation.experiment.ResultSink;
import org.jicai.simulation.experiment.VariantResult;

/**
 * The report of an experiment, {@code report.html}: what each variant differs in from the base, with intervals; the measures;
 * cuts, winners and prices by rank of each lot.
 */
public final class SimulationReport implements ResultSink {

    private static final ImmutableList<Colour> COLOURS =
            ImmutableList.of(Colour.GREY, Colour.BLUE, Colour.ORANGE, Colour.GREEN);

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
            blocks.addAll(differences(result));
        }
        blocks.add(Heading.of(language.of("Measures", "指标"))).add(measures(result));
        blocks.add(Heading.of(language.of("Lot by lot", "分品种")));
        int lots = result.variants().stream()
                .mapToInt(variant -> variant.lots().size())
                .max()
                .orElse(0);
        IntStream.range(0, lots).forEach(lot -> blocks.add(lot(result, lot)));
        return new ReportPage(language, result.name(), subtitle(result), blocks.build(), footer(result));
    }

    private String subtitle(ExperimentResult result) {
        String level = BigDecimal.valueOf(result.confidence())
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
        return language.of(
                Figures.count(result.replications()) + " replications; intervals of " + level + " %",
                Figures.count(result.replications()) + "次模拟；置信水平" + level + "%");
    }

    private static String footer(ExperimentResult result) {
        return "jicai simulate · " + Digest.ENGINE + " · seed " + result.seed();
    }

    /** A chart for each measure, since their units differ; measures in which no variant differs are left to the table. */
    private ImmutableList<Block> differences(ExperimentResult result) {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        for (Measure measure : measuresOf(result)) {
            ImmutableList<Intervals.Row> rows = result.differences().stream()
                    .filter(difference -> difference.measure() == measure)
                    .filter(difference -> isKnown(difference.estimate()))
                    .map(SimulationReport::row)
                    .collect(ImmutableList.toImmutableList());
            boolean moves = rows.stream()
                    .anyMatch(row -> row.low().signum() != 0 || row.high().signum() != 0);
            if (moves) {
                String axis =
                        title(measure) + language.of(", ", "，") + measure.unit().word();
                String words = language.of("variant less base, with its interval", "变体减基准及其置信区间");
                blocks.add(new Figure(
                        new Intervals(axis, words, rows), language.of("Difference in: ", "差异：") + title(measure)));
            }
        }
        return blocks.add(differenceTable(result)).build();
    }

    private static ImmutableList<Measure> measuresOf(ExperimentResult result) {
        return result.differences().stream()
                .map(DifferenceResult::measure)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isKnown(Estimate estimate) {
        return Double.isFinite(estimate.mean()) && Double.isFinite(estimate.low()) && Double.isFinite(estimate.high());
    }

    private static Intervals.Row row(DifferenceResult difference) {
        Estimate estimate = difference.estimate();
        return new Intervals.Row(
                difference.variant(), shown(estimate.mean()), shown(estimate.low()), shown(estimate.high()));
    }

    private DataTable differenceTable(ExperimentResult result) {
        return new DataTable(
                language.of("All differences", "全部差异"),
                ImmutableList.of(
                        DataTable.Column.text(language.of("variant", "变体")),
                        DataTable.Column.text(language.of("measure", "指标")),
                        DataTable.Column.number(language.of("difference", "差异")),
                        DataTable.Column.number(language.of("from", "下限")),
                        DataTable.Column.number(language.of("to", "上限")),
                        DataTable.Column.number(language.of("replications", "模拟次数"))),
                result.differences().stream()
                        .map(difference ->
                                cells(difference.variant(), title(difference.measure()), difference.estimate()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private DataTable measures(ExperimentResult result) {
        ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
        for (VariantResult variant : result.variants()) {
            for (MeasureResult measure : variant.measures()) {
                rows.add(cells(variant.id(), title(measure.measure()), measure.estimate()));
            }
        }
        return new DataTable(
                language.of("Means over replications", "各指标均值"),
                ImmutableList.of(
                        DataTable.Column.text(language.of("variant", "变体")),
                        DataTable.Column.text(language.of("measure", "指标")),
                        DataTable.Column.number(language.of("mean", "均值")),
                        DataTable.Column.number(language.of("from", "下限")),
                        DataTable.Column.number(language.of("to", "上限")),
                        DataTable.Column.number(language.of("replications", "模拟次数"))),
                rows.build());
    }

    private static ImmutableList<String> cells(String variant, String measure, Estimate estimate) {
        return ImmutableList.of(
                variant,
                measure,
                text(estimate.mean()),
                text(estimate.low()),
                text(estimate.high()),
                Figures.count(estimate.n()));
    }

    private String title(Measure measure) {
        String from = measure.reference().isEmpty() ? "" : " (" + measure.reference() + ")";
        String title = language.of(measure.title());
        return title.contains(measure.reference()) ? title : title + from;
    }

    private Fold lot(ExperimentResult result, int index) {
        List<VariantResult> variants = result.variants();
        LotResult first = variants.get(0).lots().get(index);
        String name = language.of(first.name()).isEmpty() ? first.lot() : language.of(first.name());
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(new Figure(
                new Bars(
                        Layout.COLUMNS,
                        language.of("share of replications, %; selected bids", "模拟占比（%）；拟中选报价数"),
                        counts(variants, index),
                        series(
                                variants,
                                index,
                                lot -> percentages(lot.replicationsByWinners(), most(variants, index)))),
                language.of("How many bids are selected: ", "拟中选报价数分布：") + name));
        blocks.add(new Figure(
                new Bars(
                        Layout.COLUMNS,
                        language.of("share of selected bids, %; cut from the ceiling", "占比（%）；较最高有效申报价降幅"),
                        tenths(),
                        series(variants, index, lot -> percentages(tenths(lot.cuts()), 10))),
                language.of("Cuts of the selected bids: ", "拟中选报价降幅分布：") + name));
        blocks.add(lotTable(variants, index, name));
        return new Fold(name, "", index == 0, blocks.build());
    }

    private static int most(List<VariantResult> variants, int index) {
        return variants.stream()
                .mapToInt(variant ->
                        variant.lots().get(index).replicationsByWinners().length())
                .max()
                .orElse(0);
    }

    private static ImmutableList<String> counts(List<VariantResult> variants, int index) {
        return IntStream.range(0, most(variants, index))
                .mapToObj(Integer::toString)
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<String> tenths() {
        return IntStream.range(0, 10)
                .mapToObj(bin -> bin * 10 + "–" + (bin + 1) * 10 + " %")
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableLongArray tenths(Histogram cuts) {
        long[] tenths = new long[10];
        int bins = cuts.counts().length();
        for (int bin = 0; bin < bins; bin++) {
            tenths[bin * 10 / bins] += cuts.counts().get(bin);
        }
        return ImmutableLongArray.copyOf(tenths);
    }

    private static ImmutableList<BigDecimal> percentages(ImmutableLongArray counts, int length) {
        long total = Math.max(1, counts.stream().sum());
        return IntStream.range(0, length)
                .mapToObj(i -> shown(i < counts.length() ? 100.0 * counts.get(i) / total : 0))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Bars.Series> series(
            List<VariantResult> variants, int index, Function<LotResult, ImmutableList<BigDecimal>> values) {
        return IntStream.range(0, variants.size())
                .mapToObj(i -> new Bars.Series(
                        variants.get(i).id(),
                        COLOURS.get(i % COLOURS.size()),
                        values.apply(variants.get(i).lots().get(index))))
                .collect(ImmutableList.toImmutableList());
    }

    private DataTable lotTable(List<VariantResult> variants, int index, String name) {
        return new DataTable(
                name,
                ImmutableList.of(
                        DataTable.Column.text(language.of("variant", "变体")),
                        DataTable.Column.number(language.of("bids", "报价数")),
                        DataTable.Column.number(language.of("selected", "拟中选")),
                        DataTable.Column.number(language.of("cut from ceiling", "较最高有效申报价降幅")),
                        DataTable.Column.number(language.of("unit price", "平均单价")),
                        DataTable.Column.number(language.of("failed", "流标次数"))),
                variants.stream()
                        .map(variant -> lotRow(variant.id(), variant.lots().get(index)))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static ImmutableList<String> lotRow(String variant, LotResult lot) {
        return ImmutableList.of(
                variant,
                text(lot.bidders().mean()),
                text(lot.winners().mean()),
                text(lot.cut().mean()),
                text(lot.unitPrice().mean()),
                Figures.count(lot.failed()));
    }

    private static String text(double number) {
        return Double.isFinite(number) ? shown(number).toPlainString() : "–";
    }

    /** Six digits: more than any Monte-Carlo mean is good for. */
    private static BigDecimal shown(double number) {
        return LotBids.plain(BigDecimal.valueOf(number).round(new MathContext(6)));
    }
}
