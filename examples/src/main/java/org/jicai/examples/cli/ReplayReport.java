package org.jicai.examples.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jicai.decision.LotState;
import org.jicai.examples.cli.Table.Column;
import org.jicai.replay.Difference;
import org.jicai.replay.DifferenceType;
import org.jicai.replay.LotReplay;
import org.jicai.replay.Match;
import org.jicai.tender.BidKey;

/** Replayed rounds as text and as a table. */
final class ReplayReport {

    /** How many missing facts a line for people names. */
    private static final int MOST_MISSING = 3;

    private final ImmutableList<ReplayRun> runs;
    private final Output output;

    ReplayReport(ImmutableList<ReplayRun> runs, Output output) {
        this.runs = runs;
        this.output = output;
    }

    ImmutableList<String> text() {
        return ImmutableList.<String>builder()
                .addAll(TextTable.lines(lots(), output.language()))
                .add("")
                .addAll(TextTable.lines(counts(), output.language()))
                .addAll(new CutLines(output).of(runs))
                .add("")
                .add(verdict())
                .build();
    }

    private Table lots() {
        Table.Builder table = Table.of(
                Column.text("case", "case or round", "案例或批次"),
                Column.text("lot", "lot", "品种"),
                Column.text("match", "match", "比较"),
                Column.number("computed", "computed", "计算中选"),
                Column.number("published", "announced", "公布中选"),
                Column.text("detail", "what differs, or what is not known", "差异或未知"));
        for (ReplayRun run : runs) {
            for (LotReplay lot : run.replay().lots()) {
                if (goesWithoutSaying(run, lot)) {
                    continue;
                }
                table.row(
                        run.label(),
                        lot.lot().id(),
                        lot.match().word(),
                        isOpen(lot) ? "–" : lot.computed().size(),
                        lot.published().size(),
                        detail(lot, MOST_MISSING));
            }
        }
        return table.build();
    }

    /** Constructed lots that came out as worked by hand are counted below, unless nothing else was asked for. */
    private boolean goesWithoutSaying(ReplayRun run, LotReplay lot) {
        boolean others = runs.stream().anyMatch(other -> !other.isConstructed());
        return others
                && run.isConstructed()
                && lot.match() == Match.EXACT
                && lot.differences().isEmpty();
    }

    private static boolean isOpen(LotReplay lot) {
        return lot.outcome().state() == LotState.PENDING && lot.computed().isEmpty();
    }

    /** What differs; where nothing does, what is missing. */
    private String detail(LotReplay lot, int most) {
        List<String> sentences = lot.differences().stream()
                .map(Difference::sentence)
                .map(output.language()::of)
                .toList();
        if (!sentences.isEmpty()) {
            return String.join("; ", sentences);
        }
        int more = lot.missing().size() - most;
        String missing = lot.missing().stream()
                .limit(most)
                .map(output.language()::of)
                .collect(Collectors.joining(output.language().of(", ", "、")));
        return missing.isEmpty()
                ? ""
                : output.language().of("not known: ", "未知：")
                        + missing
                        + (more > 0
                                ? output.language()
                                        .of(
                                                " and " + more + " more",
                                                "等" + lot.missing().size() + "项")
                                : "");
    }

    private Table counts() {
        Table.Builder table = Table.of(
                Column.text("round", "round", "批次"),
                Column.text("rules", "rule book", "规则"),
                Column.number("lots", "lots", "品种"),
                Column.number("exact", "exact", "一致"),
                Column.number("inferred", "of which rest on an inferred or assumed number", "其中依据推断或假设数值"),
                Column.number("consistent", "consistent", "不矛盾"),
                Column.number("typed", "typed", "已归类差异"),
                Column.number("mismatch", "mismatch", "不一致"));
        ImmutableListMultimap<String, ReplayRun> byRound =
                Multimaps.index(runs, run -> run.replay().round());
        byRound.asMap().forEach((round, same) -> count(table, round, same));
        List<ReplayRun> documented =
                runs.stream().filter(run -> !run.isConstructed()).toList();
        List<ReplayRun> constructed =
                runs.stream().filter(ReplayRun::isConstructed).toList();
        if (byRound.keySet().size() > 1 && !documented.isEmpty()) {
            count(table, output.language().of("all published", "公布数据合计"), documented);
        }
        if (constructed.size() > 1) {
            count(table, output.language().of("all constructed", "构造示例合计"), constructed);
        }
        return table.build();
    }

    private static void count(Table.Builder table, String label, Collection<ReplayRun> of) {
        Set<String> books =
                of.stream().map(run -> run.replay().book().id()).collect(Collectors.toCollection(TreeSet::new));
        table.row(
                label,
                books.size() == 1 ? books.iterator().next() : "",
                of.stream().mapToLong(run -> run.replay().lots().size()).sum(),
                count(of, Match.EXACT),
                of.stream().mapToLong(run -> run.replay().exactOnInferred()).sum(),
                count(of, Match.CONSISTENT),
                count(of, Match.TYPED),
                count(of, Match.MISMATCH));
    }

    private static long count(Collection<ReplayRun> of, Match match) {
        return of.stream().mapToLong(run -> run.replay().count(match)).sum();
    }

    private String verdict() {
        long mismatches = count(runs, Match.MISMATCH);
        return mismatches == 0
                ? output.colour(Colour.GREEN, output.language().of("No mismatch.", "没有不一致。"))
                : output.colour(
                        Colour.RED,
                        output.language().of("Mismatches: " + mismatches + ".", "不一致：" + mismatches + "个品种。"));
    }

    Table table() {
        Table.Builder table = Table.of(
                Column.data("round"),
                Column.data("lot"),
                Column.data("match"),
                Column.data("computed"),
                Column.data("published"),
                Column.data("difference"),
                Column.data("detail"),
                Column.data("rests_on"));
        for (ReplayRun run : runs) {
            for (LotReplay lot : run.replay().lots()) {
                table.row(
                        lot.round(),
                        lot.lot().id(),
                        lot.match().word(),
                        names(lot.computed()),
                        names(lot.published()),
                        lot.difference() == DifferenceType.NONE
                                ? ""
                                : lot.difference().word(),
                        detail(lot, Integer.MAX_VALUE),
                        lot.restsOn().stream()
                                .map(leaf -> leaf.clause().path())
                                .distinct()
                                .collect(Collectors.joining("|")));
            }
        }
        return table.build();
    }

    private static String names(Collection<BidKey> bids) {
        return bids.stream().map(BidKey::toString).collect(Collectors.joining("|"));
    }
}
