package org.jicai.twin;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one lot.
 *
 * @param lot  the lot's id
 * @param bidders  N: distinct actual bidders, affiliates once
 * @param quota  how many could be shortlisted at N
 * @param shortlisted  how many are on the shortlist and hold a place
 * @param state  whether anybody was selected
 * @param selected  W at the award: selected bids that supply; exits afterwards do not change it
 * @param share  share of the base demand that is contracted, 0.50 = 50 %; null without a supplier
 * @param term  contract period, or the day it ends; empty without a supplier
 * @param bids  in file order
 * @param supplierByRegion  in the book's region order, after all exits; a region without supplier is absent
 * @param unitsByRegion  agreed units of every region, supplied or not, without those of brands; empty if the volume is
 *     unknown or nobody supplied
 * @param brandUnits  agreed units that name the brand of a supplier at the award, by bidder and region; above 0
 * @param supplierAtAward  who supplied each region at the award
 * @param draws  ties that needed a lot, in the order they were met
 * @param picks  region picks in the order they were made, later ones replacing earlier ones
 * @param backupPicks  picks of backups at the award, by level
 * @param backups  who backs up each region after all exits, by level
 * @param offers  what losing bids were offered, in the order of asking
 * @param leavings  exits after the award, in order, with what followed
 * @param negotiation  what a pilot bid was asked; null if nobody was asked
 */
public record TwinOutcome(
        String lot,
        int bidders,
        int quota,
        int shortlisted,
        State state,
        int selected,
        @Nullable BigDecimal share,
        String term,
        List<Bid> bids,
        Map<String, String> supplierByRegion,
        Map<String, BigDecimal> unitsByRegion,
        Map<String, Map<String, BigDecimal>> brandUnits,
        Map<String, String> supplierAtAward,
        List<Draw> draws,
        List<Pick> picks,
        List<List<Pick>> backupPicks,
        List<Map<String, String>> backups,
        List<Offer> offers,
        List<Leaving> leavings,
        @Nullable Negotiation negotiation) {

    /** Whether a lot has at least one selected bid at the award. */
    public enum State {
        AWARDED,
        FAILED
    }

    /**
     * What became of one bid.
     *
     * @param bidder  who bid
     * @param reason  why it ended so
     * @param rank  place among valid bids by comparable price, facts and the shortlist's lot; bids whose tie needed no
     *     lot there share the first place of their group; 0 if not ranked
     * @param turn  place in the order of region picking at the award, 0 if it does not supply
     * @param comparablePrice  6 decimals; null if not ranked
     * @param awardedPrice  own, negotiated or accepted price; null without an award, or when it was lost
     * @param regions  regions held after all exits, in the order they were picked
     * @param agreedUnits  sum over {@code regions}, and what names its brand; null if the volume is unknown
     */
    public record Bid(
            String bidder,
            TwinReason reason,
            int rank,
            int turn,
            @Nullable BigDecimal comparablePrice,
            @Nullable BigDecimal awardedPrice,
            List<String> regions,
            @Nullable BigDecimal agreedUnits) {}

    /** What a lot was drawn for. */
    public enum Purpose {
        SHORTLIST,
        REGIONS
    }

    /**
     * A lot that had to be drawn.
     *
     * @param purpose  what depended on it
     * @param firstRank  place of the best of them among the valid bids
     * @param inDrawnOrder  the tied bidders, best first
     */
    public record Draw(Purpose purpose, int firstRank, List<String> inDrawnOrder) {}

    /** A region a winner took, at its turn. */
    public record Pick(String bidder, String region) {}

    /**
     * A price a losing bid was offered.
     *
     * @param who  to whom offers like this are made
     * @param bidder  who was asked
     * @param price  yuan per unit of its own strength
     * @param accepted  what it answered
     */
    public record Offer(TwinClauses.Who who, String bidder, BigDecimal price, boolean accepted) {}

    /**
     * A selected bidder that left.
     *
     * @param exit  when and how
     * @param picks  what the others picked then
     * @param staying  how many suppliers were left
     */
    public record Leaving(TwinExit exit, List<Pick> picks, int staying) {}

    /**
     * What a preselected bid of the pilot had to reach.
     *
     * @param bidder  who was asked
     * @param ownCut  cut from the ceiling of its own price, in basis points; null if it has no ceiling
     * @param target  cut demanded, in basis points
     */
    public record Negotiation(String bidder, @Nullable BigDecimal ownCut, BigDecimal target) {}

    /** What became of one bidder. */
    public Bid bid(String bidder) {
        return bids.stream()
                .filter(bid -> bid.bidder().equals(bidder))
                .findFirst()
                .orElseThrow();
    }

    /** Winners at the award in the order they picked, also those that left later. */
    public List<Bid> inTurn() {
        return bids.stream()
                .filter(bid -> bid.turn() > 0)
                .sorted(Comparator.comparingInt(Bid::turn))
                .toList();
    }

    /** Sum of the agreed units over all regions, supplied or not, and brands; null if the volume is unknown. */
    public @Nullable BigDecimal nationalUnits() {
        if (unitsByRegion.isEmpty()) {
            return null;
        }
        BigDecimal sum = unitsByRegion.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (Map<String, BigDecimal> units : brandUnits.values()) {
            sum = units.values().stream().reduce(sum, BigDecimal::add);
        }
        return sum;
    }
}
