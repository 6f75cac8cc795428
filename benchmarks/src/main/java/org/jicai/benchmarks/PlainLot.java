package org.jicai.benchmarks;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.stream.IntStream;

/**
 * One lot as somebody would model it who has no library: records, lists and {@link BigDecimal}.
 *
 * @param bids the bids
 * @param base by region, the reported need in units of the comparison strength
 */
record PlainLot(ImmutableList<PlainBid> bids, ImmutableList<Long> base) {

    /**
     * One bid of it.
     *
     * @param index its place in the lot
     * @param firm which firm it counts as
     * @param packPrice yuan per pack
     * @param packSize units per pack
     * @param strengthRatio its strength over the comparison strength
     * @param ceiling the highest valid price of a unit, in yuan
     * @param sales units sold the year before
     * @param drawn the lot it has drawn
     * @param preference all regions in the order in which it would like them
     */
    record PlainBid(
            int index,
            int firm,
            BigDecimal packPrice,
            int packSize,
            BigDecimal strengthRatio,
            BigDecimal ceiling,
            long sales,
            int drawn,
            ImmutableList<Integer> preference) {}

    static PlainLot of(LotPool pool, int lot) {
        int base = lot * LotPool.REGIONS;
        return new PlainLot(
                IntStream.range(0, pool.bids)
                        .mapToObj(bid -> bid(pool, bid, pool.first(lot) + bid))
                        .collect(ImmutableList.toImmutableList()),
                IntStream.range(base, base + LotPool.REGIONS)
                        .mapToObj(at -> pool.base[at])
                        .collect(ImmutableList.toImmutableList()));
    }

    private static PlainBid bid(LotPool pool, int bid, int at) {
        int list = at * LotPool.REGIONS;
        return new PlainBid(
                bid,
                pool.firm[at],
                BigDecimal.valueOf(pool.packFen[at], 2),
                pool.packSize[at],
                Strength.values()[pool.strength[at]].ratioNumber(),
                BigDecimal.valueOf(pool.ceiling[at], 6),
                pool.sales[at],
                pool.drawn[at],
                IntStream.range(list, list + LotPool.REGIONS)
                        .mapToObj(i -> (int) pool.preference[i])
                        .collect(ImmutableList.toImmutableList()));
    }
}
