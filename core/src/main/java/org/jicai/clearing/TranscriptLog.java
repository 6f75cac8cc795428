package org.jicai.clearing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jicai.decision.TranscriptEntry;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Region;

/**
 * The decisions of people in the order of use. Picks by lists are kept in numbers, and put into words when somebody reads the
 * transcript.
 */
final class TranscriptLog implements Supplier<ImmutableList<TranscriptEntry>> {

    /** Regions are at most 64, so that a pick is one number. */
    private static final int REGION_BITS = 6;

    private static final int REGION_MASK = (1 << REGION_BITS) - 1;
    private static final int[] NO_PICKS = {};

    private final ImmutableList<Region> regions;
    private final List<Event> events = new ArrayList<>(2);

    /** Bid and region of each pick by a list, in the order of picks. */
    private int[] picks = NO_PICKS;

    private int picked;

    TranscriptLog(ImmutableList<Region> regions) {
        this.regions = regions;
    }

    /** One decision, or the picks of one draft, which follow each other. */
    private sealed interface Event permits Single, Draft {}

    private record Single(TranscriptEntry entry) implements Event {}

    /** A draft by lists, whose picks begin at a place and end where those of the next draft begin. */
    private record Draft(LotInput lot, String step, String origin, int from) implements Event {}

    void add(TranscriptEntry entry) {
        events.add(new Single(entry));
    }

    /**
     * A draft by lists: the regions stand in {@link LotWorkspace#picks}, in the order of picks.
     *
     * @param into by region: who picked it
     */
    void addDraft(LotWorkspace lot, String step, int[] into, String origin) {
        events.add(new Draft(lot.input, step, origin, picked));
        if (picked + lot.picked > picks.length) {
            picks = Arrays.copyOf(picks, picked + Math.max(lot.picked, regions.size()));
        }
        for (int pick = 0; pick < lot.picked; pick++) {
            int region = lot.picks[pick];
            picks[picked++] = into[region] << REGION_BITS | region;
        }
    }

    @Override
    public ImmutableList<TranscriptEntry> get() {
        ImmutableList.Builder<TranscriptEntry> entries = ImmutableList.builder();
        ImmutableList<Event> inOrder = ImmutableList.copyOf(events);
        for (int at = 0; at < inOrder.size(); at++) {
            if (inOrder.get(at) instanceof Single single) {
                entries.add(single.entry());
            } else if (inOrder.get(at) instanceof Draft draft) {
                addTo(entries, draft, endOf(inOrder, at));
            }
        }
        return entries.build();
    }

    /** Where the picks of a draft end. */
    private int endOf(ImmutableList<Event> inOrder, int at) {
        for (int next = at + 1; next < inOrder.size(); next++) {
            if (inOrder.get(next) instanceof Draft later) {
                return later.from();
            }
        }
        return picked;
    }

    private void addTo(ImmutableList.Builder<TranscriptEntry> entries, Draft draft, int to) {
        for (int at = draft.from(); at < to; at++) {
            entries.add(new TranscriptEntry(
                    draft.lot().lot().id(),
                    draft.lot().bids().get(picks[at] >>> REGION_BITS).key(),
                    draft.step(),
                    ChoiceKind.PICK,
                    Optional.empty(),
                    regions.get(picks[at] & REGION_MASK).name(),
                    draft.origin()));
        }
    }
}
