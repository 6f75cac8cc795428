package org.jicai.examples.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jicai.audit.Digest;
import org.jicai.audit.Language;
import org.jicai.audit.compare.Attribution;
import org.jicai.audit.compare.BidPlace;
import org.jicai.audit.compare.BookComparison;
import org.jicai.audit.compare.Metric;
import org.jicai.examples.report.Bars;
import org.jicai.examples.report.Bars.Colour;
import org.jicai.examples.report.Bars.Layout;
import org.jicai.examples.report.Block;
import org.jicai.examples.report.DataTable;
import org.jicai.examples.report.Figure;
import org.jicai.examples.report.Heading;
import org.jicai.examples.report.Prose;
import org.jicai.examples.report.ReportPage;
import org.jicai.examples.report.RoundUnderTwoBooks;
import org.jicai.tender.Round;

/** Comparisons as a page: the tables of the text report, with charts, and the lots that changed under either book. */
final class ComparePage {

    private final Round round;
    private final Output output;
    private final Language language;
    private final CompareWords words;

    ComparePage(Round round, Output output) {
        this.round = round;
        this.output = new Output(output.writer(), output.language(), Format.TABLE, false);
        this.language = output.language();
        this.words = new CompareWords(language);
    }

    ReportPage of(List<BookComparison> comparisons) {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        comparisons.forEach(comparison -> blocks.addAll(blocks(comparison)));
        return new ReportPage(
                language,
                language.of(round.id() + " under other rules", round.id() + "：规则变动的影响"),
                language.of("What changes, and which clause did it", "结果变动及归因"),
                blocks.build(),
                "jicai compare · " + Digest.ENGINE);
    }

    private ImmutableList<Block> blocks(BookComparison comparison) {
        String before = comparison.before().book().id();
        String after = comparison.after().book().id();
        CompareReport report = new CompareReport(round.id(), comparison, output);
        RoundUnderTwoBooks both = new RoundUnderTwoBooks(
                language,
                round,
                comparison.before().book(),
                comparison.before().outcome(),
                comparison.after().book(),
                comparison.after().outcome());
        String changes = language.of("Bids whose award changed", "结果有变动的报价");
        ImmutableSet<String> lots =
                comparison.changedBids().stream().map(BidPlace::lot).collect(ImmutableSet.toImmutableSet());
        return ImmutableList.<Block>builder()
                .add(Heading.of(language.of("From " + before + " to " + after, "由" + before + "至" + after)))
                .add(table(language.of("The round under both books", "两套规则下的结果"), report.sums()))
                .add(new Heading(language.of("Which clause did it", "变动归因"), 3))
                .addAll(blame(comparison, report))
                .add(new Heading(
                        changes
                                + language.of(": ", "：")
                                + comparison.changedBids().size(),
                        3))
                .add(table(changes, report.bidsTable()))
                .addAll(both.charts())
                .addAll(both.lots(lots))
                .add(new Heading(language.of("What it rests on", "所依据的选择"), 3))
                .addAll(new CompareChoices(comparison, output)
                        .lines().stream().map(Prose::new).collect(ImmutableList.toImmutableList()))
                .build();
    }

    private ImmutableList<Block> blame(BookComparison comparison, CompareReport report) {
        if (comparison.units().isEmpty()) {
            return ImmutableList.of(new Prose(language.of("The books say the same.", "两套规则内容相同。")));
        }
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(new Prose(words.method(comparison)));
        blocks.add(blame(comparison, Metric.SELECTED, language.of("bids selected", "拟中选报价数")));
        if (report.volumesAreKnown()) {
            blocks.add(blame(comparison, Metric.SPEND, language.of("spend, yuan", "采购金额（元）")));
        }
        blocks.add(table(language.of("Parts of the change", "各条款的变动"), report.blameTable()));
        comparison.units().stream()
                .filter(unit -> !unit.because().isEmpty())
                .forEach(unit -> blocks.add(new Prose(words.bundle(unit))));
        return blocks.build();
    }

    private Figure blame(BookComparison comparison, Metric metric, String axis) {
        Attribution parts = comparison.blame().of(metric);
        ImmutableList<String> clauses =
                comparison.units().stream().map(words::title).collect(ImmutableList.toImmutableList());
        ImmutableList<BigDecimal> alone = parts.alone().stream()
                .map(change -> change.rounded(metric.decimals(), RoundingMode.HALF_UP))
                .collect(ImmutableList.toImmutableList());
        return new Figure(
                new Bars(
                        Layout.ROWS,
                        axis,
                        clauses,
                        ImmutableList.of(
                                new Bars.Series(
                                        language.of("Shapley value", "夏普利值"), Colour.BLUE, parts.shownShares(metric)),
                                new Bars.Series(language.of("alone", "单独"), Colour.GREY, alone))),
                language.of("Change by clause: " + axis, "各条款引起的变动：" + axis));
    }

    private DataTable table(String caption, Table table) {
        return new DataTable(
                caption,
                table.columns().stream()
                        .map(column -> new DataTable.Column(language.of(column.title()), column.isNumber()))
                        .collect(ImmutableList.toImmutableList()),
                table.rows());
    }
}
