package org.jicai.audit;

import static org.jicai.audit.ReasonSentences.name;
import static org.jicai.audit.ReasonSentences.unknown;

import org.jicai.decision.Reason;
import org.jicai.tender.Name;

/** The sentences of what follows the selection, and of bids selected or held besides it. The places in braces are those of {@link ReasonSentences}. */
final class AwardSentences {

    private AwardSentences() {}

    /** The template of a reason. */
    static Name of(Reason reason) {
        return switch (reason.stage()) {
            case GUARANTEE, RESERVES -> besides(reason);
            case CLASSES, ADJUSTMENT -> standing(reason);
            case VOLUME -> volume(reason);
            default -> afterAward(reason);
        };
    }

    private static Name besides(Reason reason) {
        return switch (reason) {
            case SELECTED_BY_GUARANTEE ->
                name(
                        "It meets “{limb}”{compared}, so it is selected whatever its rank.",
                        "符合保底中选条件“{limb}”{compared}，不受入围名额限制，拟中选。");
            case NOT_GUARANTEED ->
                name(
                        "It does not meet “{limb}”{shortfall}, which would have selected it whatever its rank.",
                        "不符合保底中选条件“{limb}”{shortfall}。");
            case HELD_IN_RESERVE ->
                name("It stands by as number {left} of {right reserve}.", "列为第{left}候补（候补名额{right}家）。");
            case SELECTED_FROM_RESERVE ->
                name("It stood by, and took over from a winner that dropped out.", "由候补递补中选，接替退出的中选企业。");
            default -> throw unknown(reason);
        };
    }

    private static Name standing(Reason reason) {
        return switch (reason) {
            case MEETS_CLASS ->
                name("It meets a condition of class {class}: “{limb}”{compared}.", "符合{class}类条件“{limb}”{compared}。");
            case MISSES_CLASS ->
                name(
                        "It does not meet a condition of class {class}: “{limb}”{shortfall}.",
                        "不符合{class}类条件“{limb}”{shortfall}。");
            case IN_CLASS -> name("It falls into class {class}.", "归入{class}类。");
            case PRICE_ADJUSTED ->
                name(
                        "Its price follows a change of taxes or duties: {left}{rates} = {right} {currency}, rounded.",
                        "因税率调整，中选价调整为{left}{rates}={right}{currency}（按规定小数位取整）。");
            default -> throw unknown(reason);
        };
    }

    private static Name volume(Reason reason) {
        return switch (reason) {
            case OWN_SHARE -> name("It is contracted for {left} of {need}{pooled}.", "约定采购量为{need}的{left}{pooled}。");
            case SHARE_REDUCED ->
                name(
                        "It is {left} above its own former price, so its share is multiplied by {right}.",
                        "较本企业原价格上涨{left}，约定采购量比例乘以{right}。");
            case TOOK_SPLIT -> name("Of {right unit} left it takes {left}.", "在剩余约定采购量{right}单位中分得{left}单位。");
            default -> throw unknown(reason);
        };
    }

    private static Name afterAward(Reason reason) {
        return switch (reason) {
            case LOST_REGIONS ->
                name("It gave up or lost some of its regions, and keeps the others.", "放弃或被取消部分供应地区，其余地区继续供应。");
            case WITHDREW_AFTER_AWARD -> name("It gave up its selection before supply began.", "拟中选后、供应开始前放弃中选资格。");
            case DISQUALIFIED_AFTER_AWARD ->
                name("Its selection was cancelled before supply began.", "拟中选后、供应开始前被取消中选资格。");
            case WITHDREW_IN_TERM -> name("It gave up supplying during the term.", "采购周期内放弃供应。");
            case DISQUALIFIED_IN_TERM -> name("Its selection was cancelled during the term.", "采购周期内被取消中选资格。");
            default -> throw unknown(reason);
        };
    }
}
