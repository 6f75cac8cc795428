package org.jicai.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jicai.decision.Confidence;
import org.jicai.money.Decimal;
import org.jicai.money.Ratio;
import org.jicai.money.Share;
import org.jicai.money.UnitPrice;
import org.jicai.rules.Anchor;
import org.jicai.rules.Anchor.Deviation;
import org.jicai.rules.Citation;
import org.jicai.rules.Cited;
import org.jicai.rules.Clause;
import org.jicai.rules.Limb;
import org.jicai.rules.LowPrice;
import org.jicai.rules.PriceTest;
import org.jicai.rules.Quota;
import org.jicai.rules.Ranking;
import org.jicai.rules.RegionDraft;
import org.jicai.rules.Revival;
import org.jicai.rules.RuleBook;
import org.jicai.rules.Source;
import org.jicai.rules.TieBreak;
import org.junit.jupiter.api.Test;

class RuleBookReaderTest {

    private static final String CITE = "cite: {clause: C, confidence: assumed}";

    @Test
    void header() {
        RuleBook book = SmallBook.read();

        assertThat(book.id()).isEqualTo("EXAMPLE-1");
        assertThat(book.rounds()).containsExactly("2020-batch2");
        assertThat(book.name().zh()).isEqualTo("示例");
        assertThat(book.bidDay()).contains(LocalDate.of(2020, 1, 17));
        assertThat(book.sources()).containsExactly(new Source("S1", "A page", "A paper", "2020-01-18"));
        assertThat(book.facts()).extracting("name").containsExactly("sales");
    }

    @Test
    void clauses_comeInTheUsualOrder() {
        assertThat(SmallBook.read().clauses())
                .extracting(Clause::key)
                .containsExactlyElementsOf(ClauseOrder.USUAL.stream()
                        .filter(key -> SmallBook.TEXT.contains("\n" + key + ":"))
                        .toList());
    }

    @Test
    void order_ofTheBook_overridesTheUsualOne() {
        String text = SmallBook.with(
                "facts:",
                "order: [bidders, comparison, ceiling, ties, quota, priceTest, lowPrice, ratioElimination, revivals, cutRanking,"
                        + " negotiation, term, volume, brandVolume, regions, replacement]\nfacts:");

        assertThat(RuleBookReader.read("book.yaml", text).clauses())
                .extracting(Clause::key)
                .startsWith("bidders", "comparison", "ceiling", "ties", "quota", "priceTest")
                .containsSubsequence("term", "volume");
    }

    @Test
    void order_ofWhatCannotBeCarriedOut_isRefused() {
        String text = SmallBook.with(
                "facts:",
                "order: [bidders, ceiling, comparison, ties, quota, volume, lowPrice, priceTest, ratioElimination, revivals,"
                        + " cutRanking, negotiation, brandVolume, term, regions, replacement]§\nfacts:");

        assertThat(SmallBook.findings(text))
                .extracting(Finding::toString)
                .containsExactly("book.yaml:7: order[5]: \"volume\", expected the clause priceTest before it");
    }

    @Test
    void order_mustNameEachClauseOnce() {
        String text = SmallBook.with("facts:", "order: [bidders, bidders, quotas]§\nfacts:");

        assertThat(SmallBook.findings(text))
                .extracting(Finding::toString)
                .contains(
                        "book.yaml:7: order[1]: \"bidders\", expected each clause once",
                        "book.yaml:7: order: \"\", expected the clause regions in the order")
                .anyMatch(f ->
                        f.startsWith("book.yaml:7: order[2]: \"quotas\"") && f.endsWith("Maybe \"quota\" was meant"));
    }

