package org.jicai.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import org.jicai.decision.ChoiceRequest;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Outcome;
import org.jicai.decision.TranscriptEntry;

/**
 * An outcome as files: {@code verdicts.csv} (every bid), {@code lots_out.csv} (every lot), {@code regions.csv} (every
 * region) and {@code outcome.json} (everything, with each bid's whole path). Prices are yuan in plain decimals, shares
 * are fractions (60 % is 0.6), what is not known is empty, or {@code null} in JSON. Equal outcomes give equal bytes.
 */
public final class OutcomeFiles {

    private OutcomeFiles() {}

    /**
     * The contents of the files.
     *
     * @param outcome the outcome
     * @param digest the digest of the run
     * @return the bytes by the name of the file, always in the same order
     */
    public static ImmutableMap<String, byte[]> toBytes(Outcome outcome, String digest) {
        Outcome sorted = sorted(outcome);
        return ImmutableMap.of(
                "verdicts.csv", utf8(OutcomeTables.verdicts(sorted)),
                "lots_out.csv", utf8(OutcomeTables.lots(sorted)),
                "regions.csv", utf8(OutcomeTables.regions(sorted)),
                "outcome.json", utf8(OutcomeJson.of(sorted, digest)));
    }

    /**
     * Writes the files, all of them or none.
     *
     * @param directory where to; it is made if it is not there, and files of these names are replaced
     * @param outcome the outcome
     * @param digest the digest of the run
     * @throws IOException if they cannot be written
     */
    public static void write(Path directory, Outcome outcome, String digest) throws IOException {
        OutputDirectory.write(directory, toBytes(outcome, digest));
    }

    /** Lots by their keys, so that the order of the input cannot be seen; within a lot everything keeps its order. */
    private static Outcome sorted(Outcome outcome) {
        return new Outcome(
                outcome.round(),
                outcome.book(),
                ImmutableList.sortedCopyOf(Comparator.comparing(LotOutcome::lot), outcome.lots()),
                ImmutableList.sortedCopyOf(Comparator.comparing(TranscriptEntry::lot), outcome.transcript()),
                ImmutableList.sortedCopyOf(Comparator.comparing(ChoiceRequest::lot), outcome.pending()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
