package org.jicai.examples.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.jicai.audit.Language;
import org.jicai.simulation.experiment.RunOptions;

/**
 * How far a run is and how long it will take at the pace of this run so far: one line that is written over on a terminal, and
 * a line now and then elsewhere.
 */
final class ProgressLine implements RunOptions.Progress {

    private static final long SECOND = 1_000_000_000L;
    private static final int WIDTH = 24;

    private final PrintWriter err;
    private final Language language;
    private final boolean terminal;
    private final long started = System.nanoTime();
    private long startedAt = -1;
    private long shown = started;

    ProgressLine(PrintWriter err, Language language, boolean terminal) {
        this.err = err;
        this.language = language;
        this.terminal = terminal;
    }

    @Override
    public void reached(long done, long planned) {
        if (startedAt < 0) {
            startedAt =
                    done; // what a resumed run had done before says nothing about the pace, nor does the first block
        }
        long now = System.nanoTime();
        if (now - shown > (terminal ? SECOND / 5 : 10 * SECOND)) {
            shown = now;
            String line = line(done, planned, now - started);
            err.print(terminal ? "\r" + line + "   " : line + "\n");
            err.flush();
        }
    }

    private String line(long done, long planned, long nanos) {
        int filled = (int) (WIDTH * done / planned);
        String bar = "[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "]";
        String numbers = String.format(Locale.ROOT, "%,d / %,d", done, planned);
        long made = done - startedAt;
        if (made == 0) {
            return bar + " " + numbers;
        }
        long seconds = Math.round((double) nanos / SECOND * (planned - done) / made);
        return bar + " " + numbers + language.of(", about " + seconds + " s left", "，约剩 " + seconds + " 秒");
    }

    /** Leaves the terminal line free for what comes next. */
    void end() {
        if (terminal && shown != started) {
            err.print("\r" + " ".repeat(78) + "\r");
            err.flush();
        }
    }
}
