package org.jicai.decision;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.money.UnitPrice;
import org.jicai.tender.BidKey;
import org.jicai.tender.ChoiceKind;

/**
 * A question the procedure puts to a person. A question is put only if the outcome depends on the answer.
 *
 * @param round the round
 * @param lot the lot
 * @param bid who is asked
 * @param step the step that asks, such as {@code shortlist}, {@code primary}, {@code negotiation}
 * @param kind what kind of answer is wanted
 * @param offered the price put to the bidder: the highest a negotiated price may be; empty where no price is concerned
 * @param legal the answers allowed, as they are written in a file; empty where any price up to the offered one is
 */
public record ChoiceRequest(
        String round,
        String lot,
        BidKey bid,
        String step,
        ChoiceKind kind,
        Optional<UnitPrice> offered,
        ImmutableList<String> legal) {

    /** Who is asked what, in a few words. */
    @Override
    public String toString() {
        return kind.word() + " (" + step + ") by " + bid + " in " + lot + " of " + round;
    }
}
