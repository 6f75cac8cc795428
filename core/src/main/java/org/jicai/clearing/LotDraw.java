package org.jicai.clearing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jicai.tender.ChoiceKind;

/** Settles a group of equal bids by lot: each is asked which rank it drew, and the order and the groups follow. */
public final class LotDraw {

    private LotDraw() {}

    /**
     * Draws lots in a group of equal bids.
     *
     * @param lot the lot
     * @param from the first place of the group
     * @param to the place after its last
     * @param step the step that needs the order, such as {@code shortlist} or {@code regions}
     * @return true if the group is settled; false if an answer is missing, and the lot is then stopped
     */
    public static boolean settle(LotWorkspace lot, int from, int to, String step) {
        List<String> free = new ArrayList<>();
        for (int place = from; place < to; place++) {
            free.add(Integer.toString(place + 1));
        }
        int[] drawn = new int[to - from];
        List<Integer> silent = new ArrayList<>();
        for (int place = from; place < to; place++) {
            int bid = lot.order[place];
            Optional<String> rank =
                    lot.desk.ask(lot.lot.id(), lot.key(bid), step, ChoiceKind.LOT, ImmutableList.copyOf(free));
            rank.ifPresent(r -> {
                free.remove(r);
                drawn[Integer.parseInt(r) - 1 - from] = bid;
            });
            if (rank.isEmpty()) {
                silent.add(bid);
            }
        }
        if (!silent.isEmpty()) {
            lot.stop("choice-open");
            return false;
        }
        lot.draws++;
        for (int place = from; place < to; place++) {
            lot.order[place] = drawn[place - from];
            lot.tieStart[place] = place;
            lot.draw[lot.order[place]] = lot.draws;
        }
        return true;
    }
}
