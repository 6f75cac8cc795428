package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.jicai.clearing.LotInput;

/** Clears the lots of a sweep on one thread. Everything it needs is made once; each lot has one set of prices for all books. */
final class SweepWorker {

    private final LotInput[] given;
    private final long[][] prices;
    private final SweepBids bids;
    private final SweepLine[] lines;

    SweepWorker(
            ImmutableList<CompiledBook> books,
            List<ImmutableList<LotInput>> inputs,
            SweepBids bids,
            SweepChoices choices,
            SweepDetail detail) {
        this.given = inputs.get(0).toArray(new LotInput[0]);
        this.bids = bids;
        this.prices = new long[given.length][];
        for (int lot = 0; lot < given.length; lot++) {
            prices[lot] = given[lot].price().clone();
        }
        this.lines = new SweepLine[books.size()];
        for (int book = 0; book < lines.length; book++) {
            List<LotInput> lots = new ArrayList<>();
            for (int lot = 0; lot < given.length; lot++) {
                lots.add(inputs.get(book).get(lot).withPrices(prices[lot]));
            }
            lines[book] = new SweepLine(book, books.get(book), lots, choices, detail);
        }
    }

    /** The prices of a lot, the same for all books. */
    long[] prices(int lot) {
        return prices[lot];
    }

    /** Clears one lot at the prices it has now. */
    ClearedLot clear(int book, int lot) {
        return lines[book].clear(lot, 0);
    }

    /** Clears all lots of one replication under every book. */
    void replicate(long replication, SweepObserver<?> observer) {
        for (int lot = 0; lot < given.length; lot++) {
            System.arraycopy(given[lot].price(), 0, prices[lot], 0, prices[lot].length);
            bids.draw(replication, lot, prices[lot]);
        }
        for (SweepLine line : lines) {
            line.clear(replication, observer);
        }
    }
}
