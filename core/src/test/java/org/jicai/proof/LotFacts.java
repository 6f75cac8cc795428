package org.jicai.proof;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What is compared of one lot: everything both the engine and the twin say about it, in one form.
 *
 * @param lot its name
 * @param bidders N
 * @param quota the places at N
 * @param shortlisted how many bids were shortlisted
 * @param selected W at the award
 * @param state awarded or failed
 * @param share the share of the base demand, empty where nobody was selected
 * @param term the contract period, empty where nobody was selected
 * @param agreedUnits the agreed volume of all regions and brands, empty where it is unknown or nobody was selected
 * @param bids the bids by bidder
 * @param awards who supplies what, by role and region, for a brand also by the bidder whose it is
 * @param decided what people decided, in order
 */
record LotFacts(
        String lot,
        int bidders,
        int quota,
        int shortlisted,
        int selected,
        String state,
        Optional<BigDecimal> share,
        String term,
        Optional<BigDecimal> agreedUnits,
        SortedMap<String, BidFacts> bids,
        SortedMap<String, AwardFacts> awards,
        List<String> decided) {

    /**
     * What is compared of one bid.
     *
     * @param reason why it ended so
     * @param rank its place, 0 if it is not ranked
     * @param comparablePrice empty if it is not ranked
     * @param awardedPrice empty if it was never selected
     * @param regions how many regions it supplies at the end
     * @param regionsAtAward how many it supplied at the award
     * @param agreedUnits its agreed volume at the end, empty where it is unknown or the bid supplies nothing
     */
    record BidFacts(
            String reason,
            int rank,
            Optional<BigDecimal> comparablePrice,
            Optional<BigDecimal> awardedPrice,
            int regions,
            int regionsAtAward,
            Optional<BigDecimal> agreedUnits) {}

    /**
     * Who supplies, or stands in, in one region.
     *
     * @param atAward who did at the award
     * @param now who does after all exits
     * @param units the agreed volume, empty where it is unknown and for backups
     */
    record AwardFacts(Optional<String> atAward, Optional<String> now, Optional<BigDecimal> units) {}

    /** The same number is the same object: 0.50 is 0.5. */
    static BigDecimal number(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
