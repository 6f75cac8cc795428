package org.jicai.audit;

import org.jicai.decision.Reason;
import org.jicai.tender.Name;

/**
 * The sentence of each reason in English and Chinese. Places in braces are filled by {@link DecisionSentence}: {@code left}
 * and {@code right} are the sides of the comparison, {@code rule} the number of the rule book, {@code price} the comparable
 * price, {@code anchor} what a multiple is taken of, {@code ceiling} and {@code cut} the ceiling of the bid's strength and the cut from it, {@code bidders} how many
 * bidders count.
 */
final class ReasonSentences {

    private ReasonSentences() {}

    /** The template of a reason. */
    static Name of(Reason reason) {
        return switch (reason.stage()) {
            case PARTICIPATION, CEILING -> admission(reason);
            case SHORTLIST -> shortlist(reason);
            case PRICE_TEST -> priceTest(reason);
            case RATIO_ELIMINATION, REVIVAL -> revival(reason);
            case CUT_RANKING, NEGOTIATION -> negotiation(reason);
            default -> afterAward(reason);
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
                        "Its bid, compared as {left} yuan, is at most the ceiling of its strength, {right} yuan.",
                        "申报价（按{left}元比较）不高于最高有效申报价{right}元。");
            case ABOVE_CEILING ->
                name(
                        "Its bid, compared as {left} yuan, is above the ceiling of its strength, {right} yuan, and so it is invalid.",
                        "申报价（按{left}元比较）高于最高有效申报价{right}元，申报无效。");
            case CEILING_UNKNOWN ->
                name(
                        "The ceiling of its strength was never published, so its bid was not tested against it.",
                        "最高有效申报价未公布，未作比较。");
            default -> throw unknown(reason);
        };
    }

    private static Name shortlist(Reason reason) {
        return switch (reason) {
            case SELECTED_WITHOUT_VOLUME ->
                name(
                        "Its comparable price, {left} yuan, is below {right} yuan, far below the others: it is selected without volume"
                                + " and holds no place.",
                        "单位可比价{left}元，低于{right}元，显著低于其他申报：中选但不分配约定采购量，不占入围名额。");
            case MOVED_UP ->
                name(
                        "Cheaper bids are selected without holding a place, so it moves up to number {left} of {right} places and is"
                                + " shortlisted.",
                        "报价更低者中选但不占名额，故递补为第{left}（最多入围{right}家），入围。");
            case SHORTLISTED ->
                name(
                        "Its comparable price, {price} yuan, is number {left} from the lowest; {bidders} bidders make {right} places,"
                                + " so it is shortlisted.",
                        "单位可比价{price}元，由低到高排第{left}；申报企业{bidders}家，最多入围{right}家，入围。");
            case OUTSIDE_QUOTA ->
                name(
                        "Its comparable price, {price} yuan, is number {left} from the lowest; {bidders} bidders make {right} places"
                                + " only.",
                        "单位可比价{price}元，由低到高排第{left}；申报企业{bidders}家，最多入围{right}家，未入围。");
            case TIE_LOST_BY_FACT ->
                name(
                        "Its comparable price, {price} yuan, is that of the last one shortlisted; the facts that settle ties put it at"
                                + " number {left} for {right} places.",
                        "单位可比价{price}元与最后一家入围企业相同；按同价排序规则排第{left}，最多入围{right}家，未入围。");
            case TIE_LOST_BY_LOT ->
                name(
                        "Its comparable price, {price} yuan, is that of the last one shortlisted; it drew number {left} for {right}"
                                + " places by lot.",
                        "单位可比价{price}元与最后一家入围企业相同；经抽签排第{left}，最多入围{right}家，未入围。");
            case TIE_OPEN ->
                name(
                        "Its comparable price, {price} yuan, is that of others around the last place, and the tie is not settled yet.",
                        "单位可比价{price}元与他人相同且涉及最后一个名额，同价排序尚未确定。");
            case SELECTED_BY_RANK ->
                name(
                        "Its comparable price, {price} yuan, is number {left} from the lowest; {bidders} bidders make {right} places,"
                                + " and there is no further test.",
                        "单位可比价{price}元，由低到高排第{left}；申报企业{bidders}家，最多中选{right}家，无其他条件，拟中选。");
            default -> throw unknown(reason);
        };
    }

    private static Name priceTest(Reason reason) {
        return switch (reason) {
            case SELECTED_BY_MULTIPLE ->
                name(
                        "Its comparable price, {left} yuan, is at most {rule} × {anchor} ({right}).",
                        "单位可比价{left}元，不高于{anchor}的{rule}倍（{right}元），拟中选。");
            case SELECTED_BY_CUT ->
                name(
                        "Its cut from the ceiling of {ceiling} yuan, {cut}, is at least {rule} (its bid, {left}, is at most {right}).",
                        "申报价较最高有效申报价{ceiling}元降幅{cut}，不低于{rule}（申报价{left}元，不高于{right}元），拟中选。");
            case SELECTED_BY_PRICE ->
                name("Its comparable price, {left} yuan, is at most {right} yuan.", "单位可比价{left}元，不高于{right}元，拟中选。");
            case OVER_MULTIPLE ->
                name(
                        "Its comparable price, {left} yuan, is above {rule} × {anchor} ({right}).",
                        "单位可比价{left}元，高于{anchor}的{rule}倍（{right}元）。");
            case CUT_TOO_SMALL ->
                name(
                        "Its cut from the ceiling of {ceiling} yuan, {cut}, is below {rule} (its bid, {left}, is above {right}).",
                        "申报价较最高有效申报价{ceiling}元降幅{cut}，不足{rule}（申报价{left}元，高于{right}元）。");
            case CUT_UNKNOWN ->
                name(
                        "The ceiling of its strength was never published, so a cut from it cannot help.",
                        "最高有效申报价未公布，无法计算降幅。");
            case OVER_PRICE ->
                name("Its comparable price, {left} yuan, is above {right} yuan.", "单位可比价{left}元，高于{right}元。");
            case FAILED_PRICE_TEST ->
                name("It meets none of the conditions; its place stays empty.", "拟中选条件均不满足，未中选，名额空缺。");
            default -> throw unknown(reason);
        };
    }

    private static Name revival(Reason reason) {
        return switch (reason) {
            case ELIMINATED_BY_RATIO ->
                name(
                        "It is the dearest of its variety, and the ratio of its price to the lowest is number {left} of the round; the"
                                + " dearest bids among the first {right} are eliminated.",
                        "为本品种单位可比价最高者，且与最低单位可比价的比值在本批次中排第{left}；前{right}名中的各品种最高价申报被淘汰。");
            case SELECTED_BY_REVIVAL ->
                name("It bid {left} yuan, was offered {right} yuan and accepted.", "原申报价{left}元，接受复活价{right}元，拟中选。");
            case REVIVAL_DECLINED ->
                name("It bid {left} yuan, was offered {right} yuan and declined.", "原申报价{left}元，未接受复活价{right}元，未中选。");
            case REVIVAL_OPEN ->
                name(
                        "It bid {left} yuan, was offered {right} yuan and has not answered yet.",
                        "原申报价{left}元，复活价{right}元，尚未答复。");
            default -> throw unknown(reason);
        };
    }

    private static Name negotiation(Reason reason) {
        return switch (reason) {
            case SELECTED_OUTRIGHT ->
                name(
                        "Its cut is number {left} among the varieties of the round; the first {right} are selected outright.",
                        "降幅在各品种中排第{left}；前{right}名直接拟中选。");
            case TO_NEGOTIATION ->
                name(
                        "Its cut is number {left} among the varieties of the round; only the first {right} are selected outright, so it"
                                + " goes on to negotiate.",
                        "降幅在各品种中排第{left}；仅前{right}名直接拟中选，进入议价谈判。");
            case CUT_NOT_COMPARABLE ->
                name(
                        "The reference price of a pre-selected bid of the round was never published, so the cuts cannot be ranked.",
                        "本批次有预中选报价的参考价未公布，无法按降幅排序。");
            case SELECTED_BY_NEGOTIATION ->
                name("Its cut, {left}, meets the target of {right}.", "降幅{left}，达到目标{right}，拟中选。");
            case NEGOTIATION_FELL_SHORT ->
                name("Its cut, {left}, falls short of the target of {right}.", "降幅{left}，未达到目标{right}，未中选。");
            case NEGOTIATION_OPEN -> name("It was asked for a lower price and has not answered yet.", "议价谈判尚无结果。");
            default -> throw unknown(reason);
        };
    }

    private static Name afterAward(Reason reason) {
        return switch (reason) {
            case WITHDREW_AFTER_AWARD -> name("It gave up its selection before supply began.", "拟中选后、供应开始前放弃中选资格。");
            case DISQUALIFIED_AFTER_AWARD ->
                name("Its selection was cancelled before supply began.", "拟中选后、供应开始前被取消中选资格。");
            case WITHDREW_IN_TERM -> name("It gave up supplying during the term.", "采购周期内放弃供应。");
            case DISQUALIFIED_IN_TERM -> name("Its selection was cancelled during the term.", "采购周期内被取消中选资格。");
            default -> throw unknown(reason);
        };
    }

    private static Name name(String en, String zh) {
        return new Name(en, zh);
    }

    private static IllegalStateException unknown(Reason reason) {
        return new IllegalStateException("no sentence for " + reason);
    }
}
