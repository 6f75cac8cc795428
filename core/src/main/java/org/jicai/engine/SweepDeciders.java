package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import org.jicai.clearing.Deciders;
import org.jicai.clearing.IndexSort;
import org.jicai.clearing.LotWorkspace;
import org.jicai.decision.RegionWishes;
import org.jicai.tender.Choice;

/** Answers the steps as the choices of a sweep say. Each worker has its own. */
final class SweepDeciders implements Deciders {

    private final SweepChoices choices;
    private final ClearedLot view;

    SweepDeciders(SweepChoices choices, ClearedLot view) {
        this.choices = choices;
        this.view = view;
    }

    @Override
    public ImmutableList<Choice> happened(LotWorkspace lot) {
        return ImmutableList.of();
    }

    @Override
    public void take(Choice choice) {
        throw new IllegalStateException("nothing happens unasked in a sweep");
    }

    @Override
    public RegionWishes wishes(LotWorkspace lot) {
        RegionWishes wishes = choices.wishes(view);
        if (!wishes.isNone() && (wishes.bids() < lot.size() || wishes.regions() != view.regions())) {
            throw new IllegalStateException("lists of " + wishes.bids() + " bids and " + wishes.regions()
                    + " regions for " + lot.size() + " bids and " + view.regions() + " regions");
        }
        return wishes;
    }

    @Override
    public int pick(LotWorkspace lot, int bid, String step, long legal) {
        int region = choices.pick(view, bid, legal);
        if ((legal >>> region & 1) == 0) {
            throw new IllegalStateException("a region that may not be picked: " + region);
        }
        return region;
    }

    @Override
    public boolean draw(LotWorkspace lot, int from, int to, String step) {
        if (to - from > IndexSort.FEW) {
            drawMany(lot, from, to);
            return true;
        }
        for (int place = from; place < to; place++) {
            int bid = lot.order[place];
            long own = choices.drawn(view, bid);
            int at = place;
            while (at > from && (lot.keys[at - 1] > own || (lot.keys[at - 1] == own && lot.order[at - 1] > bid))) {
                lot.keys[at] = lot.keys[at - 1];
                lot.order[at] = lot.order[at - 1];
                at--;
            }
            lot.keys[at] = own;
            lot.order[at] = bid;
        }
        return true;
    }

    private void drawMany(LotWorkspace lot, int from, int to) {
        for (int place = from; place < to; place++) {
            lot.keys[lot.order[place]] = choices.drawn(view, lot.order[place]);
        }
        IndexSort.sort(lot.order, from, to, (a, b) -> {
            int drawn = Long.compare(lot.keys[a], lot.keys[b]);
            return drawn != 0 ? drawn : Integer.compare(a, b);
        });
    }

    @Override
    public Reply offer(LotWorkspace lot, int bid, String step, long price) {
        return choices.accepts(view, bid, price) ? Reply.ACCEPT : Reply.DECLINE;
    }

    @Override
    public long negotiate(LotWorkspace lot, int bid, String step, long highest) {
        long named = choices.negotiate(view, bid, highest);
        if (named < 1 || named > highest) {
            throw new IllegalStateException("a price that may not be named: " + named);
        }
        return named;
    }
}
