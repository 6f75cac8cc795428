package org.jicai.benchmarks;

import java.util.stream.IntStream;

/**
 * The ranks bids of one lot draw where prices and sales leave them equal, as the pool's lots have it: the rank of the tie,
 * plus how many of those that draw have a lower lot.
 */
final class TiedRanks {

    private final LotPool pool;
    private final int first;
    private final HandWrittenClear cleared;

    TiedRanks(LotPool pool, int lot) {
        this.pool = pool;
        this.first = pool.first(lot);
        this.cleared = new HandWrittenClear(pool);
        cleared.clear(lot);
    }

    /** The rank of a bid if all its equals draw; 0 for a bid that is not ranked. */
    int amongAll(int bid) {
        int place = placeOf(bid);
        return place < 0 ? 0 : startOfTie(place) + 1 + lowerLots(place, false);
    }

    /** The rank of a bid if only the selected ones of its equals draw; 0 for a bid that is not ranked. */
    int amongWinners(int bid) {
        int place = placeOf(bid);
        return place < 0 ? 0 : startOfTie(place) + 1 + lowerLots(place, true);
    }

    private int placeOf(int bid) {
        return IntStream.range(0, cleared.ranked())
                .filter(place -> cleared.bidAt(place) == bid)
                .findFirst()
                .orElse(-1);
    }

    private int startOfTie(int place) {
        int start = place;
        while (start > 0 && areEqual(start - 1, place)) {
            start--;
        }
        return start;
    }

    private int lowerLots(int place, boolean selectedOnly) {
        int lower = 0;
        for (int at = 0; at < cleared.ranked(); at++) {
            boolean draws = areEqual(at, place) && (!selectedOnly || cleared.isSelected(cleared.bidAt(at)));
            lower += draws && drawn(at) < drawn(place) ? 1 : 0;
        }
        return lower;
    }

    private boolean areEqual(int place, int other) {
        return cleared.priceAt(place) == cleared.priceAt(other) && sales(place) == sales(other);
    }

    private int sales(int place) {
        return pool.sales[first + cleared.bidAt(place)];
    }

    private int drawn(int place) {
        return pool.drawn[first + cleared.bidAt(place)];
    }
}
