package org.jicai.simulation.population;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.jicai.money.UnitPrice;
import org.jicai.simulation.CommonFactor;
import org.jicai.simulation.CostDistribution;
import org.jicai.tender.Region;

/**
 * A made-up round: lots whose bidders are firms 1, 2, 3 and so on, the same firms in all lots, each lot with the first so many
 * of them.
 *
 * @param lots the lots, at least one
 * @param factor what a firm's costs in its lots have in common
 * @param affiliates the firms that belong together, by their numbers; a firm in one group at most
 * @param drawnGroups groups that are drawn once from the seed instead
 * @param capacity the distribution of what a bidder can supply in a lot, in comparison units, drawn once from the seed
 */
public record DrawnLots(
        ImmutableList<MadeUpLot> lots,
        CommonFactor factor,
        ImmutableList<ImmutableList<Integer>> affiliates,
        Optional<Groups> drawnGroups,
        Optional<CostDistribution> capacity)
        implements PopulationSpec {

    /**
     * A lot.
     *
     * @param id its key
     * @param ceiling the highest valid bid, in yuan per unit
     * @param priorPrice what the drug cost before, in yuan per unit, where a cut from it is wanted
     * @param bidders how many firms are listed, the originator not among them, at least 1
     * @param entry the probability that a listed bidder bids, above 0 and at most 1
     * @param costs the distribution of a firm's cost, in yuan per unit
     * @param bidding how the firms bid; the shares add up to 1
     * @param originator the originator, where one is listed
     * @param demand the reported need, where volumes are wanted
     */
    public record MadeUpLot(
            String id,
            UnitPrice ceiling,
            Optional<UnitPrice> priorPrice,
            int bidders,
            double entry,
            CostDistribution costs,
            ImmutableList<Behaviour> bidding,
            Optional<Originator> originator,
            Optional<Need> demand) {}

    /**
     * An originator that bids its reference product.
     *
     * @param costFactor its costs over those of the others, above 0
     * @param bidding how it bids
     * @param brandShare the part of the need that names its brand, 0 to 1
     * @param entry the probability that it bids, above 0 and at most 1
     */
    public record Originator(double costFactor, ImmutableList<Behaviour> bidding, double brandShare, double entry) {}

    /**
     * The need of a lot.
     *
     * @param units the need of all regions, in comparison units; where regions are given, their sum
     * @param spread the coefficient of variation between regions, drawn once from the seed; 0 is evenly
     * @param unitsByRegion the need by region where it is given; empty where it is not
     */
    public record Need(long units, double spread, ImmutableMap<Region, Long> unitsByRegion) {}

    /**
     * Groups of affiliates to draw.
     *
     * @param count how many, at least 1
     * @param size how many firms each has, at least 2
     */
    public record Groups(int count, int size) {}
}
