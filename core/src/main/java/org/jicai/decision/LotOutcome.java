package org.jicai.decision;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jicai.money.Quantity;
import org.jicai.money.Share;

/**
 * How one lot ended. What an engine wrote down about bids, regions and numbers of the rule book is rendered when it is first
 * asked for and kept, so that a clear whose details nobody reads does not pay for them. Immutable, a value, and safe to share
 * among threads.
 */
public final class LotOutcome {

    private final String lot;
    private final int bidders;
    private final int quota;
    private final int shortlisted;
    private final int selected;
    private final Optional<Share> share;
    private final Optional<String> term;
    private final LotState state;
    private final String reason;
    private final Optional<Quantity> agreedUnits;
    private final Supplier<ImmutableList<BidOutcome>> bids;
    private final Supplier<ImmutableList<RegionAward>> regions;
    private final Supplier<ImmutableList<Leaf>> leaves;

    /** Where the details of an outcome come from. Each method always gives the same. */
    public interface Details {

        /**
         * The bids.
         *
         * @return the bids in the order of their ranks, then the unranked ones by name
         */
        ImmutableList<BidOutcome> bids();

        /**
         * The regions.
         *
         * @return the awards in the order of the rule book
         */
        ImmutableList<RegionAward> regions();

        /**
         * The numbers of the rule book that were looked up on the way.
         *
         * @return the numbers, by path
         */
        ImmutableList<Leaf> leaves();
    }

    private LotOutcome(
            String lot,
            int bidders,
            int quota,
            int shortlisted,
            int selected,
            Optional<Share> share,
            Optional<String> term,
            LotState state,
            String reason,
            Supplier<ImmutableList<BidOutcome>> bids,
            Supplier<ImmutableList<RegionAward>> regions,
            Optional<Quantity> agreedUnits,
            Supplier<ImmutableList<Leaf>> leaves) {
        this.lot = lot;
        this.bidders = bidders;
        this.quota = quota;
        this.shortlisted = shortlisted;
        this.selected = selected;
        this.share = share;
        this.term = term;
        this.state = state;
        this.reason = reason;
        this.bids = bids;
        this.regions = regions;
        this.agreedUnits = agreedUnits;
        this.leaves = leaves;
    }

    /**
     * An outcome whose details are there.
     *
     * @param lot the lot
     * @param bidders how many bidders count
     * @param quota how many may be selected
     * @param shortlisted how many were shortlisted
     * @param selected how many were selected and pick regions; the share and the term follow from it
     * @param share the share of the base demand that is contracted, if anyone was selected
     * @param term how long, as an ISO period such as {@code P2Y} or as the date it ends, if anyone was selected
     * @param state awarded, failed or pending
     * @param reason why it is in that state, a word such as {@code no-valid-bid} or {@code choice-open}
     * @param bids the bids in the order of their ranks, then the unranked ones by name
     * @param regions the regions in the order of the rule book
     * @param agreedUnits the agreed volume of all regions in comparison units, if it is known
     * @param leaves the numbers of the rule book that were looked up on the way, by path
     */
    public LotOutcome(
            String lot,
            int bidders,
            int quota,
            int shortlisted,
            int selected,
            Optional<Share> share,
            Optional<String> term,
            LotState state,
            String reason,
            ImmutableList<BidOutcome> bids,
            ImmutableList<RegionAward> regions,
            Optional<Quantity> agreedUnits,
            ImmutableList<Leaf> leaves) {
        this(
                lot,
                bidders,
                quota,
                shortlisted,
                selected,
                share,
                term,
                state,
                reason,
                Suppliers.ofInstance(bids),
                Suppliers.ofInstance(regions),
                agreedUnits,
                Suppliers.ofInstance(leaves));
    }

