package org.jicai.examples;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jicai.RuleBooks;
import org.jicai.examples.cli.ShippedCases;
import org.jicai.format.RoundDirectory;
import org.jicai.rules.Quota;
import org.jicai.rules.RuleBook;
import org.jicai.simulation.CostDistribution;
import org.jicai.simulation.CounterRandom;
import org.jicai.simulation.EmpiricalCosts;
import org.jicai.simulation.UniformCosts;
import org.jicai.simulation.bidding.BidFunction;
import org.jicai.simulation.bidding.CompetitiveBids;
import org.jicai.simulation.bidding.EquilibriumBids;
import org.jicai.simulation.bidding.PriceGrid;
import org.jicai.simulation.bidding.RankShares;
import org.jicai.simulation.screens.HolmAdjustment;
import org.jicai.simulation.screens.LotScreening;
import org.jicai.simulation.screens.LotScreening.ScreenFinding;
import org.jicai.simulation.screens.ScreenCalibration;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;

/**
 * Screens lots for bid-rigging, each among lots with the same bidders and ceilings that compete under the same rules. Two models of
 * competition stand side by side: the equilibrium without the spread cap, with costs spread evenly from 20 % of the ceiling to all
 * of it; and bids drawn from those of the round's other lots, as parts of their ceilings.
 */
public final class ScreenLots {

    private static final int DRAWS = 1_999;
    private static final long SEED = 1;
    private static final CostDistribution COSTS = new UniformCosts(0.2, 1);

    private ScreenLots() {}

    /**
     * Runs the example.
     *
     * @param args a round directory, and the fewest bids of a lot that is screened (4); none for the lots of eight bids and more
     *     that ship
     */
    public static void main(String[] args) {
        if (args.length == 0) {
            run(System.out);
        } else {
            run(
                    System.out,
                    List.of(RoundDirectory.read(Path.of(args[0]))),
                    args.length > 1 ? Integer.parseInt(args[1]) : 4);
        }
    }

    static void run(PrintStream out) {
        run(out, ShippedCases.all().stream().map(ShippedCases.Case::read).toList(), 8);
    }

    private static void run(PrintStream out, List<RoundDirectory> data, int fewestBids) {
        List<Double> other = new ArrayList<>();
        print(out, "round", "lot", "bids", "win", "lowest p", "p", "Holm", "equilibrium", "other lots");
        for (RoundDirectory directory : data) {
            for (Round round : directory.rounds()) {
                Optional<RuleBook> book = RuleBooks.forRound(round.id())
                        .filter(rules -> rules.id().startsWith("GY-YD"));
                for (Lot lot : round.lots()) {
                    if (book.isPresent()
                            && canBeScreened(lot, fewestBids)
                            && parts(round, lot).size() >= 2) {
                        LotScreening like = amongOtherLots(book.get(), round, lot);
                        other.add(like.combined());
                        print(out, round, like, amongEquilibria(book.get(), lot));
                    }
                }
            }
        }
        double[] adjusted = HolmAdjustment.of(other.stream().mapToDouble(p -> p).toArray());
        out.printf(
                Locale.ROOT,
                "%d lots screened; among other lots %d have a combined p of at most 0.05, where %.1f are expected; %d after Holm over"
                        + " all lots.%n",
                other.size(),
                other.stream().filter(p -> p <= 0.05).count(),
                0.05 * other.size(),
                Arrays.stream(adjusted).filter(p -> p <= 0.05).count());
    }

    private static boolean canBeScreened(Lot lot, int fewestBids) {
        return lot.bids().size() >= fewestBids
                && lot.bids().stream()
                        .allMatch(
                                bid -> bid.price().isPresent() && bid.ceiling().isPresent());
    }

    /** The bids of a round's other lots, as parts of their ceilings. */
    private static List<Double> parts(Round round, Lot without) {
        return round.lots().stream()
                .filter(lot -> !lot.id().equals(without.id()))
                .flatMap(lot -> lot.bids().stream())
                .filter(bid -> bid.price().isPresent() && bid.ceiling().isPresent())
                .map(ScreenLots::part)
                .toList();
    }

    private static double part(Bid bid) {
        return bid.price().orElseThrow().yuan().toBigDecimal().doubleValue()
                / bid.ceiling().orElseThrow().yuan().toBigDecimal().doubleValue();
    }

    private static LotScreening amongOtherLots(RuleBook book, Round round, Lot lot) {
        CostDistribution bids = EmpiricalCosts.of(ImmutableDoubleArray.copyOf(parts(round, lot)));
        return screened(book, lot, bids, part -> part);
    }

    // tag::guide[]
    /** Empty where all win, so that nothing but the ceiling would limit a bid. */
    private static Optional<LotScreening> amongEquilibria(RuleBook book, Lot lot) {
        int bidders = lot.bids().size();
        int places = book.clause(Quota.class)
                .map(quota -> quota.places().at(bidders).value())
                .orElse(bidders);
        return places < bidders
                ? Optional.of(
                        screened(book, lot, COSTS, EquilibriumBids.of(bidders, RankShares.winners(places), COSTS, 1)))
                : Optional.empty();
    }

    private static LotScreening screened(RuleBook book, Lot lot, CostDistribution costs, BidFunction bidding) {
        CompetitiveBids bids = CompetitiveBids.of(lot, costs, bidding, PriceGrid.of(book), new CounterRandom(SEED));
        return ScreenCalibration.of(book, lot, bids, DRAWS).screen();
    }
    // end::guide[]

    private static void print(PrintStream out, Round round, LotScreening like, Optional<LotScreening> equilibrium) {
        ScreenFinding lowest = like.findings().stream()
                .min(Comparator.comparingDouble(ScreenFinding::pValue))
                .orElseThrow();
        print(
                out,
                round.id(),
                like.lot(),
                String.valueOf(like.bids()),
                String.valueOf(like.winners()),
                lowest.screen().toString(),
                number(lowest.pValue()),
                number(lowest.holm()),
                equilibrium.map(screening -> number(screening.combined())).orElse("-"),
                number(like.combined()));
    }

    private static String number(double p) {
        return String.format(Locale.ROOT, "%.4f", p);
    }

    private static void print(PrintStream out, Object... cells) {
        out.printf(Locale.ROOT, "%-26s %-40s %4s %3s  %-11s %6s %6s  %11s %10s%n", cells);
    }
}
