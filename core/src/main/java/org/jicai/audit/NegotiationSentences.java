package org.jicai.audit;

import static org.jicai.audit.ReasonSentences.name;
import static org.jicai.audit.ReasonSentences.unknown;

import org.jicai.decision.Reason;
import org.jicai.tender.Name;

/** The sentences of the ranking of cuts and of negotiations. The places in braces are those of {@link ReasonSentences}. */
final class NegotiationSentences {

    private NegotiationSentences() {}

    /** The template of a reason. */
    static Name of(Reason reason) {
        return switch (reason) {
            case WITHIN_ENTRY_LIMIT, ABOVE_ENTRY_LIMIT, WITHIN_RESERVE, ABOVE_RESERVE, RESERVE_UNKNOWN ->
                byReserve(reason);
            default -> byCut(reason);
        };
    }

    private static Name byCut(Reason reason) {
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

    private static Name byReserve(Reason reason) {
        return switch (reason) {
            case WITHIN_ENTRY_LIMIT ->
                name(
                        "The comparable price of its last offer, {left} {currency}, is at most the entry limit of the negotiation,"
                                + " {right} {currency}.",
                        "末次报价的单位可比价{left}{currency}，不高于谈判准入价{right}{currency}，进入谈判。");
            case ABOVE_ENTRY_LIMIT ->
                name(
                        "The comparable price of its last offer, {left} {currency}, is above the entry limit of the negotiation,"
                                + " {right} {currency}.",
                        "末次报价的单位可比价{left}{currency}，高于谈判准入价{right}{currency}，未进入谈判，未中选。");
            case WITHIN_RESERVE ->
                name(
                        "Its comparable price, {left} {currency}, is at most the reserve price, {right} {currency}.",
                        "单位可比价{left}{currency}，不高于谈判底价{right}{currency}，谈判成功。");
            case ABOVE_RESERVE ->
                name(
                        "Its comparable price stayed at {left} {currency}, above the reserve price, {right} {currency}.",
                        "最终单位可比价{left}{currency}，高于谈判底价{right}{currency}，谈判未成功，未中选。");
            case RESERVE_UNKNOWN ->
                name("The reserve price is not known, so prices cannot be held against it.", "谈判底价未知，无法比较。");
            default -> throw unknown(reason);
        };
    }
}
