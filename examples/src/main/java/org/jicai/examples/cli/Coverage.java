package org.jicai.examples.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many varieties the national rounds cover, added up from published figures.
 *
 * <p>A round adds the varieties it awarded, unless a figure says how many of them are new. A sum that lacks a figure is
 * unknown, and so is every later one.
 *
 * @param rounds the rounds by bid day, each with the sum up to it
 * @param targets the targets by date
 */
record Coverage(ImmutableList<RoundCoverage> rounds, ImmutableList<Target> targets) {

    private static final String TARGET = "target";

    /**
     * A round, and all rounds up to it.
     *
     * @param round the round
     * @param date its bid day
     * @param offered varieties that were put out to tender
     * @param won varieties that were awarded
     * @param added varieties it adds to those of earlier rounds
     * @param sum what this and the earlier rounds add, together
     * @param publishedTotal what was published as the number of varieties of this and the earlier rounds
     */
    record RoundCoverage(
            String round,
            LocalDate date,
            Optional<Integer> offered,
            Optional<Integer> won,
            Optional<Integer> added,
            Optional<Integer> sum,
            Optional<Integer> publishedTotal) {

        /** How far the sum is above the published total. */
        Optional<Integer> difference() {
            return sum.flatMap(ours -> publishedTotal.map(theirs -> ours - theirs));
        }
    }

    /**
     * A target and how far the rounds came until its day.
     *
     * @param figure the target
     * @param counted varieties of the national rounds up to that day
     * @param result whether it was reached, as far as the count tells
     */
    record Target(CoverageFigure figure, Optional<Integer> counted, Result result) {}

    /** What a count of varieties says of a target. */
    enum Result {
        REACHED,
        NOT_REACHED,
        UNKNOWN;

        String word() {
            return this == NOT_REACHED ? "not-reached" : this == REACHED ? "reached" : "unknown";
        }
    }

    static Coverage of(List<CoverageFigure> figures) {
        ImmutableList<RoundCoverage> rounds = rounds(figures);
        ImmutableList<Target> targets = figures.stream()
                .filter(figure -> figure.metric().equals(TARGET))
                .sorted(Comparator.comparing(CoverageFigure::date))
                .map(figure -> target(figure, until(figure.date(), rounds)))
                .collect(toImmutableList());
        return new Coverage(rounds, targets);
    }

    private static ImmutableList<RoundCoverage> rounds(List<CoverageFigure> figures) {
        ImmutableList.Builder<RoundCoverage> rounds = ImmutableList.builder();
        Optional<Integer> sum = Optional.of(0);
        for (CoverageFigure first : firstOfEachRound(figures)) {
            Optional<Integer> won = value(figures, first.round(), "varieties_won");
            Optional<Integer> added =
                    value(figures, first.round(), "varieties_new").or(() -> won);
            sum = sum.flatMap(before -> added.map(more -> before + more));
            rounds.add(new RoundCoverage(
                    first.round(),
                    first.date(),
                    value(figures, first.round(), "varieties_offered"),
                    won,
                    added,
                    sum,
                    value(figures, first.round(), "published_total")));
        }
        return rounds.build();
    }

    private static ImmutableList<CoverageFigure> firstOfEachRound(List<CoverageFigure> figures) {
        return figures.stream()
                .filter(figure -> figure.metric().equals("varieties_won"))
                .sorted(Comparator.comparing(CoverageFigure::date))
                .collect(toImmutableList());
    }

    private static Optional<Integer> value(List<CoverageFigure> figures, String round, String metric) {
        return figures.stream()
                .filter(figure ->
                        figure.round().equals(round) && figure.metric().equals(metric))
                .findFirst()
                .flatMap(CoverageFigure::value);
    }

    private static Optional<Integer> until(LocalDate day, List<RoundCoverage> rounds) {
        return rounds.stream()
                .filter(round -> !round.date().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(RoundCoverage::sum)
                .orElse(Optional.of(0));
    }

    private static Target target(CoverageFigure figure, Optional<Integer> counted) {
        Optional<Result> result =
                counted.flatMap(have -> figure.value().map(need -> result(figure.unit(), have, need)));
        return new Target(figure, counted, result.orElse(Result.UNKNOWN));
    }

    /**
     * Every variety has one generic name and two may share it, so that there are at most as many names as varieties. The
     * provinces add to the varieties of the nation, so that there are at least as many with theirs.
     */
    private static Result result(String unit, int have, int need) {
        return switch (unit) {
            case "generic names" -> have < need ? Result.NOT_REACHED : Result.UNKNOWN;
            case "varieties with provinces" -> have < need ? Result.UNKNOWN : Result.REACHED;
            case "varieties" -> have < need ? Result.NOT_REACHED : Result.REACHED;
            default -> Result.UNKNOWN;
        };
    }
}
