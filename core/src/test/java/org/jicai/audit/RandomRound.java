package org.jicai.audit;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.Random;
import org.jicai.money.Ratio;
import org.jicai.money.UnitPrice;
import org.jicai.tender.Bid;
import org.jicai.tender.Bidder;
import org.jicai.tender.Facts;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;

/** Small rounds drawn from a seed, with coarse prices so that ties, failures and unknown prices are common. */
final class RandomRound {

    private static final ImmutableList<String> RATIOS =
            ImmutableList.of("1", "1", "1", "1", "1", "1", "1", "0.5", "0.5", "2", "2", "3");

    private RandomRound() {}

    static Round of(long seed) {
        Random random = new Random(seed);
        ImmutableList.Builder<Lot> lots = ImmutableList.builder();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            lots.add(lot("lot" + i, random));
        }
        return new Round("random-" + seed, lots.build());
    }

    private static Lot lot(String id, Random random) {
        Lot.Builder lot = Lot.builder(id);
        if (random.nextBoolean()) {
            lot.priorPrice(Optional.of(UnitPrice.ofFen(100)));
        }
        int bids = 1 + random.nextInt(10);
        for (int i = 0; i < bids; i++) {
            lot.bid(bid("firm" + i, RATIOS.get(random.nextInt(RATIOS.size())), random));
        }
        return lot.build();
    }

    private static Bid bid(String bidder, String ratio, Random random) {
        boolean known = random.nextInt(20) > 0;
        boolean ceiling = random.nextInt(20) > 0;
        return new Bid(
                Bidder.of(bidder),
                "",
                ratio,
                Ratio.parse(ratio),
                known ? Optional.of(UnitPrice.ofFen(5 * (1 + random.nextInt(25)))) : Optional.empty(),
                ceiling ? Optional.of(UnitPrice.ofFen(100)) : Optional.empty(),
                false,
                Facts.NONE);
    }
}
