package org.jicai.audit;

import org.jicai.decision.Reason;
import org.jicai.tender.Name;

/**
 * The sentence of each reason in English and Chinese. Places in braces are filled by {@link DecisionSentence}: {@code left}
 * and {@code right} are the sides of the comparison, {@code compared} both of them in parentheses where a comparison was made, {@code shortfall} the same or that a number is not known,
 * {@code relation} how they relate and {@code subject} which price is on the left, {@code currency} what prices are in,
 * {@code right place} the right side with a noun, in the plural unless it is 1,
 * {@code rule} the number of the rule book, {@code limb} the limb as a whole, {@code fact} the fact it reads, {@code price} the
 * comparable price, {@code anchor} what a multiple is taken of, {@code ceiling} and {@code cut} the ceiling of the bid's strength
 * and the cut from it, {@code bidders} how many bidders count, {@code class} the class of the bid. {@code ranked}, {@code equal},
 * {@code bidding}, {@code vacancy}, {@code need} and {@code rates} are phrases that depend on the book.
 */
final class ReasonSentences {

    private ReasonSentences() {}

    /** The template of a reason. */
    static Name of(Reason reason) {
        return switch (reason.stage()) {
            case PARTICIPATION, CEILING, ENTRY -> admission(reason);
            case RANKING -> ranking(reason);
            case SHORTLIST -> shortlist(reason);
            case PRICE_TEST -> PriceTestSentences.of(reason);
            case RATIO_ELIMINATION, REVIVAL -> RevivalSentences.of(reason);
            case CUT_RANKING, NEGOTIATION -> NegotiationSentences.of(reason);
            default -> AwardSentences.of(reason);
        };
    }

    private static Name admission(Reason reason) {
        return switch (reason) {
            case TOOK_PART -> name("It took part.", "已参加申报。");
            case DID_NOT_TAKE_PART ->
                name("It was listed and did not bid, so it does not count as a bidder.", "虽列名但未申报，不计入申报企业数。");
            case WITHDREW_BEFORE_AWARD -> name("It withdrew its bid before the selection.", "在拟中选结果产生前撤回申报。");
            case DISQUALIFIED_BEFORE_AWARD ->
                name("Its bid was disqualified before the selection.", "在拟中选结果产生前被取消申报资格。");
            case PRICE_UNDISCLOSED -> name("Its price was never published, so it cannot be ranked.", "申报价未公布，无法排序。");
            case WITHIN_CEILING ->
                name(
                        "Its bid, compared as {left} {currency}, is at most the ceiling of its strength, {right} {currency}.",
                        "申报价（按{left}{currency}比较）不高于最高有效申报价{right}{currency}。");
            case ABOVE_CEILING ->
                name(
                        "Its bid, compared as {left} {currency}, is above the ceiling of its strength, {right} {currency}, and so it is invalid.",
                        "申报价（按{left}{currency}比较）高于最高有效申报价{right}{currency}，申报无效。");
            case CEILING_UNKNOWN ->
                name(
                        "The ceiling of its strength was never published, so its bid was not tested against it.",
                        "最高有效申报价未公布，未作比较。");
            case MEETS_ENTRY ->
                name("It meets the condition of entry “{limb}”{compared}.", "符合申报条件“{limb}”{compared}。");
            case FAILED_ENTRY ->
                name(
                        "It fails the condition of entry “{limb}”{compared}, and so it is invalid.",
                        "不符合申报条件“{limb}”{compared}，申报无效。");
            case ENTRY_UNKNOWN ->
                name(
                        "What the condition of entry “{limb}” asks for is not known, so it was not tested.",
                        "申报条件“{limb}”所需数据未知，未作审核。");
            default -> throw unknown(reason);
        };
    }