    @Test
    void paths_nameThePlaceInTheFile() {
        assertThat(SmallBook.read().leaves())
                .extracting(Cited::path)
                .containsExactly(
                        "bidders.count",
                        "bidders.affiliates",
                        "ceiling",
                        "comparison.unitPrice",
                        "comparison.content",
                        "comparison.fill",
                        "comparison.pack",
                        "ties[0]",
                        "ties[1]",
                        "quota[1]",
                        "quota[2-3]",
                        "quota[4+]",
                        "quota.reduce",
                        "lowPrice.below",
                        "priceTest.anyOf[0]",
                        "priceTest.anyOf[1]",
                        "priceTest.anyOf[2]",
                        "priceTest.anyOf[3]",
                        "priceTest.anyOf[4]",
                        "ratioElimination.highest",
                        "revivals[0].who",
                        "revivals[0].price",
                        "revivals[0].lone",
                        "revivals[0].supplies",
                        "revivals[0].unless[0]",
                        "cutRanking.reference",
                        "cutRanking.cut",
                        "cutRanking.outright",
                        "negotiation.over",
                        "negotiation.minBidders",
                        "volume.shares.ordinary[1]",
                        "volume.shares.ordinary[2-3]",
                        "volume.shares.ordinary[4+]",
                        "volume.shares.special-1[1+]",
                        "volume.perRegion",
                        "brandVolume.goes",
                        "term.ordinary[1]",
                        "term.ordinary[2+]",
                        "regions.set",
                        "regions.privilege",
                        "regions.backups",
                        "replacement.by");
    }

    @Test
    void values_areBound() {
        RuleBook book = SmallBook.read();

        assertThat(book.clause(Quota.class).orElseThrow().places().at(7).value())
                .isEqualTo(3);
        assertThat(book.clause(Quota.class).orElseThrow().reduction().map(Cited::value))
                .contains(new Quota.Reduction("B", 3, 2));
        assertThat(book.clause(LowPrice.class).orElseThrow().below().value())
                .isEqualTo(new Anchor.MeanLessDeviations(Decimal.of(2, 0), Deviation.SAMPLE));
        assertThat(book.clause(PriceTest.class).orElseThrow().anyOf())
                .extracting(Cited::value)
                .endsWith(
                        new Limb.AtMost(UnitPrice.ofYuan("1.25"), Optional.of("small-injection")),
                        new Limb.Below(UnitPrice.ofYuan("2.75")));
        assertThat(book.clause(Revival.class)).hasValueSatisfying(revival -> {
            assertThat(revival.who().value()).isEqualTo(Revival.Who.SHORTLISTED);
            assertThat(revival.lone().map(Cited::value))
                    .contains(new Limb.AtMostMultiple(
                            Ratio.parse("2.5"),
                            new Anchor.LargestOf(ImmutableList.of(
                                    new Anchor.SecondLowest(), new Anchor.FractionOfMean(Share.parse("45%"))))));
            assertThat(revival.supplies().value()).isEqualTo(Revival.Supplies.REGIONS);
            assertThat(revival.unless()).extracting(Cited::value).containsExactly(Revival.Exclusion.HIGHEST_BID);
        });
        assertThat(book.clause(RegionDraft.class).orElseThrow().backups().map(Cited::value))
                .contains(2);
        assertThat(book.clause(Ranking.class).orElseThrow().ties())
                .extracting(Cited::value)
                .containsExactly(new TieBreak.ByFact("sales", true), new TieBreak.ByLot());
    }

    @Test
    void citationOfALeaf_fallsBackToItsClause_exceptForNoteAndLots() {
        Citation clause = quota(0);
        Citation leaf = quota(2);

        assertThat(clause.confidence()).isEqualTo(Confidence.SECONDARY);
        assertThat(leaf.clause()).isEqualTo("C");
        assertThat(leaf.sources()).containsExactly("S1");
        assertThat(leaf.confidence()).isEqualTo(Confidence.INFERRED);
        assertThat(leaf.supports()).containsExactly("2020-batch2/a", "2020-batch2/b");
        assertThat(clause.supports()).isEmpty();
    }

    @Test
    void neededClauses_areAskedFor() {
        assertThat(SmallBook.findings("id: X\nrounds: [r]\nname: {en: X, zh: X}\n"))
                .extracting(Finding::toString)
                .containsExactly(
                        "book.yaml:1: \"\", expected the key bidders",
                        "book.yaml:1: \"\", expected the key comparison",
                        "book.yaml:1: \"\", expected the key ties",
                        "book.yaml:1: \"\", expected the key quota or places");
    }

    @Test
    void clausesThatNeedAnother_areRefusedWithoutIt() {
        String alone = SmallBook.with("by: nobody", "by: remaining-winners-in-turn§")
                .replace("regions: {set: national-31, privilege: 1, backups: 2, " + CITE + "}\n", "");

        assertThat(SmallBook.findings(alone))
                .extracting(Finding::toString)
                .containsExactly("book.yaml:" + SmallBook.markedLine(alone)
                        + ": replacement.by: \"remaining-winners-in-turn\", expected the clause regions beside it, or"
                        + " another replacement");
    }

