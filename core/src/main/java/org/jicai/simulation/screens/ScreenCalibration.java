package org.jicai.simulation.screens;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jicai.engine.Sweep;
import org.jicai.engine.SweepBids;
import org.jicai.engine.SweepChoices;
import org.jicai.engine.SweepOptions;
import org.jicai.rules.RuleBook;
import org.jicai.simulation.screens.LotScreening.ScreenFinding;
import org.jicai.simulation.screens.ScreenSample.Seen;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;

/**
 * What the screens of a lot are worth: the same lot, with the same bidders and ceilings, is cleared by the same rule book many
 * times with competitive bids, and the lot as it is stands among those. A rule that eliminates dear bids makes firms bid close to
 * each other without any collusion, so a screen means nothing without such a comparison.
 *
 * <p>Screens are computed on all comparable prices, before validity. The last winner is the last of the bids that the book selects
 * in that draw, so that its choice by a large gap, such as 1.8 times the lowest, happens under competition as well.
 *
 * <p>A p-value is {@code (1 + a) / (1 + B)} with {@code a} of B competitive lots at least as suspicious: if the lot is a draw like
 * the others, it is at most α with a probability of at most α. That holds for the combined one as well, which ranks the smallest
 * p-value of every lot among all 1 + B lots.
 *
 * <p>Source: the Monte-Carlo test of M. Dwass, Ann. Math. Statist. 28 (1957) 181-187; the single-step minimum of P. H. Westfall
 * and S. S. Young, "Resampling-Based Multiple Testing" (1993). Cost: draws × (clearing + 13 screens), and sorting.
 */
public final class ScreenCalibration {

    private final RuleBook book;
    private final Lot lot;
    private final List<Seen> competitive;

    private ScreenCalibration(RuleBook book, Lot lot, List<Seen> competitive) {
        this.book = book;
        this.lot = lot;
        this.competitive = competitive;
    }

    /**
     * Clears competitive bids.
     *
     * @param book the rules
     * @param lot the lot; its prices do not matter
     * @param bids how its bidders would compete, for a round with this lot alone
     * @param draws how many lots to clear, at least 1
     * @return the calibration
     * @throws IllegalArgumentException if there are no draws
     */
    public static ScreenCalibration of(RuleBook book, Lot lot, SweepBids bids, int draws) {
        checkArgument(draws >= 1, "at least 1 draw, not %s", draws);
        return new ScreenCalibration(book, lot, cleared(book, lot, bids, draws));
    }

    private static List<Seen> cleared(RuleBook book, Lot lot, SweepBids bids, int replications) {
        Sweep sweep = Sweep.of(List.of(book), Round.of("screens", lot));
        return sweep.run(
                        replications,
                        bids,
                        SweepChoices.FIRST_FREE,
                        () -> new ScreenSample(sweep.priceScale()),
                        SweepOptions.DEFAULT)
                .lots();
    }

    /**
     * Screens the lot with the prices it has.
     *
     * @return its screens among those of the competitive lots
     * @throws IllegalArgumentException if a price is not known
     */
    public LotScreening screen() {
        checkArgument(
                lot.bids().stream().allMatch(bid -> bid.price().isPresent()),
                "a price of lot %s is not known, and screens need all of them",
                lot.id());
        return screen(SweepBids.AS_GIVEN, 1).get(0);
    }

    /**
     * Screens lots like this one with other bids, each among the competitive ones alone.
     *
     * @param bids the bids
     * @param replications how many lots
     * @return the screens of each
     */
    public ImmutableList<LotScreening> screen(SweepBids bids, int replications) {
        return cleared(book, lot, bids, replications).stream()
                .map(this::amongCompetitive)
                .collect(ImmutableList.toImmutableList());
    }

    private LotScreening amongCompetitive(Seen observed) {
        List<Seen> all = new ArrayList<>(competitive);
        all.add(observed);
        int screens = ScreenAt.ALL.size();
        double[] smallest = new double[all.size()];
        Arrays.fill(smallest, 1);
        double[] own = new double[screens];
        for (int screen = 0; screen < screens; screen++) {
            double[] pValues = pValues(all, screen);
            own[screen] = pValues[all.size() - 1];
            for (int i = 0; i < smallest.length; i++) {
                smallest[i] = Math.min(smallest[i], pValues[i]);
            }
        }
        double ownSmallest = smallest[all.size() - 1];
        long asSmall =
                Arrays.stream(smallest).filter(value -> value <= ownSmallest).count();
        double[] holm = HolmAdjustment.of(own);
        return new LotScreening(
                lot.id(),
                observed.bids(),
                observed.winners(),
                IntStream.range(0, screens)
                        .mapToObj(i -> new ScreenFinding(
                                ScreenAt.ALL.get(i), statistic(observed.statistics()[i]), own[i], holm[i]))
                        .collect(ImmutableList.toImmutableList()),
                (double) asSmall / all.size());
    }

    private static OptionalDouble statistic(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** For each lot, the part of all lots that are at least as suspicious by one screen. */
    private static double[] pValues(List<Seen> lots, int screen) {
        double[] ascending = lots.stream()
                .mapToDouble(lot -> lot.suspicions()[screen])
                .sorted()
                .toArray();
        return lots.stream()
                .mapToDouble(lot ->
                        (ascending.length - firstFrom(ascending, lot.suspicions()[screen])) / (double) ascending.length)
                .toArray();
    }

    /** The place of the first number of at least this one. */
    private static int firstFrom(double[] ascending, double value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
