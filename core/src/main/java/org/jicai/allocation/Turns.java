package org.jicai.allocation;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.jicai.clearing.LotWorkspace;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Region;

/** Picking free regions, one at a time. */
final class Turns {

    private final LotWorkspace lot;
    private final ImmutableList<Region> regions;
    private final String step;

    /**
     * @param lot the lot, whose suppliers are written
     * @param regions the regions of the book, in the order of {@link LotWorkspace#supplier}
     * @param step the step that asks: {@code primary} or {@code replacement}
     */
    Turns(LotWorkspace lot, ImmutableList<Region> regions, String step) {
        this.lot = lot;
        this.regions = regions;
        this.step = step;
    }

    boolean anyFree() {
        return !free().isEmpty();
    }

    /** Lets the bids pick in turn, round and round; a single one takes all. False if an answer is missing. */
    boolean inTurn(List<Integer> bids) {
        if (bids.size() == 1) {
            takeAll(bids.get(0));
        }
        while (!bids.isEmpty() && anyFree()) {
            for (int bid : bids) {
                if (anyFree() && !pick(bid)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Lets one bid pick one region. False if nobody answers; the lot is then stopped. */
    boolean pick(int bid) {
        ImmutableList<String> legal = free();
        Optional<String> region = lot.desk.ask(lot.lot.id(), lot.key(bid), step, ChoiceKind.PICK, legal);
        if (region.isEmpty()) {
            lot.stop("choice-open");
            return false;
        }
        lot.supplier[regions.indexOf(new Region(region.get()))] = bid;
        return true;
    }

    private void takeAll(int bid) {
        for (int region = 0; region < lot.supplier.length; region++) {
            if (lot.supplier[region] == LotWorkspace.UNKNOWN) {
                lot.supplier[region] = bid;
            }
        }
    }

    private ImmutableList<String> free() {
        ImmutableList.Builder<String> free = ImmutableList.builder();
        for (int region = 0; region < lot.supplier.length; region++) {
            if (lot.supplier[region] == LotWorkspace.UNKNOWN) {
                free.add(regions.get(region).name());
            }
        }
        return free.build();
    }
}
