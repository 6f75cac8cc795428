package org.jicai.audit;

import org.jicai.decision.BidOutcome;
import org.jicai.decision.Confidence;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.decision.Verdict;

/** The words explanations use for the constants of an outcome. */
final class Terms {

    private final Language language;

    Terms(Language language) {
        this.language = language;
    }

    /** How a bid ended, as a sentence. */
    String verdict(BidOutcome bid) {
        return verdict(bid.reason(), bid.wasSelected());
    }

    /** How a bid with such a last reason ended, as a sentence. */
    String verdict(Reason reason, boolean wasSelected) {
        if (wasSelected && reason.verdict() != Verdict.SELECTED) {
            return language.of("selected at the award, no longer a supplier.", "曾拟中选，现已不再供应。");
        }
        if (reason == Reason.HELD_IN_RESERVE) {
            return language.of("not selected, held in reserve.", "未中选，列为候补。");
        }
        return switch (reason.verdict()) {
            case SELECTED -> language.of("selected.", "拟中选。");
            case LOST -> language.of("not selected.", "未中选。");
            case INVALID -> language.of("not admitted.", "申报无效。");
            case UNDISCLOSED -> language.of("undisclosed.", "报价未公布。");
            case PENDING -> language.of("pending.", "待定。");
        };
    }

    /** How a lot ended, as the end of a sentence that starts with its name. */
    String state(LotOutcome lot) {
        return switch (lot.reason()) {
            case "selected" -> language.of("awarded.", "已产生拟中选企业。");
            case "no-valid-bid" -> language.of("failed, because there is no valid bid.", "无有效申报，流标。");
            case "nobody-passed" -> language.of("failed, because nobody passed.", "无企业满足拟中选条件，流标。");
            case "choice-open" -> language.of("pending; somebody has yet to choose.", "待定，尚有选择未作出。");
            case "tie-open" ->
                language.of("pending; the rules do not settle a tie around the last place.", "待定，最后一个名额同价，规则未定先后。");
            case "cut-unknown" ->
                language.of("pending; a reference price of the round was never published.", "待定，本批次有参考价未公布。");
            case "ceiling-unknown" ->
                language.of("pending; a ceiling among the shortlisted was never published.", "待定，入围企业中有最高有效申报价未公布。");
            case "reserve-unknown" -> language.of("pending; the reserve price is not known.", "待定，谈判底价未知。");
            case "places-unknown" -> language.of("pending; the number of places is not known.", "待定，入围名额未知。");
            default -> lot.state().word() + " (" + lot.reason() + ").";
        };
    }

    /** How sure we are of a number. */
    String confidence(Confidence confidence) {
        return switch (confidence) {
            case DOCUMENT -> language.of("read in the document", "文件原文");
            case SECONDARY -> language.of("quoted by a secondary source", "二手来源转引");
            case INFERRED -> language.of("inferred from published results", "由公布结果推断");
            case ASSUMED -> language.of("assumed", "假设");
        };
    }

    /** What a stage is called. */
    String stage(Stage stage) {
        return switch (stage) {
            case PARTICIPATION -> language.of("count of bidders", "申报企业数");
            case CEILING -> language.of("ceiling", "最高有效申报价");
            case ENTRY -> language.of("conditions of entry", "申报条件");
            case RANKING -> language.of("ranking", "排序");
            case SHORTLIST -> language.of("shortlist", "入围");
            case PRICE_TEST -> language.of("price test", "拟中选条件");
            case RATIO_ELIMINATION -> language.of("price spreads", "价差比较");
            case REVIVAL -> language.of("revival", "复活");
            case CUT_RANKING -> language.of("cut ranking", "降幅排名");
            case NEGOTIATION -> language.of("negotiation", "议价谈判");
            case GUARANTEE -> language.of("guarantee", "保底中选");
            case CLASSES -> language.of("classes", "中选分类");
            case ADJUSTMENT -> language.of("price adjustment", "价格调整");
            case VOLUME -> language.of("volume", "约定采购量");
            case TERM -> language.of("term", "采购周期");
            case REGIONS -> language.of("choice of regions", "供应地区");
            case RESERVES -> language.of("reserves", "候补");
            case AFTER_AWARD -> language.of("replacement after the award", "中选后替补");
        };
    }
}
