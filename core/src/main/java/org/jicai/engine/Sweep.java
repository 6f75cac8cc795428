package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jicai.clearing.LotInput;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.Region;
import org.jicai.tender.Round;

/**
 * Clears the lots of a round again and again, under one or several rule books, with bids that change: the same kernel as {@link
 * Engine}, without the record that a single clear leaves.
 *
 * <p>Replications are cut into blocks of a fixed size; each block has an observer of its own and blocks are added up in order, so
 * results do not depend on the number of threads. At most two blocks a thread wait to be added up, so memory does not grow with
 * the number of replications. Clearing a lot allocates nothing for books whose anchors are the lowest price and whose lots need
 * no volume by brand; other clauses allocate what they need and drop it.
 *
 * <p>Example: {@code Sweep.of(List.of(book), round).run(1_000_000, bids, SweepChoices.FIRST_FREE, Totals::new,
 * SweepOptions.DEFAULT)}.
 */
public final class Sweep {

    private final ImmutableList<CompiledBook> books;
    private final ImmutableList<ImmutableList<LotInput>> inputs;

    private Sweep(ImmutableList<CompiledBook> books, ImmutableList<ImmutableList<LotInput>> inputs) {
        this.books = books;
        this.inputs = inputs;
    }

    /**
     * Prepares a sweep.
     *
     * @param rules the rule books, at least one; all hold prices at the same decimals
     * @param round the lots, at least one
     * @return the sweep
     * @throws IllegalArgumentException if there is no book or no lot, if the decimals differ, or if a book lacks a clause that
     *     another one needs
     * @throws org.jicai.tender.InvalidInputException if a book cannot hold a number of the round
     */
    public static Sweep of(List<RuleBook> rules, Round round) {
        ImmutableList<CompiledBook> books =
                rules.stream().map(CompiledBook::new).collect(ImmutableList.toImmutableList());
        if (books.isEmpty() || round.lots().isEmpty()) {
            throw new IllegalArgumentException("a sweep needs at least one rule book and one lot");
        }
        for (CompiledBook book : books) {
            if (book.priceScale() != books.get(0).priceScale()) {
                throw new IllegalArgumentException("prices of " + book.book().id() + " have " + book.priceScale()
                        + " decimals, those of " + books.get(0).book().id() + " "
                        + books.get(0).priceScale());
            }
        }
        return new Sweep(
                books,
                books.stream().map(book -> new RoundLoader(book).load(round)).collect(ImmutableList.toImmutableList()));
    }

    /**
     * How many lots the round has.
     *
     * @return the number
     */
    public int lots() {
        return inputs.get(0).size();
    }

    /**
     * The bids of a lot in the order in which prices are filled in and results are shown.
     *
     * @param lot the index of the lot in the round
     * @return its bids in the order of their keys
     */
    public ImmutableList<Bid> bids(int lot) {
        return inputs.get(0).get(lot).bids();
    }

    /**
     * The decimals of prices.
     *
     * @return the scale: at 6, the price 1 is 0.000001 yuan
     */
    public int priceScale() {
        return books.get(0).priceScale();
    }

    /**
     * The regions of a rule book, in the order in which results show them.
     *
     * @param book the index of the book
     * @return its regions; none where it has no clause on regions
     */
    public ImmutableList<Region> regions(int book) {
        return books.get(book).regions();
    }

    /**
     * A cursor that clears single lots on one thread.
     *
     * @param choices how people decide
     * @return the cursor, with the prices of the round
     */
    public SweepCursor cursor(SweepChoices choices) {
        return cursor(choices, SweepDetail.DECISIONS);
    }

    /**
     * A cursor that clears single lots on one thread.
     *
     * @param choices how people decide
     * @param decisions whether decisions are kept for {@link ClearedLot#decision}; where they are not, clearing takes less time
     * @return the cursor, with the prices of the round
     */
    public SweepCursor cursor(SweepChoices choices, boolean decisions) {
        return cursor(choices, decisions ? SweepDetail.DECISIONS : SweepDetail.REASONS);
    }

