package org.jicai.examples.oracle;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jicai.simulation.CostDistribution;
import org.jicai.simulation.UniformCosts;
import org.jicai.simulation.bidding.EquilibriumBids;
import org.jicai.simulation.bidding.RankShares;
import org.jicai.simulation.bidding.ShareSchedule;

/**
 * An auction whose equilibrium is known exactly: costs of 0 to 100 yuan, a ceiling, and what each place wins. Expected
 * spend is a fraction, worked out in rational arithmetic apart from this library.
 *
 * <p>Source: formula and table in {@code docs/oracle.md}.
 *
 * @param id its name
 * @param bidders how many firms there are
 * @param percents the share of each place, in per cent; none where it depends on the number of bids ({@link #WINNERS})
 * @param power costs are distributed as 1 − (1 − c/100)^power
 * @param ceiling the highest valid bid, in yuan
 * @param spend the expected payment, in yuan
 * @param volume the expected volume awarded
 * @param rankPrices the expected price of each place, in yuan; none where it was not worked out
 */
record OracleRow(
        String id,
        int bidders,
        ImmutableList<Integer> percents,
        double power,
        int ceiling,
        double spend,
        double volume,
        ImmutableDoubleArray rankPrices) {

    static final int HIGHEST_COST = 100;

    /** How many places there are by the number of those who bid, in the rows without shares of their own. */
    static final ImmutableList<Integer> WINNERS = ImmutableList.of(1, 1, 2, 2, 3, 4, 4, 5, 6, 6);

    /** id, bidders, shares, power of the costs, ceiling, expected spend for costs of 0 to 1, expected volume, prices. */
    private static final String TABLE = """
            A1 2 100 1 100 2/3 1
            A2 5 100 1 100 1/3 1
            A3 10 100 1 100 2/11 1
            B1 5 100 1 80 208/625 0.99968
            B2 10 100 1 50 509/2816 0.9990234375
            C1 3 2x100 1 100 3/2 2 0.7118441111/0.7881558889
            C2 5 2x100 1 100 1/1 2 0.4567426966/0.5432573034
            C3 10 4x100 1 100 20/11 4 0.4084973496/0.4303320157/0.4659510309/0.5134014219
            C4 10 4x100 1 80 195144416/107421875 3.999053414
            C5 10 9x100 1 100 90/11 9
            C6 15 10x100 1 100 55/8 10
            F1 3 60/40 1 100 7/10 1
            F2 5 60/40 1 100 7/15 1 0.4252560592/0.5287825778
            F3 5 50/30/20 1 100 17/30 1 0.4993016821/0.5954860141/0.6918501068
            F4 10 40/30/20/10 1 100 4/11 1 0.3041826038/0.3618776838/0.4231366853/0.4877267993
            F5 10 40/30/20/10 1 80 7808832/21484375 0.9998966784
            F6 3 50/30/20 1 100 17/20 1
            F7 3 50/30/20 1 150 23/20 1
            F8 2 60/40 1 100 14/15 1
            N1 8 k(m) 1 80 3114368/5859375 0.99999744
            N2 10 k(m) 1 60 215071911/537109375 0.9998951424
            P1 5 100 2 100 19/99 1
            P2 4 100 0.5 100 3/5 1
            """;

    /** All rows. */
    static final ImmutableList<OracleRow> ALL =
            TABLE.lines().map(OracleRow::parse).collect(ImmutableList.toImmutableList());

    private static OracleRow parse(String line) {
        List<String> cells = Splitter.on(' ').splitToList(line);
        List<String> spend = Splitter.on('/').splitToList(cells.get(5));
        return new OracleRow(
                cells.get(0),
                Integer.parseInt(cells.get(1)),
                percents(cells.get(2)),
                Double.parseDouble(cells.get(3)),
                Integer.parseInt(cells.get(4)),
                HIGHEST_COST * Double.parseDouble(spend.get(0)) / Double.parseDouble(spend.get(1)),
                Double.parseDouble(cells.get(6)),
                cells.size() == 7 ? ImmutableDoubleArray.of() : prices(cells.get(7)));
    }

    private static ImmutableList<Integer> percents(String shares) {
        if (shares.equals("k(m)")) {
            return ImmutableList.of();
        }
        int times = shares.indexOf('x');
        return times > 0
                ? ImmutableList.copyOf(Collections.nCopies(Integer.parseInt(shares.substring(0, times)), 100))
                : Splitter.on('/').splitToStream(shares).map(Integer::valueOf).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableDoubleArray prices(String prices) {
        return ImmutableDoubleArray.copyOf(
                Splitter.on('/').splitToStream(prices).mapToDouble(price -> HIGHEST_COST * Double.parseDouble(price)));
    }

    static Optional<OracleRow> byId(String id) {
        return ALL.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** Whether the number of winners, and so each one's share, depends on the number of bids. */
    boolean sharesDependOnBids() {
        return percents.isEmpty();
    }

    CostDistribution costs() {
        return power == 1 ? new UniformCosts(0, HIGHEST_COST) : new PowerCosts(power, HIGHEST_COST);
    }

    EquilibriumBids equilibrium() {
        return EquilibriumBids.of(bidders, shares(), costs(), ceiling);
    }

    private ShareSchedule shares() {
        return sharesDependOnBids()
                ? bids -> RankShares.equalSplit(WINNERS.get(bids - 1))
                : RankShares.of(percents.stream()
                        .mapToDouble(percent -> percent / 100.0)
                        .toArray());
    }
}
