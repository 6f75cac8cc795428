package org.jicai.examples;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jicai.RuleBooks;
import org.jicai.engine.ClearedLot;
import org.jicai.engine.Sweep;
import org.jicai.engine.SweepChoices;
import org.jicai.engine.SweepCursor;
import org.jicai.engine.SweepDetail;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;

/** Asks for the winners of a lot of very many bids, and for nobody else's rank. */
public final class WinnersOfALargeLot {

    private static final int BIDDERS = 20_000;

    private WinnersOfALargeLot() {}

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
        Lot.Builder lot = Lot.builder("large");
        IntStream.range(0, BIDDERS).forEach(i -> lot.bid(Bid.of("bidder " + i, "1")));
        Sweep sweep = Sweep.of(List.of(RuleBooks.byId("GY-YD2021-2").orElseThrow()), Round.of("made-up", lot.build()));
        SweepCursor cursor = sweep.cursor(SweepChoices.FIRST_FREE, SweepDetail.WINNERS);
        long[] prices = cursor.prices(0);
        for (int bid = 0; bid < BIDDERS; bid++) {
            prices[bid] = 1_000_000 + (bid * 7_919L) % 1_000_003; // in millionths of a yuan
        }

        ClearedLot cleared = cursor.clear(0, 0);

        LongStream awarded =
                IntStream.range(0, BIDDERS).filter(cleared::isSelected).mapToLong(cleared::price);
        out.printf(
                Locale.ROOT,
                "%d winners of %d, the dearest at %d millionths; all ranked: %s%n",
                cleared.winners(),
                cleared.bidders(),
                awarded.max().orElseThrow(),
                cleared.ranksAll());
        // end::guide[]
    }
}
