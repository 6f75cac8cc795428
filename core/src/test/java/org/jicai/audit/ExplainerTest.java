package org.jicai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.jicai.RuleBooks;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Reason;
import org.jicai.engine.DefaultStrategy;
import org.jicai.engine.Engine;
import org.jicai.engine.FirstAnswer;
import org.jicai.engine.RecordedChoices;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Bidder;
import org.jicai.tender.Choice;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Lot;
import org.jicai.tender.Moment;
import org.jicai.tender.Name;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;

class ExplainerTest {

    private static final RuleBook ROUND_2 = RuleBooks.byId("GY-YD2019-2").orElseThrow();

    private static final Lot ACARBOSE = Lot.builder("acarbose")
            .name(new Name("acarbose", "阿卡波糖"))
            .bid(Bid.of("Bayer", "0.180667").withCeiling("0.84"))
            .bid(Bid.of("Huadong", "0.465333").withCeiling("0.84"))
            .build();

    @Test
    void failedPriceTest_namesEveryLimbWithItsNumbers() {
        assertThat(explain(ACARBOSE, Language.EN).bids().get(1))
                .hasToString("Huadong: not selected."
                        + " Its comparable price, 0.465333 yuan, is above 1.8 × the lowest (0.3252006)."
                        + " [GY-YD2019-2#priceTest.anyOf[0]]"
                        + " Its cut from the ceiling of 0.84 yuan, 44.60 %, is below 50 % (its bid, 0.465333, is above 0.42)."
                        + " [GY-YD2019-2#priceTest.anyOf[1]]"
                        + " Its comparable price, 0.465333 yuan, is above 0.1 yuan. [GY-YD2019-2#priceTest.anyOf[2]]");
    }

    @Test
    void failedPriceTest_inChinese_usesTheWordsOfTheTender() {
        assertThat(explain(ACARBOSE, Language.ZH).bids().get(1))
                .asString()
                .startsWith("Huadong：未中选。 单位可比价0.465333元，高于最低单位可比价的1.8倍（0.3252006元）。")
                .contains("申报价较最高有效申报价0.84元降幅44.60%，不足50%");
    }

    @Test
    void path_hasOneSentenceForEachDecision() {
        BidExplanation huadong = explain(ACARBOSE, Language.EN).bids().get(1);

        assertThat(huadong.path()).hasSameSizeAs(huadong.outcome().path());
        assertThat(huadong.path().get(0).text())
                .isEqualTo("Its bid, compared as 0.4653 yuan, is at most the ceiling of its strength, 0.84 yuan.");
    }

    @Test
    void summary_namesPlacesShareTermAndRegionsWithTheirClauses() {
        assertThat(explain(ACARBOSE, Language.EN).summary())
                .map(Statement::toString)
                .containsExactly(
                        "acarbose: awarded.",
                        "Bidders that count: 2; places: 2; shortlisted: 2; selected: 1. [GY-YD2019-2#quota[2-3]]",
                        "Contracted share of the base demand: 50 %. [GY-YD2019-2#volume.shares.ordinary[1]]",
                        "Term: 1 year. [GY-YD2019-2#term.ordinary[1]]",
                        "Agreed volume: not known.",
                        "Regions: Bayer 31. [GY-YD2019-2#regions.set]");
    }

    @Test
    void restsOn_listsWhatNoDocumentSays() {
        LotExplanation acarbose = explain(ACARBOSE, Language.EN);

        assertThat(acarbose.restsOn()).hasSameSizeAs(acarbose.outcome().restsOn());
        assertThat(acarbose.restsOn()).extracting(Statement::text).anyMatch(text -> text.contains("inferred"));
    }

    @Test
    void citations_nameTheSourcesOfTheClausesThatSpoke() {
        assertThat(explain(ACARBOSE, Language.EN).citations())
                .extracting(citation -> citation.clause().orElseThrow().path())
                .contains("quota[2-3]", "priceTest.anyOf[1]", "term.ordinary[1]")
                .doesNotContain("quota[9+]");
    }

    @Test
    void englishName_isUsedInEnglishOnly() {
        Bid bayer = Bid.of("拜耳", "0.18");
        Bid named = new Bid(
                new Bidder("拜耳", "Bayer", Optional.empty()),
                "",
                "",
                bayer.strengthRatio(),
                bayer.price(),
                bayer.ceiling(),
                false,
                bayer.facts());
        Lot lot = Lot.builder("acarbose").bid(named).build();

        assertThat(explain(lot, Language.EN).bids().get(0).bidder()).isEqualTo("Bayer");
        assertThat(explain(lot, Language.ZH).bids().get(0).bidder()).isEqualTo("拜耳");
    }

    @Test
    void winnerThatWithdrew_isSaidToSupplyNoLonger() {
        Lot lot = Lot.builder("lot")
                .bid(Bid.of("A", "1").withCeiling("2"))
                .bid(Bid.of("B", "1.1").withCeiling("2"))
                .build();
        Choice withdrawal = new Choice(
                1,
                "lot",
                new BidKey("A", ""),
                "",
                ChoiceKind.WITHDRAW,
                Optional.empty(),
                "",
                Optional.of(Moment.AFTER_AWARD),
                "");

        BidExplanation a = explain(lot, Language.EN, withdrawal).bids().get(0);

        assertThat(a.outcome().reason()).isEqualTo(Reason.WITHDREW_AFTER_AWARD);
        assertThat(a)
                .asString()
                .startsWith("A: selected at the award, no longer a supplier."
                        + " It gave up its selection before supply began.");
        assertThat(a.supply()).map(Statement::text).contains("Regions: 16 at the award, 0 in the end.");
    }

    @Test
    void cutJustBelowTheThreshold_isNotShownAsTheThreshold() {
        Lot lot = Lot.builder("lot")
                .bid(Bid.of("A", "0.4").withCeiling("2"))
                .bid(Bid.of("B", "1.000001").withCeiling("2"))
                .build();

        assertThat(explain(lot, Language.EN).bids().get(1).deciding().get(1).text())
                .contains("49.99 %, is below 50 %");
    }

    @Test
    void randomLots_leaveNoPlaceUnfilledInAnyBookOrLanguage() {
        for (RuleBook book : RuleBooks.all()) {
            Engine engine = Engine.of(book);
            for (int seed = 0; seed < 40; seed++) {
                Round round = RandomRound.of(seed);
                ImmutableList<LotOutcome> outcomes =
                        engine.clear(round, DefaultStrategy.of(round, seed)).lots();
                for (Language language : Language.values()) {
                    check(Explainer.of(book, language), round, outcomes);
                }
            }
        }
    }

    private static void check(Explainer explainer, Round round, List<LotOutcome> outcomes) {
        for (int i = 0; i < outcomes.size(); i++) {
            LotExplanation explained = explainer.explain(round.lots().get(i), outcomes.get(i));
            assertThat(explained.toString()).doesNotContain("{");
            assertThat(explained.bids())
                    .allSatisfy(bid -> assertThat(bid.deciding())
                            .as(bid.outcome().toString())
                            .isNotEmpty());
        }
    }

    private static LotExplanation explain(Lot lot, Language language, Choice... recorded) {
        Round round = Round.of("2020-batch2", lot);
        LotOutcome outcome = Engine.of(ROUND_2)
                .clear(round, FirstAnswer.of(RecordedChoices.of(List.of(recorded)), DefaultStrategy.of(round, 1)))
                .lots()
                .get(0);
        return Explainer.of(ROUND_2, language).explain(lot, outcome);
    }
}
