package org.jicai.clearing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jicai.decision.TranscriptEntry;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Region;

/**
 * The decisions of people in the order of use. A draft by lists is kept in numbers and put into words, one entry for each pick,
 * when somebody reads the transcript.
 */
final class TranscriptLog implements Supplier<ImmutableList<TranscriptEntry>> {

    private final ImmutableList<Region> regions;
    private final List<Event> events = new ArrayList<>(2);

    TranscriptLog(ImmutableList<Region> regions) {
        this.regions = regions;
    }

    /** One decision, or several that were made together. */
    private interface Event {
        void addTo(ImmutableList.Builder<TranscriptEntry> entries);
    }

    void add(TranscriptEntry entry) {
        events.add(entries -> entries.add(entry));
    }

    /**
     * A draft by lists.
     *
     * @param picks the regions in the order in which they were picked
     * @param pickers by pick: which bid it was
     */
    void addDraft(LotInput lot, String step, String origin, byte[] picks, int[] pickers) {
        events.add(entries -> {
            for (int pick = 0; pick < picks.length; pick++) {
                entries.add(new TranscriptEntry(
                        lot.lot().id(),
                        lot.bids().get(pickers[pick]).key(),
                        step,
                        ChoiceKind.PICK,
                        Optional.empty(),
                        regions.get(picks[pick]).name(),
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
