package org.jicai.clearing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jicai.decision.RegionWishes;
import org.jicai.decision.TranscriptEntry;
import org.jicai.decision.WishDraft;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Region;

/**
 * The decisions of people in the order of use. Of a draft by lists only who got what is kept; its picks are put in order, and into
 * words, when somebody reads the transcript.
 */
final class TranscriptLog implements Supplier<ImmutableList<TranscriptEntry>> {

    private final ImmutableList<Region> regions;
    private final List<Event> events = new ArrayList<>(2);

    TranscriptLog(ImmutableList<Region> regions) {
        this.regions = regions;
    }

    /** One decision, or the picks of one draft, which follow each other. */
    private interface Event {
        void addTo(ImmutableList.Builder<TranscriptEntry> entries);
    }

    void add(TranscriptEntry entry) {
        events.add(entries -> entries.add(entry));
    }

    /**
     * A draft by lists, as {@link WishDraft#inOrder} describes it.
     *
     * @param inTurn the bids, kept
     * @param into by region: who picked it; kept
     */
    void addDraft(LotWorkspace lot, String step, String origin, int[] inTurn, int privileged, long given, int[] into) {
        LotInput input = lot.input;
        RegionWishes wishes = lot.wishDraft.wishes();
        events.add(entries -> {
            for (int region : WishDraft.inOrder(wishes, inTurn, privileged, given, into)) {
                entries.add(new TranscriptEntry(
                        input.lot().id(),
                        input.bids().get(into[region]).key(),
                        step,
                        ChoiceKind.PICK,
                        Optional.empty(),
                        regions.get(region).name(),
                        origin));
            }
        });
    }

    @Override
    public ImmutableList<TranscriptEntry> get() {
        ImmutableList.Builder<TranscriptEntry> entries = ImmutableList.builder();
        events.forEach(event -> event.addTo(entries));
        return entries.build();
    }
}
