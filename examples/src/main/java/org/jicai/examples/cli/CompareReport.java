package org.jicai.examples.cli;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jicai.audit.compare.Attribution;
import org.jicai.audit.compare.BidAward;
import org.jicai.audit.compare.BidPlace;
import org.jicai.audit.compare.BookComparison;
import org.jicai.audit.compare.Metric;
import org.jicai.audit.compare.Sums;
import org.jicai.examples.cli.Table.Column;

/** A comparison as text: the sums, the blame, the bids whose award changed, the choices. */
final class CompareReport {

    private final String round;
    private final BookComparison comparison;
    private final Output output;
    private final CompareWords words;

    CompareReport(String round, BookComparison comparison, Output output) {
        this.round = round;
        this.comparison = comparison;
        this.output = output;
        this.words = new CompareWords(output.language());
    }

    ImmutableList<String> text() {
        String before = comparison.before().book().id();
        String after = comparison.after().book().id();
        return ImmutableList.<String>builder()
                .add(output.heading(round + ": from " + before + " to " + after, round + "：由" + before + "至" + after))
                .add("")
                .addAll(TextTable.lines(sums(), output.language()))
                .add("")
                .addAll(blame())
                .add("")
                .addAll(bids())
                .add("")
                .addAll(new CompareChoices(comparison, output).lines())
                .build();
    }

    Table sums() {
        Sums before = comparison.before().sums();
        Sums after = comparison.after().sums();
        Table.Builder table = Table.of(
                Column.text("what", "", ""),
                Column.number("before", "before", "变动前"),
                Column.number("after", "after", "变动后"),
                Column.number("change", "change", "变动"));
        count(table, "lots awarded", "中选品种", before.lots(), after.lots());
        count(table, "bids selected", "拟中选报价", before.selected(), after.selected());
        count(table, "  their volume known", "  其中约定采购量已知", before.counted(), after.counted());
        count(table, "bidders selected", "中选企业", before.bidders(), after.bidders());
        if (!volumesAreKnown()) {
            return table.build();
        }
        count(
                table,
                "agreed units",
                "约定采购量",
                before.units().units(),
                after.units().units());
        Attribution spend = comparison.blame().of(Metric.SPEND);
        table.row(
                output.language().of("spend, yuan", "采购金额（元）"),
                words.yuan(before.spend().yuan()),
                words.yuan(after.spend().yuan()),
                words.signed(spend.total().rounded(2, RoundingMode.HALF_UP)));
        return table.build();
    }

    private void count(Table.Builder table, String en, String zh, long before, long after) {
        table.row(
                output.language().of(en, zh),
                words.plain(before),
                words.plain(after),
                words.signed(BigDecimal.valueOf(after - before)));
    }

    private ImmutableList<String> blame() {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(output.heading("Which clause did it", "变动归因"));
        if (comparison.units().isEmpty()) {
            return lines.add(output.language().of("The books say the same.", "两套规则内容相同。"))
                    .build();
        }
        lines.add(words.method(comparison));
        lines.addAll(TextTable.lines(blameTable(), output.language()));
        comparison.units().stream()
                .filter(unit -> !unit.because().isEmpty())
                .forEach(unit -> lines.add(words.bundle(unit)));
        return lines.build();
    }

    /** Three columns for selections and, where volumes are known, two each for units and yuan. */
    Table blameTable() {
        BlameColumns columns = new BlameColumns(comparison, words);
        columns.add("gained", "bids gained", "新增中选", comparison.gained(), Metric.SELECTED);
        columns.add("lost", "bids lost", "失去中选", comparison.lost(), Metric.SELECTED);
        columns.alone("bids_alone", comparison.blame().of(Metric.SELECTED), 0);
        if (volumesAreKnown()) {
            columns.add("units", "units", "采购量", comparison.blame().of(Metric.UNITS), Metric.UNITS);
            columns.alone("units_alone", comparison.blame().of(Metric.UNITS), 0);
            columns.add("spend", "yuan", "金额（元）", comparison.blame().of(Metric.SPEND), Metric.SPEND);
            columns.alone("spend_alone", comparison.blame().of(Metric.SPEND), 2);
        }
        return columns.table(output.language().of("together", "合计"));
    }

    boolean volumesAreKnown() {
        return comparison.before().sums().counted() + comparison.after().sums().counted() > 0;
    }

    private ImmutableList<String> bids() {
        List<BidPlace> changed = comparison.changedBids();
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(output.heading("Bids whose award changed: " + changed.size(), "结果有变动的报价：" + changed.size()));
        if (changed.isEmpty()) {
            return lines.build();
        }
        return lines.addAll(TextTable.lines(bidsTable(), output.language())).build();
    }

    /** The bids whose award changed. */
    Table bidsTable() {
        Table.Builder table = Table.of(
                Column.text("lot", "lot", "品种"),
                Column.text("bidder", "bidder", "企业"),
                Column.text("selected", "selected", "中选"),
                Column.text("price", "awarded price", "中选价"),
                Column.text("regions", "regions", "供应地区"),
                Column.text("units", "agreed units", "约定采购量"),
                Column.text("blame", "selection by", "中选变动归因"));
        comparison.changedBids().forEach(place -> row(table, place));
        return table.build();
    }

    private void row(Table.Builder table, BidPlace place) {
        BidAward before = comparison.awardBefore(place);
        BidAward after = comparison.awardAfter(place);
        table.row(
                place.lot(),
                place.bid(),
                words.change(words.yesOrNo(before.selected()), words.yesOrNo(after.selected())),
                words.change(words.known(before.price()), words.known(after.price())),
                words.change(String.valueOf(before.regions()), String.valueOf(after.regions())),
                words.change(units(before), units(after)),
                blame(place));
    }

    private String units(BidAward award) {
        return award.agreedUnits().map(units -> words.plain(units.units())).orElse("–");
    }

    /** Which units of change selected the bid or lost it its place, the largest share first. */
    private String blame(BidPlace place) {
        Attribution parts = comparison.blame().of(Metric.SELECTED, place);
        List<BigDecimal> shown = parts.shownShares(Metric.SELECTED);
        return parts.total().signum() == 0
                ? ""
                : IntStream.range(0, shown.size())
                        .boxed()
                        .filter(unit -> parts.shares().get(unit).signum() != 0)
                        .sorted((one, other) ->
                                shown.get(other).abs().compareTo(shown.get(one).abs()))
                        .map(unit -> comparison.units().get(unit) + " " + words.signed(shown.get(unit)))
                        .collect(Collectors.joining(", "));
    }
}
