package org.jicai.clearing;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.RegionWishes;
import org.jicai.tender.Choice;

/**
 * Who decides what people decide, as the steps ask it: in numbers, so that a sweep can answer without making words of them.
 * {@link ChoiceDesk} makes requests of the questions and keeps the record.
 */
public interface Deciders {

    /** Stands for an answer nobody gave. */
    int OPEN = -1;

    /** An answer to an offer. */
    enum Reply {
        /** It accepts. */
        ACCEPT,
        /** It declines. */
        DECLINE,
        /** Nobody answers. */
        OPEN
    }

    /**
     * What happened unasked in a lot: who did not take part, withdrew or was disqualified, in the recorded order.
     *
     * @param lot the lot
     * @return the recorded choices of those kinds
     */
    ImmutableList<Choice> happened(LotWorkspace lot);

    /**
     * Marks something that happened unasked as taken into account.
     *
     * @param choice the recorded choice
     */
    void take(Choice choice);

    /**
     * In which order the bids of a lot take regions, where that is settled beforehand.
     *
     * @param lot the lot
     * @return the lists of its bids, or {@link RegionWishes#NONE} where each pick is asked for
     */
    default RegionWishes wishes(LotWorkspace lot) {
        return RegionWishes.NONE;
    }

    /**
     * Hears of a draft that followed from lists of wishes, those of {@link LotWorkspace#wishDraft}.
     *
     * @param lot the lot; the bids in turn stand in {@link LotWorkspace#inTurn}
     * @param step the step, such as {@code primary}
     * @param bids how many bids took part
     * @param privileged how many of them picked once before all did
     * @param given the regions given away, one bit for each
     * @param into by region: who picked it
     */
    default void picked(LotWorkspace lot, String step, int bids, int privileged, long given, int[] into) {}

    /**
     * Lets a bid pick a region.
     *
     * @param lot the lot
     * @param bid who picks
     * @param step the step that asks, such as {@code primary}
     * @param legal the regions it may pick, one bit for each, at least one
     * @return the region, or {@link #OPEN}
     */
    int pick(LotWorkspace lot, int bid, String step, long legal);

    /**
     * Lets a group of equal bids draw lots: puts {@link LotWorkspace#order} in that order.
     *
     * @param lot the lot
     * @param from the first place of the group
     * @param to the place after its last
     * @param step the step that needs the order, such as {@code shortlist}
     * @return false if an answer is missing
     */
    boolean draw(LotWorkspace lot, int from, int to, String step);

    /**
     * Offers a bid a price.
     *
     * @param lot the lot
     * @param bid who is asked
     * @param step the step that asks
     * @param price the price, in units of the price scale, per smallest unit of the bid's own strength
     * @return the answer
     */
    Reply offer(LotWorkspace lot, int bid, String step, long price);

    /**
     * Asks a bid for a price.
     *
     * @param lot the lot
     * @param bid who is asked
     * @param step the step that asks
     * @param highest the highest price it may name, in units of the price scale
     * @return the price in units of the price scale, or {@link LotWorkspace#UNKNOWN}
     */
    long negotiate(LotWorkspace lot, int bid, String step, long highest);
}
