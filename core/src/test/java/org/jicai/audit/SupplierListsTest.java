package org.jicai.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jicai.audit.KronorBook.decision;
import static org.jicai.decision.Operand.Kind.BID_PRICE;
import static org.jicai.decision.Operand.Kind.COMPARABLE_PRICE;
import static org.jicai.decision.Operand.Kind.LIMIT;
import static org.jicai.decision.Operand.Kind.OFFERED_PRICE;
import static org.jicai.decision.Operand.Kind.PLACES;
import static org.jicai.decision.Operand.Kind.RANK;
import static org.jicai.decision.Operand.Kind.SHARE;
import static org.jicai.decision.Operator.ABOVE;
import static org.jicai.decision.Operator.AT_LEAST;
import static org.jicai.decision.Operator.AT_MOST;
import static org.jicai.decision.Operator.BELOW;

import java.util.Optional;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.Decision;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Reason;
import org.jicai.decision.RegionAward;
import org.jicai.money.Quantity;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Lot;
import org.jicai.tender.Region;
import org.junit.jupiter.api.Test;

class SupplierListsTest {

    private static final Lot LOT = Lot.builder("lot")
            .bid(Bid.of("A", "3").withCeiling("6"))
            .bid(Bid.of("B", "3").withCeiling("6"))
            .bid(Bid.of("C", "3").withCeiling("6"))
            .bid(Bid.of("D", "3").withCeiling("6"))
            .build();

    private static final Decision BEATEN = decision(Reason.OUTSIDE_QUOTA, "places.most", "3", RANK, ABOVE, "2", PLACES);
    private static final Decision HELD =
            decision(Reason.HELD_IN_RESERVE, "reserves.count", "1", RANK, AT_MOST, "2", PLACES);

    @Test
    void bidsBesideTheWinners_areNamed() {
        BidOutcome low = Outcomes.bid(
                "A",
                decision(
                        Reason.SELECTED_WITHOUT_VOLUME,
                        "costStatement.below",
                        "3",
                        COMPARABLE_PRICE,
                        BELOW,
                        "4",
                        LIMIT));
        BidOutcome revived = Outcomes.bid(
                "B",
                decision(Reason.SELECTED_BY_REVIVAL, "revivals.price", "3", BID_PRICE, ABOVE, "2.5", OFFERED_PRICE));

        assertThat(summary(Outcomes.lot(low, revived, Outcomes.bid("C", BEATEN, HELD)), Language.EN))
                .contains("Selected without volume: A, B. [KRONOR-1#costStatement.below]")
                .contains("In reserve: C. [KRONOR-1#reserves.count]");
        assertThat(summary(Outcomes.lot(low), Language.ZH)).contains("中选但不分配约定采购量：A。");
    }

    @Test
    void classesAndShares_areListedByBid() {
        LotOutcome lot = Outcomes.lot(winner("A", "A1", "1"), winner("B", "B", "0.85"), winner("C", "A1", "0.9"));

        assertThat(summary(lot, Language.EN))
                .contains("Classes: A1 A, C; B B. [KRONOR-1#classes.A1]")
                .contains("Shares of own need: A 100 %, B 85 %, C 90 %. [KRONOR-1#ownVolume.by[1+]]")
                .contains("Agreed volume by supplier: A 1,200, B 1,200, C 1,200.");
        assertThat(summary(lot, Language.ZH)).contains("分类：A1类A，C；B类B。");
    }

    @Test
    void shareAboveTheFormerPrice_isShownWithItsFactor() {
        BidOutcome dearer = Outcomes.bid(
                "A",
                decision(Reason.OWN_SHARE, "ownVolume.by[1+]", "1", SHARE, AT_LEAST, "0", SHARE),
                decision(Reason.SHARE_REDUCED, "ownVolume.raised", "0.05", SHARE, ABOVE, "0.85", SHARE));

        assertThat(summary(Outcomes.lot(dearer), Language.EN))
                .contains("Shares of own need: A 100 % × 85 %. [KRONOR-1#ownVolume.by[1+]]");
        assertThat(explain(dearer).path().get(1).text())
                .isEqualTo("It is 5 % above its own former price, so its share is multiplied by 85 %.");
    }

