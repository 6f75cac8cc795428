package org.jicai.proof;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Outcome;
import org.jicai.decision.RegionAward;
import org.jicai.decision.TranscriptEntry;
import org.jicai.money.Quantity;
import org.jicai.money.Share;
import org.jicai.money.UnitPrice;
import org.jicai.proof.LotFacts.AwardFacts;
import org.jicai.proof.LotFacts.BidFacts;
import org.jicai.tender.BidKey;

/** What the engine says about the lots of a round, in the form the twin is compared in. */
final class EngineFacts {
    private EngineFacts() {}

    static List<LotFacts> of(Outcome outcome) {
        return outcome.lots().stream().map(lot -> lot(lot, outcome)).toList();
    }

    private static LotFacts lot(LotOutcome lot, Outcome outcome) {
        TreeMap<String, BidFacts> bids = new TreeMap<>();
        lot.bids().forEach(bid -> bids.put(bid.bid().bidder(), bid(bid)));
        TreeMap<String, AwardFacts> awards = new TreeMap<>();
        for (RegionAward award : lot.regions()) {
            Optional<String> atAward = award.atAward().map(BidKey::bidder);
            String place = award.role() + " " + award.region();
            awards.put(
                    award.role().equals("brand") ? place + " " + atAward.orElseThrow() : place,
                    new AwardFacts(
                            atAward,
                            award.bid().map(BidKey::bidder),
                            award.agreedUnits().map(EngineFacts::units)));
        }
        return new LotFacts(
                lot.lot(),
                lot.bidders(),
                lot.quota(),
                lot.shortlisted(),
                lot.selected(),
                lot.state().name(),
                lot.share().map(Share::fraction).map(fraction -> LotFacts.number(fraction.toBigDecimal())),
                lot.term().orElse(""),
                lot.agreedUnits().map(EngineFacts::units),
                bids,
                awards,
                outcome.transcript().stream()
                        .filter(entry -> entry.lot().equals(lot.lot()))
                        .map(EngineFacts::decided)
                        .toList());
    }

    private static BidFacts bid(BidOutcome bid) {
        return new BidFacts(
                bid.reason().name(),
                bid.rank(),
                bid.comparablePrice().filter(price -> bid.rank() > 0).map(EngineFacts::yuan),
                bid.awardedPrice().map(EngineFacts::yuan),
                bid.regions(),
                bid.regionsAtAward(),
                bid.agreedUnits().map(EngineFacts::units));
    }

    private static String decided(TranscriptEntry entry) {
        return decided(entry.bid().bidder(), entry.step(), entry.kind().word(), entry.value());
    }

    static String decided(String bidder, String step, String kind, String value) {
        return bidder + " " + step + " " + kind + " " + value;
    }

    private static BigDecimal yuan(UnitPrice price) {
        return LotFacts.number(price.yuan().toBigDecimal());
    }

    private static BigDecimal units(Quantity quantity) {
        return LotFacts.number(BigDecimal.valueOf(quantity.units()));
    }

    /** The first lot on which two sides differ, with both views. */
    static Optional<String> firstDifference(List<LotFacts> engine, List<LotFacts> twin) {
        for (int i = 0; i < twin.size(); i++) {
            if (!engine.get(i).equals(twin.get(i))) {
                return Optional.of("engine " + engine.get(i) + "\n  twin " + twin.get(i));
            }
        }
        return Optional.empty();
    }
}
