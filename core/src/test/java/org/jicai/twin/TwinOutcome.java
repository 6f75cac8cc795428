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
 * @param state  whether anybody was selected
 * @param selected  W at the award; exits afterwards do not change it
 * @param share  share of the base demand that is contracted, 0.50 = 50 %; null in a failed lot
 * @param termYears  contract period; 0 in a failed lot
 * @param bids  in file order
 * @param supplierByRegion  in the book's region order, after all exits; a region without supplier is absent
 * @param unitsByRegion  agreed units of every region, supplied or not; empty if the volume is unknown or the lot failed
 * @param draws  ties that needed a lot, in the order they were met
 * @param picks  region picks in the order they were made, later ones replacing earlier ones
 * @param negotiation  what a pilot bid was asked; null if nobody was asked
 */
public record TwinOutcome(
        String lot,
        int bidders,
        int quota,
        State state,
        int selected,
        @Nullable BigDecimal share,
        int termYears,
        List<Bid> bids,
        Map<String, String> supplierByRegion,
        Map<String, BigDecimal> unitsByRegion,
        List<Draw> draws,
        List<Pick> picks,
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
     * @param turn  place in the order of region picking at the award, 0 if not selected
     * @param comparablePrice  6 decimals; null if not ranked
     * @param awardedPrice  own or negotiated price; null without an award, or when it was lost
     * @param regions  regions held after all exits, in the order they were picked
     * @param agreedUnits  sum over {@code regions}; null if the volume is unknown
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

    /** Sum of the agreed units over all regions, supplied or not; null if the volume is unknown. */
    public @Nullable BigDecimal nationalUnits() {
        return unitsByRegion.isEmpty()
                ? null
                : unitsByRegion.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
