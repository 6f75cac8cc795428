package org.jicai.examples.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jicai.audit.Language;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.Outcome;
import org.jicai.decision.Verdict;
import org.jicai.examples.report.Bars.Colour;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;

/** How deep the cuts from the ceilings are: how many bids in each tenth, and quantiles. */
final class CutHistogram {

    private static final int BINS = 10;

    private final Language language;

    CutHistogram(Language language) {
        this.language = language;
    }

    /** The cuts of the bids that ended in a certain way, in rising order; bids without a ceiling have none. */
    static ImmutableList<BigDecimal> cuts(Round round, Outcome outcome, Verdict verdict) {
        return round.lots().stream()
                .flatMap(lot -> outcome.lot(lot.id()).stream().flatMap(cleared -> cuts(lot, cleared.bids(), verdict)))
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<BigDecimal> cuts(Lot lot, List<BidOutcome> bids, Verdict verdict) {
        LotBids known = new LotBids(lot);
        return bids.stream().filter(bid -> bid.verdict() == verdict).flatMap(bid -> known.cutFromCeiling(bid).stream());
    }

    /** A group of bids whose cuts are counted. */
    record Group(String name, Colour colour, ImmutableList<BigDecimal> cuts) {}

    /** The histogram and its table; nothing where no ceiling is known. */
    ImmutableList<Block> of(Bars.Layout layout, String caption, List<Group> groups) {
        return groups.stream().allMatch(group -> group.cuts().isEmpty())
                ? ImmutableList.of()
                : ImmutableList.of(new Figure(bars(layout, groups), caption), table(caption, groups));
    }

    private Bars bars(Bars.Layout layout, List<Group> groups) {
        return new Bars(
                layout,
                language.of("bids; cut from the ceiling", "报价数；较最高有效申报价的降幅"),
                IntStream.range(0, BINS)
                        .mapToObj(bin -> bin * 10 + "–" + (bin + 1) * 10 + " %")
                        .collect(ImmutableList.toImmutableList()),
                groups.stream()
                        .map(group -> new Bars.Series(group.name(), group.colour(), counts(group.cuts())))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** A cut on the border of two tenths is in the upper one, 100 % in the last. */
    private static ImmutableList<BigDecimal> counts(List<BigDecimal> cuts) {
        int[] counts = new int[BINS];
        cuts.forEach(cut ->
                counts[Math.max(0, Math.min(BINS - 1, cut.movePointRight(1).intValue()))]++);
        return Arrays.stream(counts).mapToObj(BigDecimal::valueOf).collect(ImmutableList.toImmutableList());
    }

    private DataTable table(String caption, List<Group> groups) {
        return new DataTable(
                caption,
                ImmutableList.of(
                        DataTable.Column.text(""),
                        DataTable.Column.number(language.of("bids", "报价数")),
                        DataTable.Column.number(language.of("smallest", "最小")),
                        DataTable.Column.number(language.of("lower quartile", "下四分位")),
                        DataTable.Column.number(language.of("median", "中位数")),
                        DataTable.Column.number(language.of("upper quartile", "上四分位")),
                        DataTable.Column.number(language.of("largest", "最大"))),
                groups.stream().map(CutHistogram::row).collect(ImmutableList.toImmutableList()));
    }

    private static ImmutableList<String> row(Group group) {
        List<BigDecimal> cuts = group.cuts();
        ImmutableList.Builder<String> row =
                ImmutableList.<String>builder().add(group.name()).add(Figures.count(cuts.size()));
        for (int quarter = 0; quarter <= 4; quarter++) {
            row.add(cuts.isEmpty() ? "–" : Figures.percent(quantile(cuts, quarter)));
        }
        return row.build();
    }

    /** The nearest-rank quantile: a cut that occurs. */
    private static BigDecimal quantile(List<BigDecimal> sorted, int quarter) {
        int rank = (quarter * sorted.size() + 3) / 4;
        return sorted.get(Math.max(0, rank - 1));
    }
}
