package org.jicai.proof;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Reason;
import org.jicai.decision.RegionAward;
import org.jicai.money.Quantity;
import org.jicai.money.Share;
import org.jicai.money.UnitPrice;
import org.jicai.twin.family.FamilyOutcome;
import org.jicai.twin.family.FamilyReasons;

/**
 * What is compared of one lot of the families, in one form for engine and twin. Of a lot that waits for a fact nothing but that is
 * compared.
 */
record FamilyView(
        String lot,
        String state,
        int bidders,
        int quota,
        int shortlisted,
        int selected,
        Optional<BigDecimal> share,
        String term,
        Optional<BigDecimal> agreedUnits,
        Optional<BigDecimal> pool,
        Map<String, BidView> bids,
        Map<String, String> suppliers) {

    /** What is compared of one bid. */
    record BidView(
            String verdict,
            String reason,
            String category,
            Optional<BigDecimal> awarded,
            Optional<BigDecimal> units,
            int regions) {}

    static FamilyView of(FamilyOutcome twin) {
        if (twin.isPending()) {
            return waiting(twin.lot());
        }
        Map<String, BidView> bids = new TreeMap<>();
        twin.bids()
                .forEach((bidder, bid) -> bids.put(
                        bidder,
                        new BidView(
                                FamilyReasons.verdict(bid.reason()),
                                bid.reason(),
                                bid.category(),
                                number(bid.awarded()),
                                number(bid.units()),
                                bid.regions())));
        return new FamilyView(
                twin.lot(),
                twin.state(),
                twin.bidders(),
                twin.quota(),
                twin.shortlisted(),
                twin.selected(),
                number(twin.share()),
                twin.term(),
                number(twin.agreedUnits()),
                number(twin.pool()),
                bids,
                new TreeMap<>(twin.suppliers()));
    }

    static FamilyView of(LotOutcome engine) {
        if (engine.state().name().equals("PENDING")) {
            return waiting(engine.lot());
        }
        Map<String, BidView> bids = new TreeMap<>();
        engine.bids().forEach(bid -> bids.put(bid.bid().bidder(), of(bid)));
        Map<String, String> suppliers = new TreeMap<>();
        for (RegionAward award : engine.regions()) {
            if (award.role().equals("primary")) {
                award.bid().ifPresent(bid -> suppliers.put(award.region().name(), bid.bidder()));
            }
        }
        return new FamilyView(
                engine.lot(),
                engine.state().name(),
                engine.bidders(),
                engine.quota(),
                engine.shortlisted(),
                engine.selected(),
                number(engine.share().map(Share::fraction).map(fraction -> fraction.toBigDecimal())),
                engine.term().orElse(""),
                engine.agreedUnits().map(FamilyView::units),
                pool(engine),
                bids,
                suppliers);
    }

    /** What institutions choose the supplier of, in all regions. */
    private static Optional<BigDecimal> pool(LotOutcome engine) {
        return engine.regions().stream()
                .filter(award -> award.role().equals("pool") && award.bid().isEmpty())
                .map(RegionAward::agreedUnits)
                .flatMap(Optional::stream)
                .map(FamilyView::units)
                .reduce(BigDecimal::add)
                .map(LotFacts::number);
    }

    private static BidView of(BidOutcome bid) {
        return new BidView(
                bid.verdict().name(),
                bid.reason().name(),
                category(bid),
                number(bid.awardedPrice().map(UnitPrice::yuan).map(yuan -> yuan.toBigDecimal())),
                bid.agreedUnits().map(FamilyView::units),
                bid.regions());
    }

    /** The class the path of the bid names, by the place of the class in the rule book. */
    private static String category(BidOutcome bid) {
        return bid.path().stream()
                .filter(decision -> decision.reason() == Reason.IN_CLASS)
                .map(decision -> decision.clause().path())
                .map(path -> path.substring(path.lastIndexOf('.') + 1))
                .findFirst()
                .orElse("");
    }

    private static FamilyView waiting(String lot) {
        return new FamilyView(
                lot,
                "PENDING",
                0,
                0,
                0,
                0,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of());
    }

    private static BigDecimal units(Quantity quantity) {
        return LotFacts.number(BigDecimal.valueOf(quantity.units()));
    }

    private static Optional<BigDecimal> number(Optional<BigDecimal> value) {
        return value.map(LotFacts::number);
    }

    private static Optional<BigDecimal> number(BigDecimal value) {
        return Optional.ofNullable(value).map(LotFacts::number);
    }
}
