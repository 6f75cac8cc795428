package org.jicai.simulation.screens;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jicai.engine.ClearedLot;
import org.jicai.engine.SweepObserver;

/** How suspicious the lots of a sweep are, lot by lot and screen by screen. */
final class ScreenSample implements SweepObserver<ScreenSample> {

    /** What a lot shows. */
    record Seen(int bids, int winners, double[] statistics, double[] suspicions) {}

    private final double tick;
    private final List<Seen> lots = new ArrayList<>();

    ScreenSample(int priceScale) {
        this.tick = StrictMath.pow(10, -priceScale);
    }

    @Override
    public boolean readsDecisions() {
        return false;
    }

    @Override
    public void cleared(ClearedLot lot) {
        ImmutableDoubleArray.Builder prices = ImmutableDoubleArray.builder();
        int winners = 0;
        for (int bid = 0; bid < lot.size(); bid++) {
            if (lot.bidPrice(bid) > 0) {
                prices.add(lot.comparablePrice(bid) * tick);
                winners += lot.isSelected(bid) ? 1 : 0;
            }
        }
        lots.add(seen(prices.build(), winners));
    }

    private static Seen seen(ImmutableDoubleArray prices, int winners) {
        double[] statistics = new double[ScreenAt.ALL.size()];
        double[] suspicions = new double[ScreenAt.ALL.size()];
        for (int i = 0; i < statistics.length; i++) {
            ScreenAt screen = ScreenAt.ALL.get(i);
            OptionalDouble statistic =
                    prices.isEmpty() ? OptionalDouble.empty() : screen.of(SortedBids.of(prices), winners);
            statistics[i] = statistic.orElse(Double.NaN);
            suspicions[i] = screen.suspicion(statistic);
        }
        return new Seen(prices.length(), winners, statistics, suspicions);
    }

    @Override
    public void add(ScreenSample later) {
        lots.addAll(later.lots);
    }

    List<Seen> lots() {
        return lots;
    }
}
