package org.jicai.examples.cli;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.audit.Language;
import org.jicai.examples.cli.Coverage.Result;
import org.jicai.examples.cli.Coverage.RoundCoverage;
import org.jicai.examples.cli.Coverage.Target;
import org.jicai.examples.cli.Table.Column;

/** The coverage of the national rounds as text and as a table. */
final class CoverageReport {

    private static final String COMPUTED = "computed";

    private final ImmutableList<CoverageFigure> figures;
    private final Coverage coverage;
    private final Output output;
    private final Language language;

    CoverageReport(ImmutableList<CoverageFigure> figures, Output output) {
        this.figures = figures;
        this.coverage = Coverage.of(figures);
        this.output = output;
        this.language = output.language();
    }

    ImmutableList<String> text() {
        return ImmutableList.<String>builder()
                .addAll(TextTable.lines(rounds(), language))
                .add("")
                .addAll(comparedWithThePublishedTotals())
                .add("")
                .addAll(TextTable.lines(targets(), language))
                .add("")
                .add(output.heading("What is counted", "计数口径"))
                .addAll(whatIsCounted())
                .add("")
                .add(output.heading("Sources", "来源"))
                .addAll(figures.stream().map(this::citation).toList())
                .build();
    }

    private Table rounds() {
        Table.Builder table = Table.of(
                Column.text("round", "round", "批次"),
                Column.text("date", "bid day", "开标日"),
                Column.number("offered", "offered", "采购品种"),
                Column.number("won", "awarded", "中选品种"),
                Column.number("added", "new", "新增"),
                Column.number("sum", "sum so far", "累计相加"),
                Column.number("published", "published total", "公布累计"));
        for (RoundCoverage round : coverage.rounds()) {
            table.row(
                    round.round(),
                    round.date(),
                    number(round.offered()),
                    number(round.won()),
                    number(round.added()),
                    number(round.sum()),
                    number(round.publishedTotal()));
        }
        return table.build();
    }

    private Table targets() {
        Table.Builder table = Table.of(
                Column.text("until", "target until", "目标期限"),
                Column.number("target", "target", "目标"),
                Column.text("unit", "of", "单位"),
                Column.number("counted", "national varieties until then", "届时国家集采品种"),
                Column.text("result", "result", "结果"),
                Column.text("confidence", "how sure of the target", "目标可信度"));
        for (Target target : coverage.targets()) {
            table.row(
                    target.figure().date(),
                    number(target.figure().value()),
                    unit(target.figure().unit()),
                    number(target.counted()),
                    sentence(target),
                    confidence(target.figure()));
        }
        return table.build();
    }

    /** Where the sum and a published total part, and by how much. */
    private ImmutableList<String> comparedWithThePublishedTotals() {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        int known = 0;
        for (RoundCoverage round : coverage.rounds()) {
            int difference = round.difference().orElse(known);
            if (difference != known) {
                lines.add(parting(round, difference));
            }
            known = difference;
        }
        coverage.rounds().stream()
                .reduce((earlier, later) -> later)
                .ifPresent(last -> lines.add(language.of(
                        "All rounds together: " + number(last.sum()) + " by addition, " + number(last.publishedTotal())
                                + " as published.",
                        "合计：相加" + number(last.sum()) + "个，公布" + number(last.publishedTotal()) + "个。")));
        return lines.build();
    }

    private String parting(RoundCoverage round, int difference) {
        int by = Math.abs(difference);
        return language.of(
                "From " + round.round() + " on the sum is " + by + (difference > 0 ? " above" : " below")
                        + " the published total, " + number(round.sum()) + " against "
                        + number(round.publishedTotal()) + ". No source says why.",
                "自" + round.round() + "起，相加结果比公布累计" + (difference > 0 ? "多" : "少") + by + "个（" + number(round.sum())
                        + "对" + number(round.publishedTotal()) + "），原因未见说明。");
    }

