package org.jicai.decision;

import java.util.Optional;
import org.jicai.money.Quantity;
import org.jicai.tender.BidKey;
import org.jicai.tender.Region;

/**
 * Who supplies one region.
 *
 * @param region where
 * @param role {@code primary}, {@code backup1} and so on, {@code brand} for volume that names the bid's brand, {@code share}
 *     for a bid's share of the whole need, or {@code pool}; a pool without a bid is for institutions to choose
 * @param bid whose product, now; empty where nobody is left to supply
 * @param atAward whose product it was at the award; another than {@code bid} where a winner dropped out later
 * @param agreedUnits the agreed volume in comparison units, where it is known
 */
public record RegionAward(
        Region region, String role, Optional<BidKey> bid, Optional<BidKey> atAward, Optional<Quantity> agreedUnits) {}
