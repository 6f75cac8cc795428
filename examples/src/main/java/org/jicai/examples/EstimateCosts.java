package org.jicai.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jicai.simulation.CommonFactor;
import org.jicai.simulation.CounterRandom;
import org.jicai.simulation.FirmCosts;
import org.jicai.simulation.UniformCosts;
import org.jicai.simulation.bidding.EquilibriumBids;
import org.jicai.simulation.bidding.RankShares;
import org.jicai.simulation.estimation.CostEstimate;
import org.jicai.simulation.estimation.LotBootstrap;
import org.jicai.simulation.estimation.ShareGpv;

/** Finds the costs behind bids, where they are known: bids in equilibrium of five firms for shares of 50, 30 and 20 %. */
public final class EstimateCosts {

    private static final int LOTS = 200;
    private static final int BIDDERS = 5;
    private static final RankShares SHARES = RankShares.of(0.5, 0.3, 0.2);

    private EstimateCosts() {}

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        // tag::guide[]
        List<ImmutableDoubleArray> bidsByLot =
                IntStream.range(0, LOTS).mapToObj(EstimateCosts::bidsOfLot).toList();
        ShareGpv estimator = new ShareGpv(BIDDERS, SHARES);
        LotBootstrap markup = LotBootstrap.of(bidsByLot, lots -> meanMarkup(estimator.estimate(lots)), 199, 1);
        LotBootstrap.Interval interval = markup.interval(0.95);
        out.printf(
                Locale.ROOT,
                "mean markup of the bids kept: %.4f yuan, 95 %% interval %.4f to %.4f%n",
                markup.estimate(),
                interval.lower(),
                interval.upper());
        // end::guide[]
        ImmutableList<CostEstimate> estimates = estimator.estimate(bidsByLot);
        double truth = IntStream.range(0, estimates.size())
                .filter(i -> !estimates.get(i).trimmed())
                .mapToDouble(i -> estimates.get(i).bid() - cost(i / BIDDERS, i % BIDDERS))
                .average()
                .orElseThrow();
        long kept = estimates.stream().filter(estimate -> !estimate.trimmed()).count();
        out.printf(Locale.ROOT, "the true one: %.4f yuan; %d of %d bids kept%n", truth, kept, estimates.size());
    }

    private static double meanMarkup(List<CostEstimate> estimates) {
        return estimates.stream()
                .filter(estimate -> !estimate.trimmed())
                .mapToDouble(estimate -> estimate.bid() - estimate.cost())
                .average()
                .orElseThrow();
    }

    private static ImmutableDoubleArray bidsOfLot(int lot) {
        EquilibriumBids equilibrium = EquilibriumBids.of(BIDDERS, SHARES, new UniformCosts(0, 1), 1);
        return ImmutableDoubleArray.copyOf(IntStream.range(0, BIDDERS)
                .mapToDouble(firm -> equilibrium.bid(cost(lot, firm)).orElseThrow()));
    }

    private static double cost(int lot, int firm) {
        return FirmCosts.of(
                        new CounterRandom(1), new UniformCosts(0, 1), CommonFactor.NONE, "lot " + lot, "firm " + firm)
                .cost(0);
    }
}
