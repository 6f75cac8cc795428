package org.jicai.decision;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How a round ended: every lot, every decision of a person that was used, and every question nobody answered. Immutable, a value,
 * and safe to share among threads; the transcript is rendered when it is first asked for.
 */
public final class Outcome {

    private final String round;
    private final String book;
    private final ImmutableList<LotOutcome> lots;
    private final Supplier<ImmutableList<TranscriptEntry>> transcript;
    private final ImmutableList<ChoiceRequest> pending;

    private Outcome(
            String round,
            String book,
            ImmutableList<LotOutcome> lots,
            Supplier<ImmutableList<TranscriptEntry>> transcript,
            ImmutableList<ChoiceRequest> pending) {
        this.round = round;
        this.book = book;
        this.lots = lots;
        this.transcript = transcript;
        this.pending = pending;
    }

    /**
     * An outcome.
     *
     * @param round the round
     * @param book the rule book it was cleared by
     * @param lots the lots, in the order of the tender
     * @param transcript the decisions of people that were used, in the order of use
     * @param pending the questions at which lots stopped; empty when the outcome is complete
     */
    public Outcome(
            String round,
            String book,
            ImmutableList<LotOutcome> lots,
            ImmutableList<TranscriptEntry> transcript,
            ImmutableList<ChoiceRequest> pending) {
        this(round, book, lots, Suppliers.ofInstance(transcript), pending);
    }

    /**
     * An outcome whose transcript is rendered when it is asked for, at most once.
     *
     * @param round the round
     * @param book the rule book it was cleared by
     * @param lots the lots, in the order of the tender
     * @param transcript renders the transcript, always the same; may be called by any thread
     * @param pending the questions at which lots stopped
     * @return the outcome
     */
    public static Outcome rendered(
            String round,
            String book,
            ImmutableList<LotOutcome> lots,
            Supplier<ImmutableList<TranscriptEntry>> transcript,
            ImmutableList<ChoiceRequest> pending) {
        return new Outcome(round, book, lots, Suppliers.memoize(transcript::get), pending);
    }

    /**
     * Which round it is.
     *
     * @return its id
     */
    public String round() {
        return round;
    }

    /**
     * The rule book it was cleared by.
     *
     * @return its id
     */
    public String book() {
        return book;
    }

    /**
     * How each lot ended.
     *
     * @return the lots, in the order of the tender
     */
    public ImmutableList<LotOutcome> lots() {
        return lots;
    }

    /**
     * The decisions of people that were used.
     *
     * @return the decisions, in the order of use
     */
    public ImmutableList<TranscriptEntry> transcript() {
        return transcript.get();
    }

    /**
     * The questions at which lots stopped.
     *
     * @return the questions; empty when the outcome is complete
     */
    public ImmutableList<ChoiceRequest> pending() {
        return pending;
    }

    /**
     * The outcome of one lot.
     *
     * @param id the lot
     * @return its outcome, or empty where the round has no such lot
     */
    public Optional<LotOutcome> lot(String id) {
        return lots.stream().filter(lot -> lot.lot().equals(id)).findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outcome that
                && round.equals(that.round)
                && book.equals(that.book)
                && lots.equals(that.lots)
                && transcript().equals(that.transcript())
                && pending.equals(that.pending);
    }

    @Override
    public int hashCode() {
        return Objects.hash(round, book, lots, transcript(), pending);
    }

    /** All of it, by name. */
    @Override
    public String toString() {
        return "Outcome[round=" + round + ", book=" + book + ", lots=" + lots + ", transcript=" + transcript()
                + ", pending=" + pending + "]";
    }
}
