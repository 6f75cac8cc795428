package org.jicai.clearing;

import java.util.Optional;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.rules.Cited;
import org.jicai.rules.Ranking;
import org.jicai.rules.TieBreak;

/** The edge of the places: equal bids on both sides of it draw lots, where the tie chain ends with one. */
final class LastPlace {

    private final boolean byLot;
    private final int lotLeaf;

    LastPlace(Ranking ranking, Compilation compilation) {
        Optional<Cited<TieBreak>> lot = ranking.ties().stream()
                .filter(tie -> tie.value() instanceof TieBreak.ByLot)
                .findFirst();
        this.byLot = lot.isPresent();
        this.lotLeaf = lot.map(tie -> compilation.leaf(Stage.RANKING, tie)).orElse(0);
    }

    /**
     * Draws lots if the last of the places and the next one are held by equal bids.
     *
     * @param places how many of the ranked bids have a place
     * @param to the place after the last of the bids that are equal and could have it
     * @param point the point at which an open tie is noted
     * @param slot the leaf that gave the places
     * @return false if the tie stays open; the lot is then stopped
     */
    boolean settle(LotWorkspace lot, int places, int to, int point, int slot) {
        if (places >= to || lot.tieStart[places - 1] != lot.tieStart[places]) {
            return true;
        }
        int from = lot.tieStart[places];
        if (byLot) {
            lot.use(lotLeaf);
        } else {
            lot.stop("tie-open");
        }
        if (byLot && LotDraw.settle(lot, from, to, "shortlist")) {
            for (int place = places; place < to; place++) {
                lot.settle(lot.order[place], Reason.TIE_LOST_BY_LOT);
            }
            RankingStep.fixRanks(lot);
            return true;
        }
        for (int place = from; place < to; place++) {
            lot.note(point, lot.order[place], slot, Reason.TIE_OPEN);
        }
        return false;
    }
}
