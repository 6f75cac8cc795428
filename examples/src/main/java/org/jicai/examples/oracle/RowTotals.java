package org.jicai.examples.oracle;

import java.util.Arrays;
import org.jicai.engine.ClearedLot;
import org.jicai.engine.SweepObserver;

/** What a row's lot cost, replication by replication, as differences from what is expected: small numbers add up well. */
final class RowTotals implements SweepObserver<RowTotals> {

    private final OracleRow row;
    private final double units;
    private final double tick;
    private final long[] priceAtPlace;

    private long replications;
    private long awarded;
    private final Deviations spend = new Deviations();
    private final Deviations[] prices;

    RowTotals(OracleRow row, int priceScale) {
        this.row = row;
        this.units = ShareBook.units(row);
        this.tick = Math.pow(10, -priceScale);
        this.priceAtPlace = new long[row.bidders() + 1];
        this.prices = new Deviations[row.rankPrices().length()];
        Arrays.setAll(prices, i -> new Deviations());
    }

    @Override
    public boolean readsDecisions() {
        return false;
    }

    @Override
    public void cleared(ClearedLot lot) {
        if (lot.isPending()) {
            throw new IllegalStateException(row.id() + " stopped in replication " + lot.replication());
        }
        Arrays.fill(priceAtPlace, 0);
        long cost = 0;
        for (int bid = 0; bid < lot.size(); bid++) {
            if (lot.isSelected(bid)) {
                long agreed = lot.agreedUnits(bid);
                awarded += agreed;
                cost += agreed * lot.price(bid);
                int place = lot.rank(bid);
                while (priceAtPlace[place] != 0) {
                    place++;
                }
                priceAtPlace[place] = lot.price(bid);
            }
        }
        replications++;
        spend.add(cost / units * tick - row.spend());
        for (int i = 0; i < prices.length; i++) {
            prices[i].add(priceAtPlace[i + 1] * tick - row.rankPrices().get(i));
        }
    }

    @Override
    public void add(RowTotals later) {
        replications += later.replications;
        awarded += later.awarded;
        spend.add(later.spend);
        for (int i = 0; i < prices.length; i++) {
            prices[i].add(later.prices[i]);
        }
    }

    /** The mean volume awarded, in the unit of the shares. */
    double volume() {
        return awarded / units / replications;
    }

    Finding spend() {
        return spend.finding("spend", row.spend(), row.volume() * tick / 2);
    }

    Finding price(int rank) {
        return prices[rank - 1].finding("price " + rank, row.rankPrices().get(rank - 1), tick / 2);
    }

    /**
     * A mean beside what it should be.
     *
     * @param what what it is the mean of
     * @param expected what it should be, in yuan
     * @param mean what it is, in yuan
     * @param standardError its standard error, in yuan
     * @param rounding the most that rounding bids to whole ticks can move the expected value, in yuan
     */
    record Finding(String what, double expected, double mean, double standardError, double rounding) {

        /** How many standard errors the mean is off. */
        double z() {
            return (mean - expected) / standardError;
        }

        /** The most that rounding can be, in standard errors. */
        double roundingInErrors() {
            return rounding / standardError;
        }
    }

    /** The sum and the sum of squares of deviations. */
    private static final class Deviations {
        private long count;
        private double sum;
        private double squares;

        void add(double deviation) {
            count++;
            sum += deviation;
            squares += deviation * deviation;
        }

        void add(Deviations later) {
            count += later.count;
            sum += later.sum;
            squares += later.squares;
        }

        Finding finding(String what, double expected, double rounding) {
            double mean = sum / count;
            double variance = (squares - count * mean * mean) / (count - 1);
            return new Finding(what, expected, expected + mean, Math.sqrt(variance / count), rounding);
        }
    }
}
