package org.jicai.tender;

import java.util.Optional;
import org.jicai.money.Quantity;

/**
 * The need one region reports for one strength of a lot: the base of the agreed volume.
 *
 * @param region where
 * @param strength which strength, as in the specifications of the lot
 * @param base how many units of that strength
 * @param brand whose product the need names; empty where it was reported by generic name
 */
public record Demand(Region region, String strength, Quantity base, Optional<BidKey> brand) {}
