package org.jicai.simulation.experiment;

import org.jicai.tender.BidKey;
import org.jicai.tender.Region;

/**
 * How often a bid was the primary supplier of a region.
 *
 * @param region the region
 * @param bid the bid
 * @param share in which part of all replications it was, above 0 and at most 1
 */
public record SupplierShare(Region region, BidKey bid, double share) {}
