package org.jicai.examples.report;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jicai.audit.Language;
import org.jicai.examples.report.Bars.Colour;
import org.jicai.examples.report.Bars.Layout;
import org.jicai.simulation.experiment.ExperimentResult;
import org.jicai.simulation.experiment.Histogram;
import org.jicai.simulation.experiment.LotResult;
import org.jicai.simulation.experiment.Measure.Unit;
import org.jicai.simulation.experiment.RankResult;
import org.jicai.simulation.experiment.VariantResult;

/** One lot of an experiment under all variants: winners, cuts, prices by rank, and who supplies which region. */
final class SimulationLot {

    private static final ImmutableList<Colour> COLOURS =
            ImmutableList.of(Colour.GREY, Colour.BLUE, Colour.ORANGE, Colour.GREEN);

    private final Language language;
    private final SimulationNumbers numbers;

    SimulationLot(Language language) {
        this.language = language;
        this.numbers = new SimulationNumbers(language);
    }

    Fold of(ExperimentResult result, int index) {
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
        blocks.add(lotTable(variants, index, name)).addAll(ranks(variants, index, name));
        blocks.addAll(new SimulationSuppliers(language).of(variants, index));
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

    private ImmutableList<BigDecimal> percentages(ImmutableLongArray counts, int length) {
        long total = Math.max(1, counts.stream().sum());
        return IntStream.range(0, length)
                .mapToObj(i -> numbers.drawn(i < counts.length() ? (double) counts.get(i) / total : 0, Unit.SHARE))
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
                        DataTable.Column.number(language.of("yuan per unit", "平均单价（元/单位）")),
                        DataTable.Column.number(language.of("replications without winner", "流标次数"))),
                variants.stream()
                        .map(variant -> lotRow(variant.id(), variant.lots().get(index)))
                        .collect(ImmutableList.toImmutableList()));
    }

    private ImmutableList<String> lotRow(String variant, LotResult lot) {
        return ImmutableList.of(
                variant,
                numbers.mean(lot.bidders(), Unit.COUNT),
                numbers.mean(lot.winners(), Unit.COUNT),
                numbers.mean(lot.cut(), Unit.SHARE),
                numbers.mean(lot.unitPrice(), Unit.YUAN_PER_UNIT),
                Figures.count(lot.failed()));
    }

    private ImmutableList<Block> ranks(List<VariantResult> variants, int index, String name) {
        int most = variants.stream()
                .mapToInt(variant -> variant.lots().get(index).ranks().size())
                .max()
                .orElse(0);
        if (most == 0) {
            return ImmutableList.of();
        }
        Bars selected = new Bars(
                Layout.COLUMNS,
                language.of("selected, %; rank, the cheapest first", "拟中选比例（%）；名次，最低价为第1名"),
                IntStream.rangeClosed(1, most).mapToObj(Integer::toString).collect(ImmutableList.toImmutableList()),
                series(
                        variants,
                        index,
                        lot -> IntStream.range(0, most)
                                .mapToObj(rank -> numbers.drawn(
                                        at(lot, rank).map(RankResult::selected).orElse(0.0), Unit.SHARE))
                                .collect(ImmutableList.toImmutableList())));
        return ImmutableList.of(
                new Figure(selected, language.of("Which ranks are selected: ", "各名次拟中选比例：") + name),
                rankTable(variants, index, most));
    }

    private DataTable rankTable(List<VariantResult> variants, int index, int most) {
        ImmutableList.Builder<DataTable.Column> columns = ImmutableList.builder();
        columns.add(DataTable.Column.number(language.of("rank", "名次")));
        for (VariantResult variant : variants) {
            columns.add(DataTable.Column.number(variant.id() + language.of(": price", "：价格")));
            columns.add(DataTable.Column.number(variant.id() + language.of(": selected", "：拟中选")));
        }
        return new DataTable(
                language.of(
                        "Mean comparable price of each rank, yuan per unit, and how often it is selected",
                        "各名次平均比价（元/单位）及拟中选比例"),
                columns.build(),
                IntStream.range(0, most)
                        .mapToObj(rank -> rankRow(variants, index, rank))
                        .collect(ImmutableList.toImmutableList()));
    }

    private ImmutableList<String> rankRow(List<VariantResult> variants, int index, int rank) {
        ImmutableList.Builder<String> cells = ImmutableList.builder();
        cells.add(Integer.toString(rank + 1));
        for (VariantResult variant : variants) {
            Optional<RankResult> at = at(variant.lots().get(index), rank);
            cells.add(at.map(found -> numbers.text(found.comparablePrice(), Unit.YUAN_PER_UNIT))
                    .orElse("–"));
            cells.add(
                    at.map(found -> numbers.text(found.selected(), Unit.SHARE)).orElse("–"));
        }
        return cells.build();
    }

    private static Optional<RankResult> at(LotResult lot, int rank) {
        return rank < lot.ranks().size() ? Optional.of(lot.ranks().get(rank)) : Optional.empty();
    }
}
