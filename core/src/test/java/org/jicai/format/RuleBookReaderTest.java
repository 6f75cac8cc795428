package org.jicai.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.jicai.decision.Confidence;
import org.jicai.rules.Citation;
import org.jicai.rules.Cited;
import org.jicai.rules.Clause;
import org.jicai.rules.Quota;
import org.jicai.rules.Ranking;
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
                .containsExactlyElementsOf(RuleBookReader.USUAL_ORDER);
    }

    @Test
    void order_ofTheBook_overridesTheUsualOne() {
        String text = SmallBook.with(
                "facts:",
                "order: [bidders, comparison, ceiling, ties, quota, priceTest, cutRanking, negotiation, term, volume, regions,"
                        + " replacement]\nfacts:");

        assertThat(RuleBookReader.read("book.yaml", text).clauses())
                .extracting(Clause::key)
                .startsWith("bidders", "comparison", "ceiling", "ties", "quota", "priceTest")
                .containsSubsequence("term", "volume");
    }

    @Test
    void order_ofWhatCannotBeCarriedOut_isRefused() {
        String text = SmallBook.with(
                "facts:",
                "order: [bidders, ceiling, comparison, ties, priceTest, quota, cutRanking, negotiation, volume, term,"
                        + " regions, replacement]§\nfacts:");

        assertThat(SmallBook.findings(text))
                .extracting(Finding::toString)
                .containsExactly("book.yaml:7: order[4]: \"priceTest\", expected the clause quota before it");
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
                        "priceTest.anyOf[0]",
                        "priceTest.anyOf[1]",
                        "priceTest.anyOf[2]",
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
                        "term.ordinary[1]",
                        "term.ordinary[2+]",
                        "regions.set",
                        "regions.privilege",
                        "replacement.by");
    }

    @Test
    void values_areBound() {
        RuleBook book = SmallBook.read();

        assertThat(book.clause(Quota.class).orElseThrow().places().at(7).value())
                .isEqualTo(3);
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
                        "book.yaml:1: \"\", expected the key quota");
    }

    @Test
    void clausesThatNeedAnother_areRefusedWithoutIt() {
        String alone = SmallBook.with("regions: {set: national-31, privilege: 1, " + CITE + "}\n", "§");

        assertThat(SmallBook.findings(alone))
                .extracting(Finding::toString)
                .containsExactly("book.yaml:51: replacement: \"replacement\", expected the clause regions beside it");
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