    @Test
    void noOutrightLot_needsNegotiation() {
        String text = SmallBook.with("negotiation: {over: all-lots, minBidders: 3, " + CITE + "}\n", "")
                .replace("outright: 7", "outright: 0§");

        assertThat(SmallBook.findings(text))
                .extracting(Finding::toString)
                .containsExactly("book.yaml:" + SmallBook.markedLine(text)
                        + ": cutRanking.outright: \"0\", expected at least 1 where there is no negotiation");
    }

    @Test
    void backupsFirst_needsBackups() {
        String text = SmallBook.with("by: nobody", "by: backups-first§").replace("backups: 2, ", "");

        assertThat(SmallBook.findings(text))
                .extracting(Finding::toString)
                .containsExactly(
                        "book.yaml:" + SmallBook.markedLine(text)
                                + ": replacement.by: \"backups-first\", expected backups under regions, or another replacement");
    }

    @Test
    void revivalOfShortlisted_needsAPriceTest() {
        String text = SmallBook.with("who: shortlisted", "who: shortlisted§")
                .replaceFirst("(?s)priceTest:.*?ratioElimination:", "ratioElimination:");

        assertThat(SmallBook.findings(text))
                .extracting(Finding::toString)
                .containsExactly("book.yaml:" + SmallBook.markedLine(text)
                        + ": revivals[0].who: \"shortlisted\", expected the clause priceTest, which a shortlisted bid can"
                        + " fail");
    }

    @Test
    void brandVolume_needsVolume() {
        String text = SmallBook.with("brandVolume:", "brandVolume§:")
                .replaceFirst("(?s)volume:.*?brandVolume", "brandVolume");

        assertThat(SmallBook.findings(text))
                .extracting(Finding::toString)
                .containsExactly("book.yaml:" + SmallBook.markedLine(text)
                        + ": brandVolume: \"brandVolume\", expected the clause volume beside it");
    }

    /** Every word of the book stands on its page in both languages. */
    @Test
    void page_hasWordsForEveryClause() {
        String english = RuleBookPage.render(SmallBook.read(), false);
        String chinese = RuleBookPage.render(SmallBook.read(), true);

        assertThat(english)
                .contains(
                        "## Revival (`revivals`)",
                        "## Bids far below the others (`lowPrice`)",
                        "## Price spreads (`ratioElimination`)",
                        "## Need reported for a brand (`brandVolume`)",
                        "one place less for every 3 bidders with a licence B, at most 2",
                        "the mean comparable price less 2 × the sample standard deviation",
                        "comparable price at most 1.25 yuan (lots of class small-injection)",
                        "comparable price below 2.75 yuan",
                        "at most 2.5 × the largest of (the second-lowest comparable price, 45% of the mean comparable price)",
                        "shortlisted bids that failed the price test");
        assertThat(chinese)
                .contains(
                        "## 复活 (`revivals`)",
                        "每 3 家持 B 类许可的企业减少一个名额，至多 2 个",
                        "单位可比价均值减2倍样本标准差",
                        "单位可比价 ≤ （次低单位可比价、单位可比价均值的45%中的最大者）的 2.5 倍");
        for (String word : List.of("highest-selected", "to-brand", "highest-bid")) {
            assertThat(english).doesNotContain("| " + word + " |");
            assertThat(chinese).doesNotContain("| " + word + " |");
        }
    }

    @Test
    void everythingWrong_isSaidAtOnce_lineByLine() {
        String text = SmallBook.with("privilege: 1", "privilege: x")
                .replace("count: listed", "count: x")
                .replace("1: 1\n", "1: x\n");

        ImmutableList<Finding> findings = SmallBook.findings(text);

        assertThat(findings)
                .extracting(Finding::column)
                .containsExactly("bidders.count", "quota[1]", "regions.privilege");
        assertThat(findings).extracting(Finding::line).isSorted();
    }

    @Test
    void findings_areTheMessageOfTheException() {
        assertThatThrownBy(() -> RuleBookReader.read("book.yaml", "- a\n"))
                .isInstanceOf(BadInputException.class)
                .hasMessage("book.yaml:1: \"[…]\", expected keys with their values");
    }

    private static Citation quota(int leaf) {
        return SmallBook.read()
                .clause(Quota.class)
                .orElseThrow()
                .leaves()
                .get(leaf)
                .citation();
    }
}
