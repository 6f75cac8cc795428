package org.jicai.examples.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jicai.audit.Language;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Outcome;
import org.jicai.decision.Verdict;
import org.jicai.examples.report.Bars.Colour;
import org.jicai.examples.report.Bars.Layout;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;

/**
 * The same bids under two rule books, side by side.
 *
 * @param language the language
 * @param round the round
 * @param bookBefore the first book
 * @param before its outcome
 * @param bookAfter the second book
 * @param after its outcome
 */
public record RoundUnderTwoBooks(
        Language language, Round round, RuleBook bookBefore, Outcome before, RuleBook bookAfter, Outcome after) {

    /**
     * Winners of each lot and cuts, under both books.
     *
     * @return the blocks
     */
    public ImmutableList<Block> charts() {
        String cuts = language.of(
                "Cuts from the ceiling of the selected bids, at the awarded price", "拟中选报价较最高有效申报价的降幅（按中选价）");
        return ImmutableList.<Block>builder()
                .add(new Heading(language.of("Winners and cuts under both books", "两套规则下的中选与降幅"), 3))
                .addAll(winners())
                .addAll(new CutHistogram(language)
                        .of(
                                Layout.COLUMNS,
                                cuts,
                                ImmutableList.of(
                                        new CutHistogram.Group(
                                                bookBefore.id(),
                                                Colour.GREY,
                                                CutHistogram.cuts(round, before, Verdict.SELECTED)),
                                        new CutHistogram.Group(
                                                bookAfter.id(),
                                                Colour.BLUE,
                                                CutHistogram.cuts(round, after, Verdict.SELECTED)))))
                .build();
    }

    /**
     * Lots with ladder, bids and map under either book.
     *
     * @param wanted which lots, by their keys
     * @return one fold for each, in the order of the round
     */
    public ImmutableList<Block> lots(Set<String> wanted) {
        if (wanted.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(new Heading(language.of("The lots that changed", "有变动的品种"), 3));
        boolean first = true;
        for (Lot lot : round.lots()) {
            if (wanted.contains(lot.id())) {
                ImmutableList<Block> both = ImmutableList.<Block>builder()
                        .addAll(section(lot, bookBefore, before))
                        .addAll(section(lot, bookAfter, after))
                        .build();
                blocks.add(new Fold(LotSection.name(lot, language), "", first, both));
                first = false;
            }
        }
        return blocks.build();
    }

    private ImmutableList<Block> section(Lot lot, RuleBook book, Outcome outcome) {
        LotSection section = new LotSection(book, language);
        return outcome.lot(lot.id())
                .map(cleared -> section.of(lot, cleared, book.id() + language.of(": ", "：")))
                .orElse(ImmutableList.of());
    }

    private ImmutableList<Block> winners() {
        ImmutableList<Lot> changed = round.lots().stream()
                .filter(lot -> winners(lot, before) != winners(lot, after))
                .collect(ImmutableList.toImmutableList());
        if (changed.isEmpty()) {
            return ImmutableList.of(new Prose(
                    language.of("Every lot has as many selected bids under either book.", "两套规则下各品种拟中选报价数相同。")));
        }
        Bars bars = new Bars(
                Layout.ROWS,
                language.of("selected bids", "拟中选报价数"),
                changed.stream().map(lot -> LotSection.name(lot, language)).collect(ImmutableList.toImmutableList()),
                ImmutableList.of(
                        winners(bookBefore, Colour.GREY, changed, before),
                        winners(bookAfter, Colour.BLUE, changed, after)));
        return ImmutableList.of(
                new Figure(bars, language.of("Selected bids of the lots where their number differs", "拟中选报价数有变动的品种")));
    }

    private static Bars.Series winners(RuleBook book, Colour colour, List<Lot> lots, Outcome outcome) {
        return new Bars.Series(
                book.id(),
                colour,
                lots.stream()
                        .map(lot -> BigDecimal.valueOf(winners(lot, outcome)))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static int winners(Lot lot, Outcome outcome) {
        return outcome.lot(lot.id())
                .map(LotOutcome::winnersInRankOrder)
                .map(ImmutableList::size)
                .orElse(0);
    }
}