    /**
     * An outcome whose details are rendered when they are asked for, at most once each.
     *
     * @param lot the lot
     * @param bidders how many bidders count
     * @param quota how many may be selected
     * @param shortlisted how many were shortlisted
     * @param selected how many were selected and pick regions
     * @param share the share of the base demand that is contracted, if anyone was selected
     * @param term how long, if anyone was selected
     * @param state awarded, failed or pending
     * @param reason why it is in that state
     * @param agreedUnits the agreed volume of all regions in comparison units, if it is known
     * @param details renders the details; may be called by any thread
     * @return the outcome
     */
    public static LotOutcome rendered(
            String lot,
            int bidders,
            int quota,
            int shortlisted,
            int selected,
            Optional<Share> share,
            Optional<String> term,
            LotState state,
            String reason,
            Optional<Quantity> agreedUnits,
            Details details) {
        return new LotOutcome(
                lot,
                bidders,
                quota,
                shortlisted,
                selected,
                share,
                term,
                state,
                reason,
                Suppliers.memoize(details::bids),
                Suppliers.memoize(details::regions),
                agreedUnits,
                Suppliers.memoize(details::leaves));
    }

    /**
     * Which lot it is.
     *
     * @return its id
     */
    public String lot() {
        return lot;
    }

    /**
     * How many bidders count.
     *
     * @return the number
     */
    public int bidders() {
        return bidders;
    }

    /**
     * How many may be selected.
     *
     * @return the number of places
     */
    public int quota() {
        return quota;
    }

    /**
     * How many were shortlisted.
     *
     * @return the number
     */
    public int shortlisted() {
        return shortlisted;
    }

    /**
     * How many were selected and pick regions; the share and the term follow from it.
     *
     * @return the number
     */
    public int selected() {
        return selected;
    }

    /**
     * The share of the base demand that is contracted.
     *
     * @return the share, if anyone was selected
     */
    public Optional<Share> share() {
        return share;
    }

    /**
     * How long agreements run, as an ISO period such as {@code P2Y} or as the date they end.
     *
     * @return the term, if anyone was selected
     */
    public Optional<String> term() {
        return term;
    }

    /**
     * How it ended.
     *
     * @return awarded, failed or pending
     */
    public LotState state() {
        return state;
    }

    /**
     * Why it is in that state.
     *
     * @return a word such as {@code no-valid-bid} or {@code choice-open}
     */
    public String reason() {
        return reason;
    }

    /**
     * How each bid ended.
     *
     * @return the bids in the order of their ranks, then the unranked ones by name
     */
    public ImmutableList<BidOutcome> bids() {
        return bids.get();
    }

    /**
     * Who supplies which region.
     *
     * @return the awards, primary suppliers first, in the order of the regions of the rule book
     */
    public ImmutableList<RegionAward> regions() {
        return regions.get();
    }

    /**
     * The agreed volume of all regions.
     *
     * @return the volume in comparison units, if it is known
     */
    public Optional<Quantity> agreedUnits() {
        return agreedUnits;
    }

    /**
     * The numbers of the rule book that were looked up on the way.
     *
     * @return the numbers, by path
     */
    public ImmutableList<Leaf> leaves() {
        return leaves.get();
    }

    /**
     * The selected bids.
     *
     * @return the winners in the order of their ranks
     */
    public ImmutableList<BidOutcome> winnersInRankOrder() {
        return bids().stream().filter(BidOutcome::isSelected).collect(ImmutableList.toImmutableList());
    }

    /**
     * The numbers looked up on the way that no document gives: inferred or assumed.
     *
     * @return those leaves
     */
    public ImmutableList<Leaf> restsOn() {
        return leaves().stream()
                .filter(leaf -> !leaf.confidence().isDocumented())
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LotOutcome that
                && values().equals(that.values())
                && bids().equals(that.bids())
                && regions().equals(that.regions())
                && leaves().equals(that.leaves());
    }

    @Override
    public int hashCode() {
        return Objects.hash(values(), bids(), regions(), leaves());
    }

    private ImmutableList<Object> values() {
        return ImmutableList.of(lot, bidders, quota, shortlisted, selected, share, term, state, reason, agreedUnits);
    }

    /** All of it, by name. */
    @Override
    public String toString() {
        return "LotOutcome[lot=" + lot + ", bidders=" + bidders + ", quota=" + quota + ", shortlisted=" + shortlisted
                + ", selected=" + selected + ", share=" + share + ", term=" + term + ", state=" + state + ", reason="
                + reason + ", bids=" + bids() + ", regions=" + regions() + ", agreedUnits=" + agreedUnits + ", leaves="
                + leaves() + "]";
    }
}
