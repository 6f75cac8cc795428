package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jicai.clearing.Deciders;
import org.jicai.clearing.LotInput;
import org.jicai.clearing.LotWorkspace;
import org.jicai.clearing.StrengthFactor;
import org.jicai.tender.Lot;

/**
 * The workspaces of one engine while nobody clears in them, so that the next clear need not make its own. Whoever takes some has
 * them alone until giving them back: a clear inside another one, or on another thread, takes others.
 */
final class SpareWorkspaces {

    /** Threads spread over so many places; two on one place make a new workspace now and then, and nothing worse. */
    private static final int PLACES = 16;

    /** The most bids one place keeps room for: the workspaces of larger rounds are dropped. */
    private static final int MOST_BIDS = 4_096;

    private static final LotWorkspace[] NONE = {};

    private final AtomicReferenceArray<LotWorkspace[]> places = new AtomicReferenceArray<>(PLACES);
    private final LotWorkspace.Shape shape;

    /** What a workspace is loaded with while nobody clears in it. */
    private final LotInput noLot;

    SpareWorkspaces(LotWorkspace.Shape shape) {
        this.shape = shape;
        this.noLot = new LotInput(
                Lot.builder("none").build(),
                ImmutableList.of(),
                new long[0],
                new long[0],
                new StrengthFactor[0],
                new int[0],
                new int[0],
                new boolean[0],
                new String[0],
                new long[0][],
                0,
                0,
                new long[shape.regions()],
                new long[0][],
                false);
    }

    /** Takes workspaces: the first ones are loaded with the lots, others may follow. */
    LotWorkspace[] take(ImmutableList<LotInput> lots, Deciders deciders) {
        LotWorkspace[] kept = places.getAndSet(place(), null);
        int known = kept == null ? 0 : kept.length;
        LotWorkspace[] taken = known >= lots.size() ? kept : Arrays.copyOf(known == 0 ? NONE : kept, lots.size());
        for (int lot = 0; lot < lots.size(); lot++) {
            LotInput input = lots.get(lot);
            if (lot < known && taken[lot].price.length >= input.size()) {
                taken[lot].load(input, deciders);
            } else {
                taken[lot] = new LotWorkspace(input, input.size(), deciders, shape, true);
            }
        }
        return taken;
    }

    /** Gives workspaces back, which then hold nothing of the round any more. */
    void giveBack(LotWorkspace[] taken) {
        int bids = 0;
        for (LotWorkspace lot : taken) {
            bids += lot.price.length;
        }
        if (bids <= MOST_BIDS) {
            for (LotWorkspace lot : taken) {
                lot.load(noLot, Nobody.ANSWERS);
            }
            places.set(place(), taken);
        }
    }

    private static int place() {
        return (int) Thread.currentThread().getId() & (PLACES - 1);
    }
}
