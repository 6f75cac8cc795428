package org.jicai.examples.cli;

import com.google.common.collect.ImmutableList;
import org.jicai.RuleBooks;
import org.jicai.format.RoundDirectory;
import org.jicai.replay.Replay;
import org.jicai.replay.RoundReplay;
import org.jicai.tender.Round;

/**
 * Replays one small case that ships while the command line is still being taken apart. Most of a short run goes into loading and
 * linking classes, one after the other; this does on a second core what nearly every command comes to later.
 */
final class HeadStart {

    private static final String CASE = "batch2-paclitaxel";

    private HeadStart() {}

    static void begin() {
        Thread thread = new Thread(HeadStart::tryReplay, "head start");
        thread.setDaemon(true);
        thread.start();
    }

    private static void tryReplay() {
        try {
            replay();
        } catch (RuntimeException told) {
            // the command itself comes to the same place and says what is wrong
        }
    }

    static ImmutableList<RoundReplay> replay() {
        RoundDirectory data = RoundDirectory.read(ShippedCases.files(CASE));
        return data.rounds().stream()
                .map(Round::id)
                .map(round -> Replay.by(RuleBooks.forRound(round).orElseThrow()).run(data, round))
                .collect(ImmutableList.toImmutableList());
    }
}
