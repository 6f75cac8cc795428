package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import org.jicai.clearing.LotInput;
import org.jicai.clearing.LotWorkspace;
import org.jicai.decision.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One rule book of a sweep on one thread: one workspace for all lots, or one for each where the book compares lots with each
 * other.
 */
final class SweepLine {

    private final CompiledBook book;
    private final LotInput[] lots;
    private final ImmutableList<LotWorkspace> spaces;
    private final ClearedLot[] views;
    private final SweepDeciders[] deciders;
    private final boolean lotByLot;
    private final @Nullable WinnerSteps winnerSteps;

    SweepLine(int index, CompiledBook book, List<LotInput> lots, SweepChoices choices, SweepDetail detail) {
        this.book = book;
        this.winnerSteps = detail == SweepDetail.WINNERS ? book.winnerSteps().orElse(null) : null;
        this.lots = lots.toArray(new LotInput[0]);
        this.lotByLot = book.clearsLotByLot();
        int most = lots.stream().mapToInt(LotInput::size).max().orElse(0);
        boolean decisions = detail == SweepDetail.DECISIONS;
        this.spaces = lots.stream()
                .limit(lotByLot ? 1 : lots.size())
                .map(lot ->
                        new LotWorkspace(lot, lotByLot ? most : lot.size(), Nobody.ANSWERS, book.shape(), decisions))
                .collect(ImmutableList.toImmutableList());
        this.views = spaces.stream()
                .map(space -> new ClearedLot(index, space, book.slots()))
                .toArray(ClearedLot[]::new);
        this.deciders = Arrays.stream(views)
                .map(view -> new SweepDeciders(choices, view))
                .toArray(SweepDeciders[]::new);
    }

    /** Clears one lot at the prices it has now, by a book that clears lot by lot. */
    ClearedLot clear(int lot, long replication) {
        if (!lotByLot) {
            throw new IllegalStateException(book.book().id() + " compares the lots of a round with each other");
        }
        LotWorkspace space = spaces.get(0);
        ClearedLot view = views[0];
        view.show(lot, replication);
        if (winnerSteps == null || !clearWinners(winnerSteps, space, lots[lot])) {
            load(space, lots[lot], deciders[0]);
            view.ranksAll(true);
            book.run(space);
        }
        return view;
    }

    /** Clears a lot as far as its winners depend on it; false if that cannot be done without ranking all. */
    private boolean clearWinners(WinnerSteps steps, LotWorkspace space, LotInput lot) {
        steps.expect(space);
        load(space, lot, deciders[0]);
        views[0].ranksAll(false);
        boolean done = steps.run(space);
        space.expect(0, Reason.TOOK_PART);
        return done;
    }

    /** Loads a lot; who stays away did not take part, which in a single clear is a recorded choice. */
    private static void load(LotWorkspace space, LotInput lot, SweepDeciders deciders) {
        space.load(lot, deciders);
        for (int bid = 0; bid < space.size(); bid++) {
            if (space.price[bid] == SweepBids.ABSENT) {
                space.price[bid] = LotWorkspace.UNKNOWN;
                space.comparable[bid] = LotWorkspace.UNKNOWN;
                space.note(0, bid, 0, Reason.DID_NOT_TAKE_PART);
            }
        }
    }

    /** Clears all lots at the prices they have now. */
    void clear(long replication, SweepObserver<?> observer) {
        if (lotByLot) {
            for (int lot = 0; lot < lots.length; lot++) {
                observer.cleared(clear(lot, replication));
            }
            return;
        }
        for (int lot = 0; lot < lots.length; lot++) {
            load(spaces.get(lot), lots[lot], deciders[lot]);
            views[lot].show(lot, replication);
        }
        book.run(spaces);
        for (ClearedLot view : views) {
            observer.cleared(view);
        }
    }
}
