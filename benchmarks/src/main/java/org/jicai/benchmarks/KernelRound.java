package org.jicai.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import org.jicai.decision.Stage;
import org.jicai.engine.ClearedLot;
import org.jicai.engine.Sweep;
import org.jicai.engine.SweepCursor;
import org.jicai.engine.SweepDetail;
import org.jicai.rules.RegionDraft;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;

/**
 * A round of very many different lots in a sweep, cleared one after the other, as a database clears a table of them: by the whole
 * book, or by its clauses up to the selection, which is what the queries of {@link SqlRound} do.
 */
final class KernelRound {

    private final LotPool pool;
    private final SweepCursor cursor;

    KernelRound(LotPool pool, boolean upToSelection) {
        this.pool = pool;
        RuleBook whole = BenchmarkBook.book();
        PublicRounds rounds =
                new PublicRounds(pool, whole.clause(RegionDraft.class).orElseThrow());
        ImmutableList<Lot> lots = IntStream.range(0, pool.lots)
                .mapToObj(lot -> rounds.round(lot).lots().get(0))
                .map(lot -> upToSelection ? lot.withDemand(List.of()) : lot)
                .collect(ImmutableList.toImmutableList());
        RuleBook book = upToSelection ? upToSelection(whole) : whole;
        this.cursor = Sweep.of(List.of(book), new Round("round", lots))
                .cursor(new KernelLots.Lists(pool), SweepDetail.REASONS);
        check();
    }

    private static RuleBook upToSelection(RuleBook book) {
        return new RuleBook(
                book.id() + "-up-to-the-selection",
                book.rounds(),
                book.name(),
                book.bidDay(),
                book.sources(),
                book.facts(),
                book.clauses().stream()
                        .filter(clause -> clause.stage().compareTo(Stage.CLASSES) < 0)
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Clears all lots and adds up who the winners are, as {@link SqlRound#winners} does. */
    long winners() {
        long sum = 0;
        for (int lot = 0; lot < pool.lots; lot++) {
            ClearedLot cleared = cursor.clear(0, lot);
            for (int bid = 0; bid < cleared.size(); bid++) {
                sum += cleared.isSelected(bid) ? lot * 64L + bid : 0;
            }
        }
        return sum;
    }

    /** Compares the winners of every lot with those of H. */
    private void check() {
        HandWrittenClear handWritten = new HandWrittenClear(pool);
        for (int lot = 0; lot < pool.lots; lot++) {
            handWritten.clear(lot);
            ClearedLot cleared = cursor.clear(0, lot);
            for (int bid = 0; bid < pool.bids; bid++) {
                if (cleared.isSelected(bid) != handWritten.isSelected(bid)) {
                    throw new IllegalStateException("the kernel and H differ in bid " + bid + " of lot " + lot);
                }
            }
        }
    }
}
