package org.jicai.twin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jicai.twin.TwinOutcome.Negotiation;

/** Random answers to the pilot's negotiation: a decline, too little, just enough, or plenty. */
final class TwinPilotAnswers {
    private static final BigDecimal BASIS_POINTS = BigDecimal.valueOf(10_000);

    private TwinPilotAnswers() {}

    static List<TwinLot> answer(List<TwinLot> lots, TwinRules rules, SplittableRandom random) {
        List<TwinOutcome> unanswered = Twin.clear(new TwinRound(lots), rules);
        List<TwinLot> answered = new ArrayList<>();
        for (int i = 0; i < lots.size(); i++) {
            TwinLot lot = lots.get(i);
            Negotiation asked = unanswered.get(i).negotiation();
            BigDecimal price = asked == null ? null : price(bid(lot, asked.bidder()), asked.target(), random);
            answered.add(
                    price == null
                            ? lot
                            : lot.withDecisions(lot.decisions().withNegotiated(Map.of(asked.bidder(), price))));
        }
        return answered;
    }

    /** A price whose cut is near the target, never above the bid's own price; null = it declines. */
    private static BigDecimal price(TwinBid bid, BigDecimal target, SplittableRandom random) {
        if (random.nextInt(100) < 20 || bid.ceiling() == null) {
            return null;
        }
        String beside =
                List.of("-40", "-1", "-0.51", "-0.5", "0", "0.49", "150").get(random.nextInt(7));
        BigDecimal kept =
                BASIS_POINTS.subtract(target.add(new BigDecimal(beside))).max(BigDecimal.ONE);
        BigDecimal price = bid.ceiling().multiply(kept).divide(BASIS_POINTS, 6, RoundingMode.HALF_UP);
        return price.min(bid.price()).max(new BigDecimal("0.000001"));
    }

    private static TwinBid bid(TwinLot lot, String bidder) {
        return lot.bids().stream()
                .filter(bid -> bid.bidder().equals(bidder))
                .findFirst()
                .orElseThrow();
    }
}
