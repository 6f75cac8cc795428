package org.jicai.audit;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import org.jicai.decision.BidOutcome;

/**
 * Why one bid stands where it stands, in sentences.
 *
 * @param outcome what is explained
 * @param bidder the bidder's name in the language of the explanation
 * @param verdict how it ended, such as {@code not selected}
 * @param deciding the sentences that decided
 * @param path one sentence for each decision of {@link BidOutcome#path()}, in the same order
 * @param supply what it supplies at which price; empty unless it was selected
 * @param separator what stands between the name and the verdict
 */
public record BidExplanation(
        BidOutcome outcome,
        String bidder,
        String verdict,
        ImmutableList<Statement> deciding,
        ImmutableList<Statement> path,
        ImmutableList<Statement> supply,
        String separator) {

    /** Who, how it ended and why, on one line. */
    @Override
    public String toString() {
        return bidder + separator + verdict + " "
                + deciding.stream().map(Statement::toString).collect(Collectors.joining(" "));
    }
}
