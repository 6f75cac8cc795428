package org.jicai.audit;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.Decision;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.LotState;
import org.jicai.decision.RegionAward;
import org.jicai.money.Quantity;
import org.jicai.money.UnitPrice;
import org.jicai.tender.BidKey;

/** Outcomes written by hand. */
final class Outcomes {

    private Outcomes() {}

    /** A bid at 3.00 whose last decision is the last of its path, awarded at 2.50 if it was selected. */
    static BidOutcome bid(String bidder, Decision... path) {
        Decision last = path[path.length - 1];
        BidOutcome plain = new BidOutcome(
                new BidKey(bidder, ""),
                1,
                Optional.of(UnitPrice.ofYuan("3")),
                last.reason(),
                last,
                ImmutableList.copyOf(path),
                Optional.of(UnitPrice.ofYuan("3")),
                Optional.empty(),
                Optional.empty(),
                0,
                0);
        return plain.wasSelected() ? awarded(plain) : plain;
    }

    private static BidOutcome awarded(BidOutcome bid) {
        return new BidOutcome(
                bid.bid(),
                bid.rank(),
                bid.comparablePrice(),
                bid.reason(),
                bid.deciding(),
                bid.path(),
                bid.bidPrice(),
                Optional.of(UnitPrice.ofYuan("2.5")),
                Optional.of(Quantity.of(1_200)),
                0,
                0);
    }

    static LotOutcome lot(BidOutcome... bids) {
        return new LotOutcome(
                "lot",
                bids.length,
                bids.length,
                bids.length,
                bids.length,
                Optional.empty(),
                Optional.of("P6M"),
                LotState.AWARDED,
                "selected",
                ImmutableList.copyOf(bids),
                ImmutableList.of(),
                Optional.empty(),
                ImmutableList.of());
    }

    /** The same lot with regions. */
    static LotOutcome withRegions(LotOutcome lot, RegionAward... regions) {
        return new LotOutcome(
                lot.lot(),
                lot.bidders(),
                lot.quota(),
                lot.shortlisted(),
                lot.selected(),
                lot.share(),
                lot.term(),
                lot.state(),
                lot.reason(),
                lot.bids(),
                ImmutableList.copyOf(regions),
                lot.agreedUnits(),
                lot.leaves());
    }
}