    private static Name ranking(Reason reason) {
        return switch (reason) {
            case SCORED ->
                name("Its score is {left}; the best of its variety is {right}.", "综合得分{left}，本品种最高综合得分{right}。");
            case PREFERRED ->
                name(
                        "It meets a condition of the right to match the lowest price: “{limb}”{compared}.",
                        "符合优先跟价条件“{limb}”{compared}。");
            case NOT_PREFERRED ->
                name(
                        "It does not meet a condition of the right to match the lowest price: “{limb}”{shortfall}.",
                        "不符合优先跟价条件“{limb}”{shortfall}。");
            case MATCHED_LOWEST ->
                name(
                        "It bid {left} {currency}, was offered the first place at the lowest price, {right} {currency}, and accepted.",
                        "原申报价{left}{currency}，行使优先跟价权，接受最低价{right}{currency}，列第1位。");
            case MATCH_DECLINED ->
                name(
                        "It bid {left} {currency}, was offered the first place at the lowest price, {right} {currency}, and declined.",
                        "原申报价{left}{currency}，可按最低价{right}{currency}优先跟价，未接受。");
            case MATCH_OPEN ->
                name(
                        "It bid {left} {currency}, was offered the first place at the lowest price, {right} {currency}, and has not"
                                + " answered yet.",
                        "原申报价{left}{currency}，可按最低价{right}{currency}优先跟价，尚未答复。");
            default -> throw unknown(reason);
        };
    }

    private static Name shortlist(Reason reason) {
        return switch (reason) {
            case SELECTED_WITHOUT_VOLUME ->
                name(
                        "Its comparable price, {left} {currency}, is below {right} {currency}, far below the others: it is selected without volume"
                                + " and holds no place.",
                        "单位可比价{left}{currency}，低于{right}{currency}，显著低于其他申报：中选但不分配约定采购量，不占入围名额。");
            case MOVED_UP ->
                name(
                        "Cheaper bids are selected without holding a place, so it moves up to number {left} of {right place} and is"
                                + " shortlisted.",
                        "报价更低者中选但不占名额，故递补为第{left}（最多入围{right}家），入围。");
            case SHORTLISTED ->
                name("{ranked}; {bidding} {right place}, so it is shortlisted.", "{ranked}；{bidding}最多入围{right}家，入围。");
            case OUTSIDE_QUOTA ->
                name("{ranked}; {bidding} {right place} only.", "{ranked}；{bidding}最多入围{right}家，未入围。");
            case TIE_LOST_BY_FACT ->
                name(
                        "{equal} the last one shortlisted; the facts that settle ties put it at"
                                + " number {left} for {right place}.",
                        "{equal}最后一家入围企业相同；按同价排序规则排第{left}，最多入围{right}家，未入围。");
            case TIE_LOST_BY_LOT ->
                name(
                        "{equal} the last one shortlisted; it drew number {left} for {right place} by lot.",
                        "{equal}最后一家入围企业相同；经抽签排第{left}，最多入围{right}家，未入围。");
            case TIE_OPEN ->
                name(
                        "{equal} others around the last place, and the tie is not settled yet.",
                        "{equal}他人相同且涉及最后一个名额，同价排序尚未确定。");
            case SELECTED_BY_RANK ->
                name(
                        "{ranked}; {bidding} {right place}, and there is no further test.",
                        "{ranked}；{bidding}最多中选{right}家，无其他条件，拟中选。");
            case BEYOND_GAP -> name("Savings drop too far{gap}, so it loses its place.", "降幅落差过大{gap}，不再入围。");
            case GAP_UNKNOWN ->
                name(
                        "A ceiling among the shortlisted was never published, so their savings cannot be compared.",
                        "入围企业中有最高有效申报价未公布，无法比较降幅。");
            default -> throw unknown(reason);
        };
    }

    /** The template of the last word on a bid where the sentence before has said already which place it has. */
    static Name untested() {
        return name("There is no further test, so it is selected.", "无其他条件，拟中选。");
    }

    /** A sentence in both languages. */
    static Name name(String en, String zh) {
        return new Name(en, zh);
    }

    /** A reason was sent to the wrong group of sentences. */
    static IllegalStateException unknown(Reason reason) {
        return new IllegalStateException("no sentence for " + reason);
    }
}
