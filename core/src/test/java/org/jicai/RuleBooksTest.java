package org.jicai;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Confidence;
import org.jicai.engine.Engine;
import org.jicai.rules.Citation;
import org.jicai.rules.Cited;
import org.jicai.rules.Clause;
import org.jicai.rules.PriceTest;
import org.jicai.rules.Quota;
import org.jicai.rules.RegionDraft;
import org.jicai.rules.RuleBook;
import org.jicai.rules.Source;
import org.junit.jupiter.api.Test;

class RuleBooksTest {

    @Test
    void twelveBooks_ship_theOldestFirst() {
        assertThat(nationalRounds())
                .extracting(RuleBook::id)
                .containsExactly(
                        "GY-YD2018-1",
                        "GY-YD2019-1",
                        "GY-YD2019-2",
                        "GY-YD2020-1",
                        "GY-YD2021-1",
                        "GY-YD2021-2",
                        "GY-YD2022-1",
                        "GY-YD2023-1",
                        "GY-YD2023-2",
                        "GY-YD2024-2",
                        "GY-YD2025-1",
                        "GY-YD2026-1");
        assertThat(RuleBooks.all().stream().skip(12))
                .extracting(RuleBook::id)
                .containsExactly(
                        "GY-YD2021-3",
                        "GY-YD2024-1",
                        "RENEWAL-2026",
                        "JIANGSU-2022",
                        "CSJ-YD2022-1",
                        "SHANGHAI-2020",
                        "CPM-2023",
                        "GUANGDONG-ALLIANCE",
                        "DOUBLE-ENVELOPE",
                        "SANMING",
                        "LH-HD2020-1",
                        "CLIPS-2022",
                        "NRDL",
                        "TARIFF-2018",
                        "STENTS-2020",
                        "STENTS-2022",
                        "JOINTS-2021",
                        "SPINE-2022",
                        "SE-PRODUCT-OF-THE-MONTH",
                        "DK-PRICE-BANDS",
                        "DE-REBATE",
                        "NZ-TENDER",
                        "NL-PREFERENCE",
                        "NL-PREFERENCE-5",
                        "BR-PREGAO",
                        "UNICEF-SPLIT",
                        "IN-L1");
    }

    @Test
    void books_areFoundByIdAndByRound() {
        assertThat(RuleBooks.byId("GY-YD2020-1")).map(RuleBook::rounds).contains(ImmutableList.of("2020-batch3"));
        assertThat(RuleBooks.byId("GY-YD2035-1")).isEmpty();
        assertThat(RuleBooks.forRound("2019-expansion")).map(RuleBook::id).contains("GY-YD2019-1");
        assertThat(RuleBooks.forRound("constructed-2021-batch5"))
                .map(RuleBook::id)
                .contains("GY-YD2021-2");
        assertThat(RuleBooks.forRound("2035-batch40")).isEmpty();
    }

    @Test
    void everyRound_leadsToTheBookThatNamesIt() {
        for (RuleBook book : RuleBooks.all()) {
            assertThat(book.rounds())
                    .allSatisfy(round -> assertThat(RuleBooks.forRound(round)).contains(book));
        }
    }

    @Test
    void everyBook_compiles() {
        assertThat(RuleBooks.all())
                .allSatisfy(book -> assertThat(Engine.of(book).book()).isSameAs(book));
    }

    @Test
    void everyNumber_saysWhereItComesFrom() {
        for (RuleBook book : RuleBooks.all()) {
            ImmutableList<String> sources =
                    book.sources().stream().map(Source::key).collect(ImmutableList.toImmutableList());
            for (Cited<?> leaf : book.leaves()) {
                Citation citation = leaf.citation();
                assertThat(citation.clause()).as(book.id() + " " + leaf.path()).isNotEmpty();
                assertThat(sources).as(book.id() + " " + leaf.path()).containsAll(citation.sources());
            }
        }
    }

    @Test
    void documentedNumbers_haveASource_othersSaySupportOrNote() {
        for (RuleBook book : RuleBooks.all()) {
            for (Cited<?> leaf : book.leaves()) {
                Citation citation = leaf.citation();
                if (citation.confidence().isDocumented()) {
                    assertThat(citation.sources())
                            .as(book.id() + " " + leaf.path())
                            .isNotEmpty();
                }
                if (citation.confidence() == Confidence.INFERRED) {
                    assertThat(citation.supports().isEmpty() && citation.note().isEmpty())
                            .as(book.id() + " " + leaf.path())
                            .isFalse();
                }
            }
        }
    }

    @Test
    void noBook_claimsToHaveReadTheDocument() {
        assertThat(RuleBooks.all().stream().flatMap(book -> book.leaves().stream()))
                .extracting(leaf -> leaf.citation().confidence())
                .doesNotContain(Confidence.DOCUMENT);
    }

    @Test
    void quota_secondAndThirdRound_differFromEightBiddersOn() {
        assertThat(places("GY-YD2019-2")).containsExactly(1, 2, 2, 3, 4, 4, 5, 5, 6, 6, 6, 6, 6, 6);
        assertThat(places("GY-YD2020-1")).containsExactly(1, 2, 2, 3, 4, 4, 5, 6, 6, 7, 7, 8, 8, 8);
    }

    @Test
    void quota_fourthAndFifthRound_areTheSame() {
        assertThat(places("GY-YD2021-1"))
                .containsExactly(1, 2, 2, 3, 4, 4, 5, 6, 7, 8, 9, 9, 10, 10)
                .isEqualTo(places("GY-YD2021-2"));
    }

    @Test
    void quota_pilotHasOnePlace_expansionThreeAtMost() {
        assertThat(places("GY-YD2018-1")).containsOnly(1);
        assertThat(places("GY-YD2019-1")).startsWith(1, 2, 3, 3).endsWith(3, 3);
    }

    @Test
    void priceTest_fromTheSecondRoundOn() {
        assertThat(nationalRounds().stream()
                        .filter(book -> book.clause(PriceTest.class).isPresent()))
                .extracting(RuleBook::id)
                .doesNotContain("GY-YD2018-1", "GY-YD2019-1")
                .hasSize(10);
    }

    @Test
    void regions_elevenCities_twentyFiveRegions_thenAll() {
        assertThat(nationalRounds())
                .extracting(book -> book.clause(RegionDraft.class)
                        .orElseThrow()
                        .regions()
                        .value()
                        .regions()
                        .size())
                .startsWith(11, 25, 31)
                .endsWith(31, 31, 31, 31, 31, 31, 31, 31, 31);
    }

    @Test
    void pilotAndRounds7To9_compareLots() {
        assertThat(RuleBooks.all().stream()
                        .filter(book -> book.clauses().stream().anyMatch(Clause::isRoundLevel)))
                .extracting(RuleBook::id)
                .containsExactly("GY-YD2018-1", "GY-YD2022-1", "GY-YD2023-1", "GY-YD2023-2");
    }

    /** The books of the twelve national rounds of drugs, which come first. */
    private static ImmutableList<RuleBook> nationalRounds() {
        return RuleBooks.all().subList(0, 12);
    }

    private static ImmutableList<Integer> places(String id) {
        Quota quota = RuleBooks.byId(id).orElseThrow().clause(Quota.class).orElseThrow();
        ImmutableList.Builder<Integer> places = ImmutableList.builder();
        for (int bidders = 1; bidders <= 14; bidders++) {
            places.add(quota.places().at(bidders).value());
        }
        return places.build();
    }
}
