package org.jicai.examples.oracle;

import java.util.List;
import org.jicai.engine.Sweep;
import org.jicai.engine.SweepBids;
import org.jicai.engine.SweepChoices;
import org.jicai.engine.SweepOptions;
import org.jicai.rules.RuleBook;
import org.jicai.simulation.CommonFactor;
import org.jicai.simulation.CounterRandom;
import org.jicai.simulation.FirmCosts;
import org.jicai.simulation.bidding.EquilibriumBids;
import org.jicai.simulation.bidding.PriceGrid;

/** Draws costs, bids as in equilibrium, and clears the lots of a row by its rule book. */
final class RowRun {

    private final OracleRow row;
    private final PriceGrid grid;
    private final Sweep sweep;

    RowRun(OracleRow row) {
        this(row, ShareBook.of(row));
    }

    RowRun(OracleRow row, RuleBook book) {
        this.row = row;
        this.grid = PriceGrid.of(book);
        this.sweep = Sweep.of(List.of(book), ShareBook.round(row));
    }

    RowTotals run(long seed, int replications, int threads) {
        return sweep.run(
                replications,
                equilibriumBids(seed),
                row.sharesDependOnBids() ? new EqualRegions() : SweepChoices.FIRST_FREE,
                () -> new RowTotals(row, sweep.priceScale()),
                SweepOptions.DEFAULT.withThreads(threads));
    }

    /** A firm whose cost is above the ceiling bids its cost, and it is for the kernel to refuse it. */
    private SweepBids equilibriumBids(long seed) {
        EquilibriumBids equilibrium = row.equilibrium();
        FirmCosts[] firms = sweep.bids(0).stream()
                .map(bid -> FirmCosts.of(
                        new CounterRandom(seed),
                        row.costs(),
                        CommonFactor.NONE,
                        row.id(),
                        bid.key().bidder()))
                .toArray(FirmCosts[]::new);
        long refused = grid.ticks(row.ceiling()) + 1;
        return (replication, lot, prices) -> {
            for (int bid = 0; bid < prices.length; bid++) {
                double cost = firms[bid].cost(replication);
                prices[bid] = cost <= row.ceiling()
                        ? grid.ticks(equilibrium.bid(cost).orElseThrow())
                        : Math.max(refused, grid.ticks(cost));
            }
        };
    }
}
