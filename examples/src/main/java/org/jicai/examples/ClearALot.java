package org.jicai.examples;

import java.io.PrintStream;
import org.jicai.RuleBooks;
import org.jicai.audit.Explainer;
import org.jicai.audit.Language;
import org.jicai.decision.Outcome;
import org.jicai.engine.DefaultStrategy;
import org.jicai.engine.Engine;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;

/** Clears one lot and says why each bid stands where it stands. */
public final class ClearALot {

    private ClearALot() {}

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        // tag::readme[]
        Lot lot = Lot.builder("acarbose")
                .bid(Bid.of("Bayer", "0.180667").withCeiling("0.84"))
                .bid(Bid.of("Huadong", "0.465333").withCeiling("0.84"))
                .bid(Bid.of("Newcomer", "0.29").withCeiling("0.84"))
                .bid(Bid.of("Latecomer", "0.85").withCeiling("0.84"))
                .build();
        Round round = Round.of("2020-batch2", lot);
        Engine engine = Engine.of(RuleBooks.byId("GY-YD2019-2").orElseThrow());
        Outcome outcome = engine.clear(round, DefaultStrategy.of(round, 1));
        Explainer explainer = Explainer.of(engine.book(), Language.EN);
        explainer.explain(lot, outcome.lots().get(0)).bids().forEach(out::println);
        // end::readme[]
    }
}