    /**
     * A cursor that clears single lots on one thread.
     *
     * @param choices how people decide
     * @param detail what is read of a lot beside its winners; the less it is, the less time clearing takes
     * @return the cursor, with the prices of the round
     */
    public SweepCursor cursor(SweepChoices choices, SweepDetail detail) {
        return new SweepCursor(new SweepWorker(books, inputs, SweepBids.AS_GIVEN, choices, detail));
    }

    /**
     * Whether a rule book lets a sweep find the winners of a lot without ranking everybody: bids are ranked by price, the places
     * have an upper limit, and no later clause looks behind the last of them, as an offer to losers or a list of reserves would.
     *
     * @param book the index of the book
     * @return true if {@link SweepDetail#WINNERS} saves time under it; the winners are the same in any case
     */
    public boolean findsWinnersAlone(int book) {
        return books.get(book).winnerSteps().isPresent();
    }

    /**
     * Runs it.
     *
     * @param replications how many times all lots are cleared
     * @param bids the bids of each replication
     * @param choices how people decide
     * @param observers makes the observer of a block
     * @param options threads, size of blocks, progress
     * @param <O> the type of observer
     * @return the observer of the first block, with all others added; a new one where there are no replications
     * @throws CancellationException if the options say that it is cancelled, or the calling thread is interrupted
     */
    public <O extends SweepObserver<O>> O run(
            long replications, SweepBids bids, SweepChoices choices, Supplier<O> observers, SweepOptions options) {
        O total = observers.get();
        run(total, 0, replications, bids, choices, observers, options);
        return total;
    }

    /**
     * Runs some of the replications and adds them to what others saw, so that a run can be stopped between blocks and taken up
     * again: the parts together give what one run gives, as long as each begins where a block would begin.
     *
     * @param total the observer to add the blocks to
     * @param from the first replication, at least 0
     * @param to the end: the first replication that is not run
     * @param bids the bids of each replication
     * @param choices how people decide
     * @param observers makes the observer of a block
     * @param options threads, size of blocks, progress; progress is told the number of the replication all before which are added
     *     up, on the calling thread, which may then read the total
     * @param <O> the type of observer
     * @throws CancellationException if the options say that it is cancelled, or the calling thread is interrupted; the total then
     *     holds the blocks that progress was told of
     */
    public <O extends SweepObserver<O>> void run(
            O total,
            long from,
            long to,
            SweepBids bids,
            SweepChoices choices,
            Supplier<O> observers,
            SweepOptions options) {
        ExecutorService workers = Executors.newFixedThreadPool(options.threads());
        SweepDetail detail = total.detail();
        ThreadLocal<SweepWorker> worker =
                ThreadLocal.withInitial(() -> new SweepWorker(books, inputs, bids, choices, detail));
        try {
            Deque<Future<O>> waiting = new ArrayDeque<>();
            long done = from;
            long started = from;
            while (done < to) {
                while (started < to && waiting.size() < 2 * options.threads()) {
                    long first = started;
                    long last = Math.min(to, first + options.blockSize());
                    waiting.add(workers.submit(
                            () -> block(worker.get(), first, last, observers.get(), options.cancelled())));
                    started = last;
                }
                total.add(waiting.remove().get());
                done = Math.min(to, done + options.blockSize());
                options.progress().accept(done);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException failed) {
            throw unchecked(failed);
        } finally {
            workers.shutdownNow();
        }
    }

    private static <O extends SweepObserver<O>> O block(
            SweepWorker worker, long from, long to, O observer, BooleanSupplier cancelled) {
        for (long replication = from; replication < to; replication++) {
            if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                throw new CancellationException("cancelled in replication " + replication);
            }
            worker.replicate(replication, observer);
        }
        return observer;
    }

    private static RuntimeException unchecked(ExecutionException failed) {
        if (failed.getCause() instanceof RuntimeException unchecked) {
            return unchecked;
        }
        if (failed.getCause() instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(failed);
    }
}
