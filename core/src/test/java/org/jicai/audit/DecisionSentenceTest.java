package org.jicai.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jicai.audit.KronorBook.decision;
import static org.jicai.audit.KronorBook.limb;
import static org.jicai.decision.Operand.Kind.ADJUSTED_PRICE;
import static org.jicai.decision.Operand.Kind.BID_PRICE;
import static org.jicai.decision.Operand.Kind.COMPARABLE_PRICE;
import static org.jicai.decision.Operand.Kind.CUT;
import static org.jicai.decision.Operand.Kind.FACT;
import static org.jicai.decision.Operand.Kind.LIMIT;
import static org.jicai.decision.Operand.Kind.OFFERED_PRICE;
import static org.jicai.decision.Operand.Kind.PLACES;
import static org.jicai.decision.Operand.Kind.PUBLISHED_PRICE;
import static org.jicai.decision.Operand.Kind.RANK;
import static org.jicai.decision.Operand.Kind.REQUIRED_CUT;
import static org.jicai.decision.Operand.Kind.REQUIRED_FACT;
import static org.jicai.decision.Operand.Kind.SCORE;
import static org.jicai.decision.Operand.Kind.SHARE;
import static org.jicai.decision.Operand.Kind.UNITS;
import static org.jicai.decision.Operator.ABOVE;
import static org.jicai.decision.Operator.AT_LEAST;
import static org.jicai.decision.Operator.AT_MOST;
import static org.jicai.decision.Operator.BELOW;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.Comparison;
import org.jicai.decision.Decision;
import org.jicai.decision.Operand;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.money.Decimal;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionSentenceTest {

    private static final RuleBook BOOK = KronorBook.book();

    @Test
    void failedEntry_namesTheConditionAndBothSides() {
        Decision entry = decision(Reason.FAILED_ENTRY, "entry.allOf[0]", "55", FACT, BELOW, "60", REQUIRED_FACT);

        assertThat(en(entry))
                .isEqualTo(
                        "It fails the condition of entry “technical score of at least 60” (55 < 60), and so it is invalid.");
        assertThat(zh(entry)).isEqualTo("不符合申报条件“技术得分 ≥ 60”（55<60），申报无效。");
    }

    @Test
    void entryWithoutComparison_leavesTheSidesOut() {
        assertThat(en(decision(Reason.MEETS_ENTRY, "entry.allOf[0]")))
                .isEqualTo("It meets the condition of entry “technical score of at least 60”.");
    }

    @Test
    void score_isHeldAgainstTheBest() {
        Decision score = decision(Reason.SCORED, "rankBy.by", "86.5", SCORE, AT_MOST, "91", SCORE);

        assertThat(en(score)).isEqualTo("Its score is 86.5; the best of its variety is 91.");
        assertThat(zh(score)).isEqualTo("综合得分86.5，本品种最高综合得分91。");
    }

    @Test
    void matchedLowest_namesBothPricesInTheCurrencyOfTheBook() {
        Decision matched = decision(Reason.MATCHED_LOWEST, "rankBy.by", "3", BID_PRICE, ABOVE, "2.5", OFFERED_PRICE);

        assertThat(en(matched))
                .isEqualTo(
                        "It bid 3 kronor, was offered the first place at the lowest price, 2.5 kronor, and accepted.");
        assertThat(zh(matched)).isEqualTo("原申报价3克朗，行使优先跟价权，接受最低价2.5克朗，列第1位。");
    }

    @Test
    void bookRankedByCut_doesNotSayFromTheLowestPrice() {
        Decision outside = decision(Reason.OUTSIDE_QUOTA, "places.most", "3", RANK, ABOVE, "2", PLACES);
        Decision tie = decision(Reason.TIE_LOST_BY_LOT, "places.most", "3", RANK, ABOVE, "2", PLACES);

        assertThat(en(outside))
                .isEqualTo("Its cut from the ceiling is number 3 from the largest; there are 2 places only.");
        assertThat(zh(outside)).isEqualTo("较最高有效申报价降幅由大到小排第3；最多入围2家，未入围。");
        assertThat(en(tie))
                .isEqualTo(
                        "Its cut from the ceiling is that of the last one shortlisted; it drew number 3 for 2 places by lot.");
    }

    @Test
    void beyondGap_namesTheCutThatWouldHaveDone() {
        Decision gap = decision(Reason.BEYOND_GAP, "gap.most", "0.2", CUT, BELOW, "0.21", REQUIRED_CUT);

        assertThat(en(gap))
                .isEqualTo(
                        "Savings drop too far: its cut from the ceiling is 20 %, and 21 % is the smallest that is near enough"
                                + " to the bid before, so it loses its place.");
        assertThat(zh(gap)).isEqualTo("降幅落差过大：较最高有效申报价降幅20%，与前一顺位衔接的最低降幅为21%，不再入围。");
        assertThat(en(decision(Reason.BEYOND_GAP, "gap.most")))
                .isEqualTo("Savings drop too far at a bid before it, so it loses its place.");
    }

    @Test
    void priceTestBeforeThePlaces_leavesNoPlaceEmpty() {
        assertThat(en(decision(Reason.FAILED_PRICE_TEST, limb(0)))).isEqualTo("It meets none of the conditions.");
        assertThat(zh(decision(Reason.FAILED_PRICE_TEST, limb(0)))).isEqualTo("拟中选条件均不满足，未中选。");
    }

    @Test
    void strictCut_isNotCalledAtLeast() {
        Decision above = decision(Reason.SELECTED_BY_CUT, limb(2), "3", BID_PRICE, BELOW, "3.6", LIMIT);
        Decision exactly = decision(Reason.CUT_TOO_SMALL, limb(2), "3.6", BID_PRICE, AT_LEAST, "3.6", LIMIT);

        assertThat(en(above))
                .isEqualTo("Its cut from the ceiling of 6 kronor, 50.00 %, is above 40 % (its bid, 3, is below 3.6).");
        assertThat(en(exactly))
                .isEqualTo(
                        "Its cut from the ceiling of 6 kronor, 40.00 %, is at most 40 % (its bid, 3.6, is at least 3.6).");
        assertThat(zh(exactly)).isEqualTo("申报价较最高有效申报价6克朗降幅40.00%，不高于40%（申报价3.6克朗，不低于3.6克朗）。");
    }

    @Test
    void publishedPrice_isCalledWhatItMeans() {
        Decision lot =
                decision(Reason.OVER_PUBLISHED_PRICE, limb(5), "3", COMPARABLE_PRICE, ABOVE, "2.6", PUBLISHED_PRICE);
        Decision own =
                decision(Reason.SELECTED_BY_PUBLISHED_PRICE, limb(6), "3", BID_PRICE, AT_MOST, "3.1", PUBLISHED_PRICE);

        assertThat(en(lot)).isEqualTo("Its comparable price, 3 kronor, is above 1.3 × “benchmark price” (2.6 kronor).");
        assertThat(zh(lot)).isEqualTo("单位可比价3克朗，高于“基准价”的1.3倍（2.6克朗）。");
        assertThat(en(own)).isEqualTo("Its bid, 3 kronor, is at most “former price” (3.1 kronor).");
        assertThat(zh(own)).isEqualTo("申报价3克朗，不高于“原中选价”（3.1克朗），拟中选。");
    }

    @Test
    void band_namesTheLimitAndTheRule() {
        Decision band = decision(Reason.OUTSIDE_BAND, limb(7), "90", COMPARABLE_PRICE, ABOVE, "85", LIMIT);

        assertThat(en(band)).startsWith("Its comparable price, 90 kronor, is above 85 kronor (at most 5%");
        assertThat(zh(band)).startsWith("单位可比价90克朗，高于85克朗（");
    }

    @Test
    void place_isCountedInTheOrderOfTheRule() {
        Decision place = decision(Reason.NOT_AMONG_FIRST, limb(8), "4", RANK, ABOVE, "3", PLACES);

        assertThat(en(place))
                .isEqualTo(
                        "It is number 4 in the order of cuts from the ceiling, not among the first 3 (50 % of the bids).");
        assertThat(zh(place)).isEqualTo("按较最高有效申报价降幅由大到小排第4，未进入前3名（占申报数的50%）。");
    }

    @Test
    void fact_isCalledWhatItMeans() {
        Decision fact = decision(Reason.FACT_TOO_LOW, limb(9), "55", FACT, BELOW, "60", REQUIRED_FACT);

        assertThat(en(fact)).isEqualTo("Its “technical score” is 55, below 60.");
        assertThat(zh(fact)).isEqualTo("“技术得分”为55，低于60。");
        assertThat(en(decision(Reason.FACT_UNKNOWN, limb(9))))
                .isEqualTo("What “technical score of at least 60” asks for is not known, so it cannot help.");
    }

    @Test
    void costStatement_namesTheAnchor() {
        Decision due =
                decision(Reason.COST_STATEMENT_DUE, "costStatement.below", "3", COMPARABLE_PRICE, BELOW, "3.2", LIMIT);

        assertThat(en(due))
                .isEqualTo(
                        "Its comparable price, 3 kronor, is below 3.2 kronor (50% of the mean comparable price), so it must"
                                + " publish a statement of its costs.");
    }

    @Test
    void reserve_namesThePriceToTheEnd() {
        Decision out =
                decision(Reason.ABOVE_RESERVE, "places.most", "101", COMPARABLE_PRICE, ABOVE, "100", PUBLISHED_PRICE);

        assertThat(en(out))
                .isEqualTo("Its comparable price stayed at 101 kronor, above the reserve price, 100 kronor.");
        assertThat(zh(out)).isEqualTo("最终单位可比价101克朗，高于谈判底价100克朗，谈判未成功，未中选。");
    }

    @Test
    void guarantee_namesTheLimb() {
        Decision none = decision(Reason.NOT_GUARANTEED, "guarantee.anyOf[0]", "4", BID_PRICE, AT_LEAST, "3.6", LIMIT);

        assertThat(en(none))
                .isEqualTo(
                        "It does not meet “cut by more than 40% from the ceiling” (4 kronor ≥ 3.6 kronor), which would have"
                                + " selected it whatever its rank.");
        assertThat(zh(none)).isEqualTo("不符合保底中选条件“较最高有效申报价降幅 > 40%”（4克朗≥3.6克朗）。");
    }

    @Test
    void limbWithoutItsNumber_isSaidNotToBeKnown() {
        assertThat(en(decision(Reason.NOT_PREFERRED, "entry.allOf[0]")))
                .isEqualTo(
                        "It does not meet a condition of the right to match the lowest price: “technical score of at least"
                                + " 60” (what it asks for is not known).");
        assertThat(zh(decision(Reason.NOT_GUARANTEED, "guarantee.anyOf[0]")))
                .isEqualTo("不符合保底中选条件“较最高有效申报价降幅 > 40%”（所需数据未知）。");
    }

    @Test
    void conditionsOfAClass_areNamedInTurn() {
        Decision cut = decision(Reason.MEETS_CLASS, "classes.A1", "3", BID_PRICE, AT_MOST, "3", LIMIT);
        Decision fact = decision(Reason.MISSES_CLASS, "classes.A1", "55", FACT, BELOW, "60", REQUIRED_FACT);
        BidOutcome bid = Outcomes.bid("A", cut, fact, decision(Reason.IN_CLASS, "classes.B"));

        assertThat(sentences(bid, Language.EN))
                .containsExactly(
                        "It meets a condition of class A1: “cut by at least 50% from the ceiling” (3 kronor ≤ 3 kronor).",
                        "It does not meet a condition of class A1: “technical score of at least 60” (55 < 60).",
                        "It falls into class B.");
        assertThat(sentences(bid, Language.ZH)).last().isEqualTo("归入B类。");
    }

    @Test
    void adjustedPrice_namesBothPricesAndTheArithmeticBetweenThem() {
        Decision adjusted =
                decision(Reason.PRICE_ADJUSTED, "passThrough.price", "100", BID_PRICE, ABOVE, "83.05", ADJUSTED_PRICE);

        assertThat(en(adjusted))
                .isEqualTo("Its price follows a change of taxes or duties: 100 × (1 + 0 %) / (1 + 6 %) (tariff)"
                        + " × (1 + 3 %) / (1 + 17 %) (VAT) = 83.05 kronor, rounded.");
        assertThat(zh(adjusted)).isEqualTo("因税率调整，中选价调整为100×（1+0%）÷（1+6%）（关税）×（1+3%）÷（1+17%）（增值税）=83.05克朗（按规定小数位取整）。");
    }

    @Test
    void shares_areInPercentAndUnitsHaveTheirThousandsApart() {
        Decision share = decision(Reason.OWN_SHARE, "ownVolume.by[1+]", "0.85", SHARE, AT_LEAST, "0.05", SHARE);
        Decision whole = decision(Reason.OWN_SHARE, "ownVolume.by[1+]", "1", SHARE, AT_LEAST, "0", SHARE);
        Decision split = decision(Reason.TOOK_SPLIT, "split.ofRest[1+]", "600", UNITS, AT_MOST, "1000", UNITS);

        assertThat(en(share))
                .isEqualTo("It is contracted for 85 % of the need that names its brand; 5 % of it go to the pool.");
        assertThat(zh(share)).isEqualTo("约定采购量为按其品牌填报的需求量的85%，另5%转入待分配量。");
        assertThat(en(whole)).isEqualTo("It is contracted for 100 % of the need that names its brand.");
        assertThat(en(split)).isEqualTo("Of 1,000 units left it takes 600.");
        assertThat(zh(split)).isEqualTo("在剩余约定采购量1,000单位中分得600单位。");
    }

    @Test
    void one_isSingular() {
        Decision place = decision(Reason.OUTSIDE_QUOTA, "places.most", "2", RANK, ABOVE, "1", PLACES);
        Decision drawn = decision(Reason.TIE_LOST_BY_LOT, "places.most", "2", RANK, ABOVE, "1", PLACES);
        Decision moved = decision(Reason.MOVED_UP, "places.most", "1", RANK, AT_MOST, "1", PLACES);
        Decision held = decision(Reason.HELD_IN_RESERVE, "reserves.count", "1", RANK, AT_MOST, "1", PLACES);
        Decision split = decision(Reason.TOOK_SPLIT, "split.ofRest[1+]", "1", UNITS, AT_MOST, "1", UNITS);

        assertThat(en(place)).endsWith("; there is 1 place only.");
        assertThat(en(drawn)).endsWith("it drew number 2 for 1 place by lot.");
        assertThat(en(moved)).contains("moves up to number 1 of 1 place and is shortlisted");
        assertThat(en(held)).isEqualTo("It stands by as number 1 of 1 reserve.");
        assertThat(en(split)).isEqualTo("Of 1 unit left it takes 1.");
    }

    @Test
    void selectionWithoutTest_afterTheShortlist_doesNotSayThePlaceTwice() {
        Decision listed = decision(Reason.SHORTLISTED, "places.most", "1", RANK, AT_MOST, "1", PLACES);
        Decision selected = decision(Reason.SELECTED_BY_RANK, "places.most", "1", RANK, AT_MOST, "1", PLACES);
        BidOutcome bid = Outcomes.bid("A", listed, selected);
        Lot lot = Lot.builder("lot").bid(Bid.of("A", "3")).build();
        BidExplanation told = Explainer.of(KronorBook.book(), Language.EN).explain(lot, Outcomes.lot(bid), bid);

        assertThat(told.path())
                .extracting(Statement::text)
                .containsExactly(
                        "Its cut from the ceiling is number 1 from the largest; there is 1 place, so it is shortlisted.",
                        "There is no further test, so it is selected.");
        assertThat(told.deciding())
                .extracting(Statement::text)
                .as("alone, it says which place")
                .containsExactly(
                        "Its cut from the ceiling is number 1 from the largest; there is 1 place, and there is no"
                                + " further test.");
    }

    @Test
    void negotiatedBid_thatLost_isShownBesideThePriceHeard() {
        Decision above = decision(Reason.ABOVE_RESERVE, "places.most", "2.8", BID_PRICE, ABOVE, "2", LIMIT);
        BidOutcome bid = Outcomes.bid("A", above);
        Lot lot = Lot.builder("lot").bid(Bid.of("A", "3")).build();

        assertThat(Explainer.of(KronorBook.book(), Language.EN)
                        .explain(lot, Outcomes.lot(bid), bid)
                        .supply())
                .extracting(Statement::text)
                .containsExactly("Bid: 3 kronor.");
    }

    @Test
    void reservePlace_isCounted() {
        Decision held = decision(Reason.HELD_IN_RESERVE, "reserves.count", "1", RANK, AT_MOST, "2", PLACES);

        assertThat(en(held)).isEqualTo("It stands by as number 1 of 2 reserves.");
        assertThat(zh(held)).isEqualTo("列为第1候补（候补名额2家）。");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonWithEveryLimbAndOperator_leavesNoPlaceUnfilled(Reason reason) {
        for (Operator operator : Operator.values()) {
            for (int limb = 0; limb < KronorBook.LIMBS.size(); limb++) {
                String path = reason == Reason.COST_STATEMENT_DUE ? "costStatement.below" : limb(limb);
                Decision decision = decision(reason, path, "3", BID_PRICE, operator, "4", LIMIT);
                assertThat(en(decision)).doesNotContain("{").doesNotContain("yuan");
                assertThat(zh(decision)).doesNotContain("{").doesNotContain("元");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfOperand_canBeShown(Operand.Kind kind) {
        Operand half = new Operand(kind, Decimal.parse("0.5"));
        Comparison comparison = new Comparison(half, AT_MOST, half);
        Decision decision = new Decision(
                Reason.SELECTED_BY_GUARANTEE,
                decision(Reason.SELECTED_BY_GUARANTEE, "guarantee.anyOf[1]").clause(),
                Optional.of(comparison));

        String figure = kind.isPercentage() ? "50 %" : kind.isPrice() ? "0.5 kronor" : "0.5";
        assertThat(en(decision)).contains("(" + figure + " ≤ " + figure + ")");
    }

    private static String en(Decision decision) {
        return sentences(Outcomes.bid("A", decision), Language.EN).get(0);
    }

    private static String zh(Decision decision) {
        return sentences(Outcomes.bid("A", decision), Language.ZH).get(0);
    }

    private static ImmutableList<String> sentences(BidOutcome outcome, Language language) {
        DecisionSentence sentences = new DecisionSentence(BOOK, language);
        Bid bid = Bid.of("A", "3").withCeiling("6");
        return outcome.path().stream()
                .map(step ->
                        sentences.of(step, bid, outcome, Outcomes.lot(outcome)).text())
                .collect(ImmutableList.toImmutableList());
    }
}
