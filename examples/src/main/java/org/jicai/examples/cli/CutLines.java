package org.jicai.examples.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jicai.examples.cli.Table.Column;
import org.jicai.replay.CutSummary;
import org.jicai.replay.OfficialFigure;

/** The cuts of whole rounds, each with its reference, and the official figures beside them. */
final class CutLines {

    /** Fewer lots are a case, not a round, and have no average to speak of. */
    private static final int A_ROUND = 10;

    private final Output output;

    CutLines(Output output) {
        this.output = output;
    }

    ImmutableList<String> of(List<ReplayRun> runs) {
        ImmutableListMultimap<String, ReplayRun> runsByRound = runs.stream()
                .filter(run -> !run.isConstructed())
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        run -> run.replay().round(), run -> run));
        if (runsByRound.isEmpty()) {
            return ImmutableList.of();
        }
        return ImmutableList.<String>builder()
                .add("")
                .addAll(TextTable.lines(cuts(runsByRound), output.language()))
                .addAll(beside(runsByRound.keySet().asList(), ShippedCases.officialFigures()))
                .build();
    }

    private Table cuts(ImmutableListMultimap<String, ReplayRun> runsByRound) {
        Table.Builder table = Table.of(
                Column.text("round", "round", "批次"),
                Column.text("reference", "cut", "降幅"),
                Column.number("priced", "winners priced", "有价格的中选产品"),
                Column.number("products", "mean over products", "按产品平均"),
                Column.number("lots", "mean over lots", "按品种平均"),
                Column.number("weighted", "weighted by need", "按采购量加权"),
                Column.number("largest", "largest", "最大"));
        runsByRound.asMap().forEach((round, runs) -> {
            ReplayRun first = runs.iterator().next();
            if (runs.size() == 1 && first.replay().lots().size() >= A_ROUND) {
                first.replay().cuts().forEach(cut -> whole(table, round, cut));
            } else {
                cases(table, round, runs);
            }
        });
        return table.build();
    }

    private void whole(Table.Builder table, String round, CutSummary cut) {
        table.row(
                round,
                output.language().of(cut.reference()),
                priced(cut.priced(), cut.winners()),
                percent(cut.meanOverProducts()),
                percent(cut.meanOverLots()),
                percent(cut.weighted()),
                percent(cut.largest()));
    }

    /** Some cases of a round: their number, and no average, for they are not the round. */
    private void cases(Table.Builder table, String round, Collection<ReplayRun> runs) {
        int priced = 0;
        int winners = 0;
        for (ReplayRun run : runs) {
            priced += run.replay().cuts().get(0).priced();
            winners += run.replay().cuts().get(0).winners();
        }
        table.row(round, output.language().of("cases only", "仅部分案例"), priced(priced, winners), "–", "–", "–", "–");
    }

    private String priced(int priced, int winners) {
        return priced + output.language().of(" of ", "/") + winners;
    }

    /** A cut to a tenth of a percent, half-up; a dash where it cannot be computed. */
    private static String percent(Optional<BigDecimal> cut) {
        return cut.map(fraction -> fraction.movePointRight(2).setScale(1, RoundingMode.HALF_UP) + " %")
                .orElse("–");
    }

    private List<String> beside(List<String> rounds, ImmutableList<OfficialFigure> official) {
        return rounds.stream()
                .flatMap(round -> officially(round, official).stream())
                .toList();
    }

    private Optional<String> officially(String round, ImmutableList<OfficialFigure> official) {
        String figures = OfficialFigure.of(official, round, "average_cut").stream()
                .map(figure -> figure.value() + " % " + output.language().of("from ", "较") + figure.reference())
                .collect(Collectors.joining(output.language().of(" and ", "和")));
        String en = "The official average for " + round + " is " + figures
                + "; another reference gives another figure, so the two need not agree.";
        String zh = "官方公布的" + round + "平均降幅为" + figures + "；参考价不同，数字不必相同。";
        return figures.isEmpty()
                ? Optional.empty()
                : Optional.of(output.language().of(en, zh));
    }
}
