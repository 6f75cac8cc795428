package org.jicai.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jicai.engine.Engine;
import org.jicai.twin.Twin;
import org.jicai.twin.TwinCoverage;
import org.jicai.twin.TwinGenerator;
import org.jicai.twin.TwinOutcome;
import org.jicai.twin.TwinReason;
import org.jicai.twin.TwinRound;
import org.jicai.twin.TwinRules;
import org.junit.jupiter.api.Test;

/** The engine and the independent twin agree, bid by bid, on 100,000 random lots, and those lots leave nothing out. */
class EngineAgreesWithTwinTest {
    private static final long SEED = Long.getLong("jicai.seed", 20_261_122);
    private static final int LOTS = Integer.getInteger("jicai.lots", 100_000);
    private static final int OFTEN = LOTS / 200;
    private static final int SOMETIMES = LOTS / 2_000;

    @Test
    void engine_randomLotsOfSixBooks_agreesWithTwin() {
        System.out.println("EngineAgreesWithTwinTest: seed " + SEED + ", " + LOTS + " lots");
        TwinCoverage coverage = new TwinCoverage();
        for (String book : TwinRules.BOOKS) {
            agree(book, coverage.lots() + LOTS / TwinRules.BOOKS.size() + 1, coverage);
        }
        System.out.println(coverage);
        assertThat(coverage.lots()).isGreaterThanOrEqualTo(LOTS);
        assertCovered(coverage);
    }

    private static void agree(String book, int untilLots, TwinCoverage coverage) {
        TwinRules rules = TwinRules.of(book);
        TwinGenerator generator = new TwinGenerator(book, SEED);
        Engine engine = Engine.of(Books.of(book));
        while (coverage.lots() < untilLots) {
            TwinRound round = generator.nextRound();
            List<TwinOutcome> outcomes = Twin.clear(round, rules);
            coverage.add(rules, round, outcomes);
            Optional<String> difference = EngineFacts.firstDifference(
                    EngineFacts.of(engine.clear(TwinAdapter.round(round), new TwinChoices(round, outcomes))),
                    TwinFacts.of(round, outcomes, rules.regions().size()));
            assertThat(difference).as("%s", generator).isEmpty();
        }
    }

    private static void assertCovered(TwinCoverage coverage) {
        for (TwinReason reason : TwinReason.values()) {
            if (!TwinReason.OF_LATER_ROUNDS.contains(reason)) {
                assertThat(coverage.count(reason)).as("%s", reason).isGreaterThanOrEqualTo(OFTEN);
            }
        }
        for (String event : List.of(
                "lot failed",
                "lot without bidders",
                "lot of unknown volume",
                "place left empty",
                "region without supplier",
                "lot drawn for the shortlist",
                "lot drawn for regions",
                "negotiation asked",
                "negotiation not needed",
                "tie inside the cut",
                "tie at the cut",
                "tie beyond the cut")) {
            assertThat(coverage.count(event)).as(event).isGreaterThanOrEqualTo(SOMETIMES);
        }
        for (String book : TwinRules.BOOKS) {
            for (int step : TwinRules.of(book).quota().keySet()) {
                String name = book + " from " + step;
                assertThat(coverage.quotaSteps().getOrDefault(name, 0)).as(name).isGreaterThanOrEqualTo(SOMETIMES);
            }
        }
        for (String ratio : List.of("0.5", "0.8", "2", "3")) {
            assertThat(coverage.strengthRatios().getOrDefault(new BigDecimal(ratio), 0))
                    .as("strength ratio " + ratio)
                    .isGreaterThanOrEqualTo(OFTEN);
        }
    }
}
