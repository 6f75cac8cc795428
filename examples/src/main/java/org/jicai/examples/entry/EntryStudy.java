package org.jicai.examples.entry;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/**
 * Which part of the products is selected in rounds 9 and 10, which the model is fitted on, and in round 11, which it is not.
 */
public final class EntryStudy {

    private static final int FITTING = 100;
    private static final int USUAL = 200;
    private static final long SEED = 1;

    private final ImmutableMap<PublishedRound, EntryRun> runs = Maps.toMap(PublishedRound.ALL, EntryRun::new);

    private EntryStudy() {}

    /**
     * Runs the study.
     *
     * @param args how often each round is drawn (200)
     */
    public static void main(String[] args) {
        run(System.out, args.length > 0 ? Integer.parseInt(args[0]) : USUAL);
    }

    /**
     * Runs the study as its page shows it.
     *
     * @param out where it is printed
     */
    public static void run(PrintStream out) {
        run(out, USUAL);
    }

    private static void run(PrintStream out, int replications) {
        EntryStudy study = new EntryStudy();
        EntryModel model = study.fitted();
        out.printf(
                Locale.ROOT,
                "fitted: evenness %.2f, level %.3f, tolerance %.3f, firm effect %.3f%n",
                model.evenness(),
                model.level(),
                model.tolerance(),
                model.firmEffect());
        out.printf(Locale.ROOT, "%-9s %-18s %10s %10s %10s%n", "round", "what", "published", "simulated", "one round");
        for (PublishedRound round : PublishedRound.ALL) {
            EntryCounts counts = study.clear(round, model, replications, SEED + 1);
            percent(out, round, "products selected", round.productShare(), counts.productShare());
            percent(out, round, "places", Double.NaN, counts.placesShare());
            percent(out, round, "firms selected", round.firmShare(), counts.firmShare());
            number(out, round, "products", round.products(), counts.products());
            number(out, round, "firms", round.firms(), counts.firms());
            number(out, round, "largest field", Double.NaN, counts.largestField());
            number(out, round, "revived products", Double.NaN, counts.revived());
        }
    }

    /**
     * Evenness by the largest field of round 10, the level by the products of round 9, tolerance by those of round 10, the firm
     * effect by the firms of both.
     */
    private EntryModel fitted() {
        EntryModel start = new EntryModel(2, 0.3, 0.3, 0);
        EntryModel even = start.withEvenness(Math.exp(root(
                Math.log(0.3),
                Math.log(50),
                x -> PublishedRound.LARGEST_FIELD_OF_TEN
                        - clear(PublishedRound.TEN, start.withEvenness(Math.exp(x)), FITTING, SEED)
                                .largestField()
                                .mean())));
        EntryModel level = even.withLevel(root(0.05, 1, x -> -productMiss(PublishedRound.NINE, even.withLevel(x))));
        EntryModel tolerant =
                level.withTolerance(root(0, 1, x -> productMiss(PublishedRound.TEN, level.withTolerance(x))));
        return tolerant.withFirmEffect(root(
                0,
                1,
                x -> -firmMiss(PublishedRound.NINE, tolerant.withFirmEffect(x))
                        - firmMiss(PublishedRound.TEN, tolerant.withFirmEffect(x))));
    }

    private EntryCounts clear(PublishedRound round, EntryModel model, int replications, long seed) {
        return Objects.requireNonNull(runs.get(round)).run(model, replications, seed);
    }

    private double productMiss(PublishedRound round, EntryModel model) {
        return clear(round, model, FITTING, SEED).productShare().mean() - round.productShare();
    }

    private double firmMiss(PublishedRound round, EntryModel model) {
        return clear(round, model, FITTING, SEED).firmShare().mean() - round.firmShare();
    }

    /** Where a rising function is 0, or the end that is nearest. */
    private static double root(double from, double to, DoubleUnaryOperator rising) {
        double low = from;
        double high = to;
        for (int i = 0; i < 14; i++) {
            double middle = (low + high) / 2;
            if (rising.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static void percent(
            PrintStream out, PublishedRound round, String what, double published, EntryCounts.RoundMeans simulated) {
        out.printf(
                Locale.ROOT,
                "%-9s %-18s %10s %8.1f %% %8.1f %%%n",
                round.name(),
                what,
                Double.isNaN(published) ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * published),
                100 * simulated.mean(),
                100 * simulated.deviation());
    }

    private static void number(
            PrintStream out, PublishedRound round, String what, double published, EntryCounts.RoundMeans simulated) {
        out.printf(
                Locale.ROOT,
                "%-9s %-18s %10s %10.1f %10.1f%n",
                round.name(),
                what,
                Double.isNaN(published) ? "-" : String.format(Locale.ROOT, "%.0f", published),
                simulated.mean(),
                simulated.deviation());
    }
}
