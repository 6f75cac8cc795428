package org.jicai.audit;

import static org.jicai.audit.ReasonSentences.name;
import static org.jicai.audit.ReasonSentences.unknown;

import org.jicai.decision.Reason;
import org.jicai.tender.Name;

/** The sentences of price tests. The places in braces are those of {@link ReasonSentences}. */
final class PriceTestSentences {

    private PriceTestSentences() {}

    /** The template of a reason. */
    static Name of(Reason reason) {
        return switch (reason) {
            case SELECTED_BY_PUBLISHED_PRICE, OVER_PUBLISHED_PRICE, SELECTED_BY_BAND, OUTSIDE_BAND ->
                byReference(reason);
            case SELECTED_BY_PLACE, NOT_AMONG_FIRST, SELECTED_BY_FACT, FACT_TOO_LOW, FACT_UNKNOWN -> byStanding(reason);
            default -> byPrice(reason);
        };
    }

    private static Name byPrice(Reason reason) {
        return switch (reason) {
            case SELECTED_BY_MULTIPLE ->
                name(
                        "Its comparable price, {left} {currency}, is at most {times}{anchor} ({right}).",
                        "单位可比价{left}{currency}，不高于{anchor}{times}（{right}{currency}），拟中选。");
            case SELECTED_BY_CUT ->
                name(
                        "Its cut from the ceiling of {ceiling} {currency}, {cut}, is {cutRelation} {rule} (its bid, {left}, is {relation} {right}).",
                        "申报价较最高有效申报价{ceiling}{currency}降幅{cut}，{cutRelation}{rule}（申报价{left}{currency}，{relation}{right}{currency}），拟中选。");
            case SELECTED_BY_PRICE ->
                name(
                        "Its comparable price, {left} {currency}, is {relation} {right} {currency}.",
                        "单位可比价{left}{currency}，{relation}{right}{currency}，拟中选。");
            case OVER_MULTIPLE ->
                name(
                        "Its comparable price, {left} {currency}, is above {times}{anchor} ({right}).",
                        "单位可比价{left}{currency}，高于{anchor}{times}（{right}{currency}）。");
            case CUT_TOO_SMALL ->
                name(
                        "Its cut from the ceiling of {ceiling} {currency}, {cut}, is {cutRelation} {rule} (its bid, {left}, is {relation} {right}).",
                        "申报价较最高有效申报价{ceiling}{currency}降幅{cut}，{cutRelation}{rule}（申报价{left}{currency}，{relation}{right}{currency}）。");
            case CUT_UNKNOWN ->
                name(
                        "The ceiling of its strength was never published, so a cut from it cannot help.",
                        "最高有效申报价未公布，无法计算降幅。");
            case OVER_PRICE ->
                name(
                        "Its comparable price, {left} {currency}, is {relation} {right} {currency}.",
                        "单位可比价{left}{currency}，{relation}{right}{currency}。");
            case FAILED_PRICE_TEST -> name("It meets none of the conditions{vacancy}.", "拟中选条件均不满足，未中选{vacancy}。");
            case COST_STATEMENT_DUE ->
                name(
                        "Its comparable price, {left} {currency}, is below {right} {currency} ({anchor}), so it must publish a"
                                + " statement of its costs.",
                        "单位可比价{left}{currency}，低于{right}{currency}（{anchor}），须公开报价的成本构成说明。");
            default -> throw unknown(reason);
        };
    }

    private static Name byReference(Reason reason) {
        return switch (reason) {
            case SELECTED_BY_PUBLISHED_PRICE ->
                name(
                        "Its {subject}, {left} {currency}, is at most {times}“{fact}” ({right} {currency}).",
                        "{subject}{left}{currency}，不高于“{fact}”{times}（{right}{currency}），拟中选。");
            case OVER_PUBLISHED_PRICE ->
                name(
                        "Its {subject}, {left} {currency}, is above {times}“{fact}” ({right} {currency}).",
                        "{subject}{left}{currency}，高于“{fact}”{times}（{right}{currency}）。");
            case SELECTED_BY_BAND ->
                name(
                        "Its comparable price, {left} {currency}, is at most {right} {currency} ({limb}).",
                        "单位可比价{left}{currency}，不高于{right}{currency}（{limb}），拟中选。");
            case OUTSIDE_BAND ->
                name(
                        "Its comparable price, {left} {currency}, is above {right} {currency} ({limb}).",
                        "单位可比价{left}{currency}，高于{right}{currency}（{limb}）。");
            default -> throw unknown(reason);
        };
    }

    private static Name byStanding(Reason reason) {
        return switch (reason) {
            case SELECTED_BY_PLACE ->
                name(
                        "It is number {left} {order}, among the first {right} ({rule} of the bids).",
                        "{order}排第{left}，位于前{right}名（占申报数的{rule}），拟中选。");
            case NOT_AMONG_FIRST ->
                name(
                        "It is number {left} {order}, not among the first {right} ({rule} of the bids).",
                        "{order}排第{left}，未进入前{right}名（占申报数的{rule}）。");
            case SELECTED_BY_FACT ->
                name("Its “{fact}” is {left}, at least {right}.", "“{fact}”为{left}，不低于{right}，拟中选。");
            case FACT_TOO_LOW -> name("Its “{fact}” is {left}, below {right}.", "“{fact}”为{left}，低于{right}。");
            case FACT_UNKNOWN ->
                name("What “{limb}” asks for is not known, so it cannot help.", "条件“{limb}”所需数据未知，无法适用。");
            default -> throw unknown(reason);
        };
    }
}
