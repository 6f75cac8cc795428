package org.jicai.audit;

import static org.jicai.audit.ReasonSentences.name;
import static org.jicai.audit.ReasonSentences.unknown;

import org.jicai.decision.Reason;
import org.jicai.tender.Name;

/** The sentences of the elimination by price ratios and of computed offers. The places in braces are those of {@link ReasonSentences}. */
final class RevivalSentences {

    private RevivalSentences() {}

    /** The template of a reason. */
    static Name of(Reason reason) {
        return switch (reason) {
            case ELIMINATED_BY_RATIO ->
                name(
                        "It is the dearest of its variety, and the ratio of its price to the lowest is number {left} of the round; the"
                                + " dearest bids among the first {right} are eliminated.",
                        "为本品种单位可比价最高者，且与最低单位可比价的比值在本批次中排第{left}；前{right}名中的各品种最高价申报被淘汰。");
            case SELECTED_BY_REVIVAL ->
                name(
                        "It bid {left} {currency}, was offered {right} {currency} and accepted.",
                        "原申报价{left}{currency}，接受复活价{right}{currency}，拟中选。");
            case REVIVAL_DECLINED ->
                name(
                        "It bid {left} {currency}, was offered {right} {currency} and declined.",
                        "原申报价{left}{currency}，未接受复活价{right}{currency}，未中选。");
            case REVIVAL_OPEN ->
                name(
                        "It bid {left} {currency}, was offered {right} {currency} and has not answered yet.",
                        "原申报价{left}{currency}，复活价{right}{currency}，尚未答复。");
            default -> throw unknown(reason);
        };
    }
}
