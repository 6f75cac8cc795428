package org.jicai.examples.report;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import org.jicai.audit.BidExplanation;
import org.jicai.audit.Explainer;
import org.jicai.audit.Language;
import org.jicai.audit.LotExplanation;
import org.jicai.audit.Statement;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.LotOutcome;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Lot;

/** What a report says of a lot: its price ladder, its bids with reasons, its map. */
final class LotSection {

    private final RuleBook book;
    private final Language language;
    private final Explainer explainer;

    LotSection(RuleBook book, Language language) {
        this.book = book;
        this.language = language;
        this.explainer = Explainer.of(book, language);
    }

    /** Its name and its key in the files: two lots of a round can have one name. */
    static String name(Lot lot, Language language) {
        String name = language.of(lot.name());
        return name.isEmpty() || name.equals(lot.id())
                ? lot.id()
                : name + language.of(" (" + lot.id() + ")", "（" + lot.id() + "）");
    }

    /** The blocks of a lot; captions begin with the given words, such as the rule book where there are several. */
    ImmutableList<Block> of(Lot lot, LotOutcome outcome, String prefix) {
        LotExplanation explained = explainer.explain(lot, outcome);
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(new Prose(prefix
                + explained.summary().stream().map(Statement::text).collect(Collectors.joining(language.of(" ", "")))));
        PriceLadder ladder = new LotLadder(book, language, lot).of(explained);
        if (!ladder.steps().isEmpty()) {
            blocks.add(new Figure(ladder, prefix + ladderCaption(lot, outcome, ladder)));
        }
        blocks.add(table(lot, explained, prefix + language.of("The bids", "各报价")));
        String map = language.of("Who supplies which region", "各地区供应企业");
        blocks.addAll(new SupplyMap(language).of(explained, prefix + map));
        return blocks.build();
    }

    private String ladderCaption(Lot lot, LotOutcome outcome, PriceLadder ladder) {
        int silent = outcome.bids().size() - ladder.steps().size();
        String en = "Price ladder of " + name(lot, language)
                + (silent == 0 ? "" : "; not drawn, for want of a price: " + silent);
        return language.of(en, name(lot, language) + "价格阶梯" + (silent == 0 ? "" : "；无报价未绘：" + silent));
    }

    private DataTable table(Lot lot, LotExplanation explained, String caption) {
        LotBids bids = new LotBids(lot);
        return new DataTable(
                caption,
                ImmutableList.of(
                        DataTable.Column.number(language.of("rank", "排名")),
                        DataTable.Column.text(language.of("bidder", "企业")),
                        DataTable.Column.number(language.of("comparable price", "单位可比价")),
                        DataTable.Column.number(language.of("cut from ceiling", "较最高有效申报价降幅")),
                        DataTable.Column.text(language.of("result", "结果")),
                        DataTable.Column.number(language.of("awarded price", "中选价")),
                        DataTable.Column.text(language.of("why", "理由"))),
                explained.bids().stream().map(bid -> row(bid, bids)).collect(ImmutableList.toImmutableList()));
    }

    private ImmutableList<String> row(BidExplanation explained, LotBids bids) {
        BidOutcome bid = explained.outcome();
        return ImmutableList.of(
                bid.rank() == 0 ? "–" : String.valueOf(bid.rank()),
                explained.bidder(),
                bid.comparablePrice().map(Object::toString).orElse("–"),
                bids.cutFromCeiling(bid).map(Figures::percent).orElse("–"),
                withoutStop(explained.verdict()),
                bid.awardedPrice().map(Object::toString).orElse("–"),
                explained.deciding().stream().map(Statement::text).collect(Collectors.joining(language.of(" ", ""))));
    }

    private static String withoutStop(String verdict) {
        return verdict.endsWith(".") || verdict.endsWith("。") ? verdict.substring(0, verdict.length() - 1) : verdict;
    }
}
