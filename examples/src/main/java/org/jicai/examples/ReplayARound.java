package org.jicai.examples;

import java.io.PrintStream;
import org.jicai.RuleBooks;
import org.jicai.format.RoundDirectory;
import org.jicai.format.RoundFiles;
import org.jicai.replay.LotReplay;
import org.jicai.replay.Match;
import org.jicai.replay.Replay;
import org.jicai.replay.RoundReplay;

/** Runs a published round and compares it with what was announced, here a case of the casebook. */
public final class ReplayARound {

    private ReplayARound() {}

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
        RoundDirectory data = RoundDirectory.read(
                RoundFiles.resources(ReplayARound.class.getClassLoader(), "org/jicai/examples/data/batch2-paclitaxel"));
        RoundReplay replay =
                Replay.by(RuleBooks.forRound("2020-batch2").orElseThrow()).run(data, "2020-batch2");
        for (LotReplay lot : replay.lots()) {
            out.println(lot.lot().id() + ": " + lot.match().word() + ", announced " + lot.published() + ", computed "
                    + lot.computed());
        }
        out.println(replay.count(Match.EXACT) + " exact, of which " + replay.exactOnInferred()
                + " rest on an inferred or assumed number");
        // end::guide[]
    }
}
