package org.jicai.simulation.population;

import java.util.OptionalDouble;
import org.jicai.simulation.CommonFactor;
import org.jicai.tender.Round;

/**
 * The lots and bids of a round, as they are or with noise. A price that was never published stays unknown.
 *
 * @param round the round
 * @param noise the coefficient of variation of the factor each price is multiplied with, which is lognormal with mean 1; 0
 *     leaves prices as given
 * @param factor what a firm's factors in its lots have in common
 * @param markup the markup on cost of the bids as given, from which costs follow: cost = price / (1 + markup); empty where
 *     costs are not to be computed
 * @param entry the probability that a listed bidder bids, above 0 and at most 1
 */
public record GivenBids(Round round, double noise, CommonFactor factor, OptionalDouble markup, double entry)
        implements PopulationSpec {}
