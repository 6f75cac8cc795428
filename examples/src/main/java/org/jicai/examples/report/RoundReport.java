package org.jicai.examples.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jicai.audit.Digest;
import org.jicai.audit.Language;
import org.jicai.audit.OutcomeWords;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.LotState;
import org.jicai.decision.Outcome;
import org.jicai.decision.Verdict;
import org.jicai.examples.report.Bars.Colour;
import org.jicai.examples.report.Bars.Layout;
import org.jicai.money.Share;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;

/** The report of one cleared round. */
public final class RoundReport {

    private final Language language;
    private final RuleBook book;
    private final Round round;
    private final Outcome outcome;

    private RoundReport(RuleBook book, Round round, Outcome outcome, Language language) {
        this.book = book;
        this.round = round;
        this.outcome = outcome;
        this.language = language;
    }

    /**
     * The report.
     *
     * @param book the rule book
     * @param round the round
     * @param outcome what came out
     * @param language the language of the report
     * @return the page
     */
    public static ReportPage of(RuleBook book, Round round, Outcome outcome, Language language) {
        return new RoundReport(book, round, outcome, language).page();
    }

    private ReportPage page() {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(new Prose(inShort()));
        blocks.add(Heading.of(language.of("Lots", "品种")));
        blocks.add(new Figure(verdicts(), language.of("Bids of each lot, by how they ended", "各品种报价结果")), lots());
        blocks.addAll(cuts());
        blocks.add(Heading.of(language.of("Lot by lot", "分品种")));
        LotSection section = new LotSection(book, language);
        boolean first = true;
        for (Lot lot : round.lots()) {
            for (LotOutcome cleared : outcome.lot(lot.id()).stream().toList()) {
                String note = OutcomeWords.in(language).state(cleared);
                blocks.add(new Fold(LotSection.name(lot, language), note, first, section.of(lot, cleared, "")));
                first = false;
            }
        }
        return new ReportPage(
                language,
                round.id(),
                language.of(book.id() + ", ", book.id() + "，") + language.of(book.name()),
                blocks.build(),
                "jicai clear · " + Digest.ENGINE + " · " + Digest.of(book, round, outcome));
    }

    private String inShort() {
        long awarded = outcome.lots().stream()
                .filter(lot -> lot.state() == LotState.AWARDED)
                .count();
        long bids = count(bid -> true);
        long selected = count(BidOutcome::isSelected);
        return language.of(
                "Lots awarded: " + awarded + " of " + outcome.lots().size() + ". Bids selected: " + selected + " of "
                        + bids + ".",
                "中选品种" + awarded + "个（共" + outcome.lots().size() + "个）；拟中选报价" + selected + "个（共" + bids + "个）。");
    }

    private long count(Predicate<BidOutcome> wanted) {
        return outcome.lots().stream()
                .flatMap(lot -> lot.bids().stream())
                .filter(wanted)
                .count();
    }

    private Bars verdicts() {
        List<LotOutcome> lots = outcome.lots();
        return new Bars(
                Layout.STACKED_ROWS,
                language.of("bids", "报价数"),
                names(lots),
                ImmutableList.of(
                        series("selected", "拟中选", Colour.BLUE, lots, BidOutcome::isSelected),
                        series("not selected", "未中选", Colour.ORANGE, lots, bid -> bid.verdict() == Verdict.LOST),
                        series("invalid or open", "无效或待定", Colour.GREY, lots, RoundReport::isOther)));
    }

    private static boolean isOther(BidOutcome bid) {
        return !bid.isSelected() && bid.verdict() != Verdict.LOST;
    }

    private Bars.Series series(
            String en, String zh, Colour colour, List<LotOutcome> lots, Predicate<BidOutcome> wanted) {
        return new Bars.Series(
                language.of(en, zh),
                colour,
                lots.stream()
                        .map(lot -> BigDecimal.valueOf(
                                lot.bids().stream().filter(wanted).count()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private ImmutableList<String> names(List<LotOutcome> lots) {
        return lots.stream().map(lot -> name(lot.lot())).collect(ImmutableList.toImmutableList());
    }

    private String name(String id) {
        return round.lots().stream()
                .filter(lot -> lot.id().equals(id))
                .map(lot -> LotSection.name(lot, language))
                .findFirst()
                .orElse(id);
    }

    private DataTable lots() {
        OutcomeWords words = OutcomeWords.in(language);
        return new DataTable(
                language.of("The lots", "各品种"),
                ImmutableList.of(
                        DataTable.Column.text(language.of("lot", "品种")),
                        DataTable.Column.number(language.of("bidders", "申报企业")),
                        DataTable.Column.number(language.of("places", "最多入围")),
                        DataTable.Column.number(language.of("selected", "拟中选")),
                        DataTable.Column.number(language.of("share", "采购量比例")),
                        DataTable.Column.text(language.of("term", "采购周期")),
                        DataTable.Column.text(language.of("state", "状态"))),
                outcome.lots().stream()
                        .map(lot -> ImmutableList.of(
                                name(lot.lot()),
                                Figures.count(lot.bidders()),
                                Figures.count(lot.quota()),
                                Figures.count(lot.selected()),
                                lot.share().map(Share::toString).orElse("–"),
                                lot.term().map(words::term).orElse("–"),
                                words.state(lot)))
                        .collect(ImmutableList.toImmutableList()));
    }

    private ImmutableList<Block> cuts() {
        String caption = language.of(
                "Cuts from the ceiling, of the awarded price where a bid was selected", "较最高有效申报价的降幅（中选者按中选价）");
        ImmutableList<Block> histogram = new CutHistogram(language)
                .of(
                        Layout.STACKED_COLUMNS,
                        caption,
                        ImmutableList.of(
                                new CutHistogram.Group(
                                        language.of("selected", "拟中选"),
                                        Colour.BLUE,
                                        CutHistogram.cuts(round, outcome, Verdict.SELECTED)),
                                new CutHistogram.Group(
                                        language.of("not selected", "未中选"),
                                        Colour.ORANGE,
                                        CutHistogram.cuts(round, outcome, Verdict.LOST))));
        return histogram.isEmpty()
                ? histogram
                : ImmutableList.<Block>builder()
                        .add(Heading.of(language.of("Cuts", "降幅")))
                        .addAll(histogram)
                        .build();
    }
}
