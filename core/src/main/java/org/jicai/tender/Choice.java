package org.jicai.tender;

import java.util.Optional;

/**
 * Something a person decided, as it was recorded.
 *
 * @param seq its place in the order of the round; choices are read in this order
 * @param lot the key of the lot
 * @param bid whose choice
 * @param step the step of the procedure that asked, such as {@code primary} or {@code shortlist}; empty where nothing asked
 * @param kind what kind of choice
 * @param region the region picked, or the region given up; empty for all regions or where no region is concerned
 * @param value the answer: {@code yes}, {@code accept}, a price, a rank; empty where the kind needs none
 * @param at when, for a withdrawal or disqualification
 * @param evidence who says so
 */
public record Choice(
        long seq,
        String lot,
        BidKey bid,
        String step,
        ChoiceKind kind,
        Optional<Region> region,
        String value,
        Optional<Moment> at,
        String evidence) {

    /**
     * Who decided what, for messages: {@code choice 7 (pick 山西 by Bayer in acarbose)}.
     *
     * @return a short description
     */
    public String describe() {
        String what = kind.word() + region.map(r -> " " + r).orElse("") + (value.isEmpty() ? "" : " " + value);
        return "choice " + seq + " (" + what + " by " + bid + " in " + lot + ")";
    }
}
