package org.jicai.examples;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jicai.RuleBooks;
import org.jicai.decision.Answer;
import org.jicai.decision.ChoiceRequest;
import org.jicai.decision.ChoiceSource;
import org.jicai.decision.Outcome;
import org.jicai.engine.Engine;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;

/**
 * A procurement system with people in it: clear with the answers given so far, put the first open question to the person
 * concerned, add the answer, clear again, until nothing is open. Clearing is a pure function, so starting over is the
 * simplest way to go on.
 */
public final class EmbedWithPeople {

    private EmbedWithPeople() {}

    /** Stands for the screen or the telephone. */
    interface Person {
        /** Puts a question to the bidder it concerns; the answer is one of the legal ones. */
        String choose(ChoiceRequest request);
    }

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out, request -> request.legal().get(0));
    }

    static void run(PrintStream out, Person person) {
        Lot lot = Lot.builder("sildenafil")
                .bid(Bid.of("A", "1.00").withCeiling("4"))
                .bid(Bid.of("B", "1.20").withCeiling("4"))
                .bid(Bid.of("C", "1.20").withCeiling("4"))
                .build();
        Round round = Round.of("2020-batch2", lot);
        Engine engine = Engine.of(RuleBooks.byId("GY-YD2019-2").orElseThrow());
        // tag::guide[]
        Map<ChoiceRequest, Answer> answers = new LinkedHashMap<>();
        ChoiceSource people = request -> Optional.ofNullable(answers.get(request));
        Outcome outcome = engine.clear(round, people);
        while (!outcome.pending().isEmpty()) {
            ChoiceRequest question = outcome.pending().get(0);
            String answer = person.choose(question);
            out.println(question.bid() + ", " + question.step() + ": "
                    + question.legal().size() + " answers allowed, takes " + answer);
            answers.put(question, new Answer(answer, "asked in person"));
            outcome = engine.clear(round, people);
        }
        // end::guide[]
        outcome.lots()
                .get(0)
                .winnersInRankOrder()
                .forEach(bid -> out.println(bid.bid() + " supplies " + bid.regions() + " regions"));
    }
}
