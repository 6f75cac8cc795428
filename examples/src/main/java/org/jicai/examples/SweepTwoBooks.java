package org.jicai.examples;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jicai.RuleBooks;
import org.jicai.engine.ClearedLot;
import org.jicai.engine.Sweep;
import org.jicai.engine.SweepBids;
import org.jicai.engine.SweepChoices;
import org.jicai.engine.SweepObserver;
import org.jicai.engine.SweepOptions;
import org.jicai.rules.RuleBook;
import org.jicai.simulation.CounterRandom;
import org.jicai.simulation.Purpose;
import org.jicai.simulation.RandomStream;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;

/** Clears the same random bids by the books of round 5 and round 10, many times. */
public final class SweepTwoBooks {

    private static final int REPLICATIONS = 20_000;
    private static final int BIDDERS = 8;

    private SweepTwoBooks() {}

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
        Lot.Builder lot = Lot.builder("made-up");
        IntStream.range(0, BIDDERS).forEach(i -> lot.bid(Bid.of("bidder " + i, "1")));
        List<RuleBook> books = Stream.of("GY-YD2021-2", "GY-YD2024-2")
                .map(id -> RuleBooks.byId(id).orElseThrow())
                .toList();
        Sweep sweep = Sweep.of(books, Round.of("sweep", lot.build()));
        List<RandomStream> streams = sweep.bids(0).stream()
                .map(bid -> new CounterRandom(1).stream("made-up", bid.key().bidder(), Purpose.COST))
                .toList();
        SweepBids uniform = (replication, index, prices) -> {
            for (int bid = 0; bid < prices.length; bid++) {
                prices[bid] = 1_000_000 + Math.round(700_000 * streams.get(bid).uniform(replication));
            }
        };

        Means means = sweep.run(
                REPLICATIONS, uniform, SweepChoices.FIRST_FREE, Means::new, SweepOptions.DEFAULT.withThreads(2));

        for (int book = 0; book < books.size(); book++) {
            out.printf(
                    Locale.ROOT,
                    "%s: %.2f winners, %.3f yuan on average%n",
                    books.get(book).id(),
                    means.winners(book),
                    means.price(book));
        }
        // end::guide[]
    }

    // tag::observer[]
    /** Winners and their prices, book by book. */
    static final class Means implements SweepObserver<Means> {
        private final long[] lots = new long[2];
        private final long[] winners = new long[2];
        private final long[] millionths = new long[2];

        @Override
        public void cleared(ClearedLot lot) {
            lots[lot.book()]++;
            for (int bid = 0; bid < lot.size(); bid++) {
                if (lot.isSelected(bid)) {
                    winners[lot.book()]++;
                    millionths[lot.book()] += lot.price(bid);
                }
            }
        }

        @Override
        public void add(Means later) {
            for (int book = 0; book < lots.length; book++) {
                lots[book] += later.lots[book];
                winners[book] += later.winners[book];
                millionths[book] += later.millionths[book];
            }
        }

        double winners(int book) {
            return (double) winners[book] / lots[book];
        }

        double price(int book) {
            return millionths[book] / 1e6 / winners[book];
        }
    }
    // end::observer[]
}
