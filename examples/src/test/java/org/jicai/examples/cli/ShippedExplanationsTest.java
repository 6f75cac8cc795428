package org.jicai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jicai.audit.BidExplanation;
import org.jicai.audit.Explainer;
import org.jicai.audit.Language;
import org.jicai.audit.LotExplanation;
import org.jicai.audit.Statement;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.Decision;
import org.jicai.decision.Stage;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every sentence about every lot that ships reads as it should, whatever the numbers in it are. */
class ShippedExplanationsTest {

    private static List<LotExplanation> explained(Language language) {
        List<LotExplanation> explained = new ArrayList<>();
        for (ShippedCases.Case shipped : ShippedCases.all()) {
            var directory = shipped.read();
            for (Round round : directory.rounds()) {
                RoundRun run = RoundRun.of(directory, round, new RulesOption(), new ChoicesOptions());
                Explainer explainer = Explainer.of(run.engine().book(), language);
                for (int i = 0; i < round.lots().size(); i++) {
                    Lot lot = round.lots().get(i);
                    explained.add(explainer.explain(
                            lot,
                            run.outcome().lots().stream()
                                    .filter(outcome -> outcome.lot().equals(lot.id()))
                                    .findFirst()
                                    .orElseThrow()));
                }
            }
        }
        return explained;
    }

    private static Stream<Statement> spoken(LotExplanation lot) {
        return Stream.concat(
                lot.summary().stream(),
                lot.bids().stream().flatMap(bid -> Stream.concat(bid.path().stream(), bid.supply().stream())));
    }

    @ParameterizedTest
    @EnumSource
    void sentences_areGrammatical_andHaveNoEmptyPlace(Language language) {
        List<String> sentences = explained(language).stream()
                .flatMap(ShippedExplanationsTest::spoken)
                .map(Statement::text)
                .distinct()
                .toList();

        assertThat(sentences).hasSizeGreaterThan(500);
        assertThat(sentences)
                .noneMatch(text -> text.matches(".*\\b1 (places|units|bidders|reserves|bids|years|months|days)\\b.*"))
                .noneMatch(text -> text.contains("there are 1 ") || text.contains("1 bidder make "))
                .noneMatch(text -> text.matches(".*[ “]1 × (?!the population).*"))
                .noneMatch(text -> text.contains("{") || text.contains("}"))
                .noneMatch(text -> text.contains(": .") || text.contains("：。") || text.contains("  "));
    }

    @ParameterizedTest
    @EnumSource
    void awardedPriceOtherThanTheBid_isShownBesideTheBid(Language language) {
        List<BidExplanation> changed = explained(language).stream()
                .flatMap(lot -> lot.bids().stream())
                .filter(bid -> hasTwoPrices(bid.outcome()))
                .toList();

        assertThat(changed)
                .extracting(bid -> lastStage(bid.outcome()))
                .contains(Stage.REVIVAL, Stage.ADJUSTMENT, Stage.NEGOTIATION, Stage.RANKING);
        assertThat(changed).allSatisfy(bid -> {
            String prices = bid.supply().stream().map(Statement::text).toList().toString();
            assertThat(prices)
                    .contains(bid.outcome().bidPrice().orElseThrow().toString())
                    .contains(bid.outcome().awardedPrice().orElseThrow().toString());
            assertThat(bid.path()).hasSameSizeAs(bid.outcome().path());
        });
    }

    private static boolean hasTwoPrices(BidOutcome bid) {
        return bid.awardedPrice().isPresent() && !bid.awardedPrice().equals(bid.bidPrice());
    }

    /** The last stage at which the price of a bid can change. */
    private static Stage lastStage(BidOutcome bid) {
        return bid.path().stream()
                .map(Decision::reason)
                .map(reason -> reason.stage())
                .filter(stage -> List.of(Stage.RANKING, Stage.NEGOTIATION, Stage.REVIVAL, Stage.ADJUSTMENT)
                        .contains(stage))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