    private ImmutableList<String> whatIsCounted() {
        return language == Language.ZH
                ? ImmutableList.of(
                        "品种是通用名加剂型组，即竞争的单位；“中选品种”为至少一家中选的品种，胰岛素按通用名计数。",
                        "扩围与接续不增加品种；其他批次均按全部为新增计算（假设），因未见跨批次重复中选品种的清单。",
                        "同一通用名可有数个品种，故通用名数不多于品种数；除一个药品批次外，公布数字未给出通用名数。",
                        "省级和联盟采购的品种不在数据中，因此含省级的目标只能得出下限。")
                : ImmutableList.of(
                        "A variety is a generic name in a group of forms, which is what is competed for; awarded means that at least one"
                                + " bid was selected. Insulins are counted by name.",
                        "The expansion and the renewals add none. All varieties of any other round count as new, which is assumed:"
                                + " no source lists those awarded in two rounds.",
                        "One generic name can be several varieties, so there are at most as many names as varieties. How many names there"
                                + " are was published for one round of drugs only.",
                        "Varieties of provinces and alliances are not in these figures, so of a target that includes them only a lower"
                                + " bound is known.");
    }

    private String citation(CoverageFigure figure) {
        String note = language.of(figure.note());
        return figure.round() + ", " + metric(figure) + ": " + number(figure.value()) + " (" + confidence(figure)
                + "). " + source(figure) + (note.isEmpty() ? "" : language.of("; ", "；") + note);
    }

    private String sentence(Target target) {
        Optional<Integer> lacking = target.counted()
                .flatMap(have -> target.figure().value().map(need -> need - have))
                .filter(lack -> lack > 0);
        String word = switch (target.result()) {
            case REACHED -> language.of("reached", "达到");
            case NOT_REACHED -> language.of("not reached", "未达到");
            case UNKNOWN -> language.of("unknown", "未知");
        };
        return word
                + lacking.map(count -> target.result() == Result.UNKNOWN
                                ? language.of(
                                        ": " + count + " would have to come from provinces", "：尚需省级" + count + "个")
                                : language.of(": at least " + count + " short", "：至少差" + count + "个"))
                        .orElse("");
    }

    private String metric(CoverageFigure figure) {
        return switch (figure.metric()) {
            case "varieties_offered" -> language.of("offered", "采购品种");
            case "varieties_won" -> language.of("awarded", "中选品种");
            case "varieties_new" -> language.of("new", "新增");
            case "generic_names_offered" -> language.of("generic names offered", "采购通用名");
            case "published_total" -> language.of("published total", "公布累计");
            case "target" -> language.of("target", "目标");
            default -> figure.metric();
        };
    }

    private String confidence(CoverageFigure figure) {
        String word = figure.confidence();
        return switch (word) {
            case "high" -> language.of(word, "高");
            case "medium" -> language.of(word, "中");
            case "assumed" -> language.of(word, "假设");
            case "unknown" -> language.of(word, "未知");
            default -> word;
        };
    }

    private String source(CoverageFigure figure) {
        return figure.source().equals(CoverageFigure.NO_SOURCE) ? language.of("no source", "无来源") : figure.source();
    }

    private String unit(String unit) {
        return switch (unit) {
            case "generic names" -> language.of(unit, "通用名");
            case "varieties with provinces" -> language.of(unit, "品种（含省级）");
            default -> unit;
        };
    }

    private static String number(Optional<Integer> value) {
        return value.map(Object::toString).orElse("–");
    }

    /** Every figure that ships, and every one that was computed of them, a row each. */
    Table table() {
        Table.Builder table = Table.of(
                Column.data("round"),
                Column.data("date"),
                Column.data("metric"),
                Column.data("value"),
                Column.data("unit"),
                Column.data("confidence"),
                Column.data("source"),
                Column.data("note"));
        for (CoverageFigure figure : figures) {
            table.row(
                    figure.round(),
                    figure.date(),
                    figure.metric(),
                    data(figure.value()),
                    figure.unit(),
                    figure.confidence(),
                    figure.source(),
                    language.of(figure.note()));
        }
        for (RoundCoverage round : coverage.rounds()) {
            computed(table, round, "sum", data(round.sum()));
            if (round.publishedTotal().isPresent()) {
                computed(table, round, "sum_less_published_total", data(round.difference()));
            }
        }
        for (Target target : coverage.targets()) {
            CoverageFigure figure = target.figure();
            table.row(figure.round(), figure.date(), "counted", data(target.counted()), "varieties", COMPUTED, "", "");
            table.row(figure.round(), figure.date(), "result", target.result().word(), "", COMPUTED, "", "");
        }
        return table.build();
    }

    private static void computed(Table.Builder table, RoundCoverage round, String metric, String value) {
        table.row(round.round(), round.date(), metric, value, "varieties", COMPUTED, "", "");
    }

    private static String data(Optional<Integer> value) {
        return value.map(Object::toString).orElse("");
    }
}
