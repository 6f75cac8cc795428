package org.jicai.simulation.bidding;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import org.jicai.simulation.CostDistribution;
import org.jicai.simulation.UniformCosts;

/**
 * Equilibria in exact rational arithmetic, from the research notes on economics (§2.9): bids at costs 0, 1/4, 1/2 and
 * 3/4, expected spend and expected quantity, to ten significant digits. They were computed apart from this library.
 */
record Oracle(
        String id,
        int bidders,
        ShareSchedule shares,
        CostDistribution costs,
        double ceiling,
        List<String> bids,
        double spend,
        double quantity) {

    /** 1 − F = (1 − c)^a on [0, 1]. */
    private record PowerCosts(double a) implements CostDistribution {
        @Override
        public double quantile(double u) {
            return 1 - StrictMath.pow(1 - u, 1 / a);
        }

        @Override
        public double cdf(double cost) {
            return 1 - StrictMath.pow(1 - Math.min(1, cost), a);
        }

        @Override
        public double lower() {
            return 0;
        }

        @Override
        public double upper() {
            return 1;
        }
    }

    /**
     * id, bidders, shares, ceiling; bids; spend; quantity. {@code 1x4} are four winners of one unit, {@code k(m)} the
     * table of §2.4.
     */
    private static final String TABLE = """
            A1 2 1 1; 0.5000000000 0.6250000000 0.7500000000 0.8750000000; 0.6666666667; 1
            A2 5 1 1; 0.2000000000 0.4000000000 0.6000000000 0.8000000000; 0.3333333333; 1
            A3 10 1 1; 0.1000000000 0.3250000000 0.5500000000 0.7750000000; 0.1818181818; 1
            B1 5 1 .8; 0.1999360000 0.3997977284 0.5989760000 0.7836160000; 0.3328000000; 0.9996800000
            B2 10 1 .5; 0.09990234375 0.3236993853 0.5000000000 -; 0.1807528409; 0.9990234375
            C1 3 1x2 1; 0.6666666667 0.7000000000 0.7777777778 0.8809523810; 1.500000000; 2
            C2 5 1x2 1; 0.4000000000 0.4857142857 0.6400000000 0.8153846154; 1.000000000; 2
            C3 10 1x4 1; 0.4000000000 0.4420000000 0.5938461538 0.7895419847; 1.818181818; 4
            C4 10 1x4 .8; 0.3999053414 0.4418865378 0.5934733447 0.7800709261; 1.816617109; 3.999053414
            C5 10 1x9 1; 0.9000000000 0.9000025749 0.9008806262 0.9182655149; 8.181818182; 9
            C6 15 1x10 1; 0.6666666667 0.6668177434 0.6890408816 0.8086551386; 6.875000000; 10
            F1 3 .6/.4 1; 0.5555555556 0.6538461538 0.7619047619 0.8777777778; 0.7000000000; 1
            F2 5 .6/.4 1; 0.3333333333 0.4705882353 0.6363636364 0.8148148148; 0.4666666667; 1
            F3 5 .5/.3/.2 1; 0.4000000000 0.5483870968 0.6896551724 0.8389261745; 0.5666666667; 1
            F4 10 .4/.3/.2/.1 1; 0.2500000000 0.4038018433 0.5868983957 0.7886954349; 0.3636363636; 1
            F5 10 .4/.3/.2/.1 .8; 0.2499741696 0.4037447714 0.5866155045 0.7796700641; 0.3634656349; 0.9998966784
            F6 3 .5/.3/.2 1; 0.6666666667 0.7923076923 0.8974358974 0.9715447154; 0.8500000000; 1
            F7 3 .5/.3/.2 1.5; 0.8666666667 1.038461538 1.205128205 1.361788618; 1.150000000; 1
            F8 2 .6/.4 1; 0.8333333333 0.8977272727 0.9500000000 0.9861111111; 0.9333333333; 1
            N1 8 k(m) .8; 0.4852600649 0.5084125530 0.6104924689 -; 0.5315188053; 0.9999974400
            N2 10 k(m) .6; 0.3613219484 0.4033279995 0.5360912074 -; 0.4004247943; 0.9998951424
            P1 5 1 1; 0.1111111111 0.3333333333 0.5555555556 0.7777777778; 0.1919191919; 1
            P2 4 1 1; 0.4000000000 0.5500000000 0.7000000000 0.8500000000; 0.6000000000; 1
            """;

    /** How many win by the number who bid, in §2.4. */
    private static final int[] WINNERS = {1, 1, 2, 2, 3, 4, 4, 5, 6, 6};

    static final ImmutableList<Oracle> ROWS = TABLE.lines().map(Oracle::parse).collect(ImmutableList.toImmutableList());

    static Oracle row(String id) {
        return ROWS.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    EquilibriumBids equilibrium() {
        return EquilibriumBids.of(bidders, shares, costs, ceiling);
    }

    private static Oracle parse(String line) {
        List<String> parts = Splitter.on("; ").splitToList(line);
        List<String> head = Splitter.on(' ').splitToList(parts.get(0));
        String id = head.get(0);
        return new Oracle(
                id,
                Integer.parseInt(head.get(1)),
                shares(head.get(2)),
                id.equals("P1") ? new PowerCosts(2) : id.equals("P2") ? new PowerCosts(0.5) : new UniformCosts(0, 1),
                Double.parseDouble(head.get(3)),
                Splitter.on(' ').splitToList(parts.get(1)),
                Double.parseDouble(parts.get(2)),
                Double.parseDouble(parts.get(3)));
    }

    private static ShareSchedule shares(String text) {
        if (text.equals("k(m)")) {
            return bidders -> RankShares.equalSplit(WINNERS[bidders - 1]);
        }
        if (text.startsWith("1x")) {
            return RankShares.winners(Integer.parseInt(text.substring(2)));
        }
        return RankShares.of(Arrays.stream(text.split("/", -1))
                .mapToDouble(Double::parseDouble)
                .toArray());
    }

    @Override
    public String toString() {
        return id;
    }
}