    @Test
    void pool_namesItsTaker() {
        RegionAward pooled = new RegionAward(
                new Region("全国"),
                "pool",
                Optional.of(new BidKey("A", "")),
                Optional.empty(),
                Optional.of(Quantity.of(1_500)));
        RegionAward open = new RegionAward(
                new Region("全国"), "pool", Optional.empty(), Optional.empty(), Optional.of(Quantity.of(20)));

        assertThat(summary(Outcomes.withRegions(Outcomes.lot(winner("A", "B", "1")), pooled), Language.EN))
                .contains("Pool: 1,500 units, supplied by A.");
        assertThat(summary(Outcomes.withRegions(Outcomes.lot(winner("A", "B", "1")), open), Language.ZH))
                .contains("待分配量：20单位，由医药机构在中选企业中自主选择。");
    }

    @Test
    void term_canBeMonths() {
        assertThat(summary(Outcomes.lot(Outcomes.bid("A", BEATEN)), Language.EN))
                .contains("Term: 6 months.");
    }

    @Test
    void bidInReserve_isToldWhyItLostFirst() {
        BidOutcome held = Outcomes.bid("C", BEATEN, HELD);

        assertThat(explain(held))
                .hasToString("C: not selected, held in reserve."
                        + " Its cut from the ceiling is number 3 from the largest; there are 2 places only."
                        + " [KRONOR-1#places.most]"
                        + " It stands by as number 1 of 2 reserves. [KRONOR-1#reserves.count]");
    }

    @Test
    void bidNotGuaranteed_isToldWhyItHadNoPlaceAndEveryLimb() {
        BidOutcome lost = Outcomes.bid(
                "C",
                decision(Reason.NOT_GUARANTEED, "guarantee.anyOf[0]"),
                decision(Reason.NOT_GUARANTEED, "guarantee.anyOf[1]"),
                BEATEN);

        assertThat(explain(lost).deciding())
                .extracting(said -> said.clause().orElseThrow().path())
                .containsExactly("places.most", "guarantee.anyOf[0]", "guarantee.anyOf[1]");
    }

    @Test
    void limbsOfATestThatWasPassed_areNotAmongThoseThatDecided() {
        BidOutcome lost = Outcomes.bid(
                "C",
                decision(Reason.OVER_MULTIPLE, KronorBook.limb(0), "3", COMPARABLE_PRICE, ABOVE, "2", LIMIT),
                decision(Reason.SELECTED_BY_CUT, KronorBook.limb(1), "3", BID_PRICE, AT_MOST, "3", LIMIT),
                decision(Reason.OVER_PRICE, KronorBook.limb(3), "3", COMPARABLE_PRICE, ABOVE, "0.1", LIMIT),
                decision(Reason.FAILED_PRICE_TEST, KronorBook.limb(3)));

        assertThat(explain(lost).deciding())
                .extracting(said -> said.clause().orElseThrow().path())
                .containsExactly(KronorBook.limb(3));
    }

    @Test
    void bidThatAcceptedAnOfferAndWithdrew_readsAsAStory() {
        BidOutcome gone = Outcomes.bid(
                "B",
                decision(Reason.OUTSIDE_QUOTA, "places.most", "3", RANK, ABOVE, "2", PLACES),
                decision(Reason.SELECTED_BY_REVIVAL, "revivals.price", "3", BID_PRICE, ABOVE, "2.5", OFFERED_PRICE),
                decision(Reason.WITHDREW_AFTER_AWARD, "reserves.count"));
        BidExplanation explained = explain(gone);

        assertThat(explained.path())
                .extracting(Statement::text)
                .containsExactly(
                        "Its cut from the ceiling is number 3 from the largest; there are 2 places only.",
                        "It bid 3 kronor, was offered 2.5 kronor and accepted.",
                        "It gave up its selection before supply began.");
        assertThat(explained.supply())
                .extracting(Statement::text)
                .startsWith("Bid: 3 kronor.", "Awarded price: 2.5 kronor.");
    }

    private static BidOutcome winner(String bidder, String className, String share) {
        return Outcomes.bid(
                bidder,
                decision(Reason.IN_CLASS, "classes." + className),
                decision(Reason.OWN_SHARE, "ownVolume.by[1+]", share, SHARE, AT_LEAST, "0", SHARE));
    }

    private static BidExplanation explain(BidOutcome bid) {
        return Explainer.of(KronorBook.book(), Language.EN).explain(LOT, Outcomes.lot(bid), bid);
    }

    private static Iterable<String> summary(LotOutcome lot, Language language) {
        return Explainer.of(KronorBook.book(), language).explain(LOT, lot).summary().stream()
                .map(said -> language == Language.EN ? said.toString() : said.text())
                .toList();
    }
}
