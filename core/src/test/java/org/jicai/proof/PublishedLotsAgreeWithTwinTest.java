package org.jicai.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jicai.RuleBooks;
import org.jicai.decision.Outcome;
import org.jicai.engine.Engine;
import org.jicai.format.CsvRow;
import org.jicai.format.RoundDirectory;
import org.jicai.money.Ratio;
import org.jicai.money.UnitPrice;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.Demand;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;
import org.jicai.tender.Specification;
import org.jicai.testing.PublishedData;
import org.jicai.twin.Twin;
import org.jicai.twin.TwinBid;
import org.jicai.twin.TwinDecisions;
import org.jicai.twin.TwinLot;
import org.jicai.twin.TwinOutcome;
import org.jicai.twin.TwinRound;
import org.jicai.twin.TwinRules;
import org.junit.jupiter.api.Test;

/** Engine and twin agree on every published lot, where ties are drawn in favour of the announced winners. */
class PublishedLotsAgreeWithTwinTest {
    private static final int LOTS = 113;

    @Test
    void engine_everyPublishedLot_agreesWithTwin() {
        RoundDirectory directory = RoundDirectory.read(PublishedData.directory());
        int lots = 0;
        int winnersAsAnnounced = 0;
        for (Round round : directory.rounds()) {
            TwinRound twin = new TwinRound(round.lots().stream()
                    .map(lot -> twin(lot, directory.bidRows(round.id(), lot.id())))
                    .toList());
            List<LotFacts> facts = agree(round, twin);
            lots += facts.size();
            for (LotFacts lot : facts) {
                winnersAsAnnounced += winners(lot).equals(announced(directory.bidRows(round.id(), lot.lot()))) ? 1 : 0;
            }
        }
        System.out.println("PublishedLotsAgreeWithTwinTest: " + lots + " lots, " + winnersAsAnnounced
                + " with the announced winners");
        assertThat(lots).isEqualTo(LOTS);
        assertThat(winnersAsAnnounced).isGreaterThanOrEqualTo(102);
    }

    private static List<LotFacts> agree(Round round, TwinRound twin) {
        RuleBook book = RuleBooks.forRound(round.id()).orElseThrow();
        TwinRules rules = TwinRules.of(book.id());
        List<TwinOutcome> outcomes = Twin.clear(twin, rules);
        Outcome outcome = Engine.of(book).clear(round, new TwinChoices(twin, outcomes));
        List<LotFacts> engine = EngineFacts.of(outcome);
        assertThat(EngineFacts.firstDifference(
                        engine, TwinFacts.of(twin, outcomes, rules.regions().size())))
                .as(round.id())
                .isEmpty();
        assertThat(outcome.pending()).isEmpty();
        return engine;
    }

    private static TwinLot twin(Lot lot, List<CsvRow> rows) {
        List<TwinBid> bids =
                lot.bids().stream().map(PublishedLotsAgreeWithTwinTest::twin).toList();
        return new TwinLot(
                lot.id(), lot.classes().volume(), lot.classes().term(), bids, baseUnits(lot), decisions(rows));
    }

    private static TwinBid twin(Bid bid) {
        return new TwinBid(
                bid.bidder().name(),
                bid.product(),
                bid.strengthRatio().factor().toBigDecimal(),
                yuan(bid.price()),
                yuan(bid.ceiling()),
                bid.bidder().affiliateGroup().orElse(null),
                Map.of());
    }

    private static BigDecimal yuan(Optional<UnitPrice> price) {
        return price.map(known -> known.yuan().toBigDecimal()).orElse(null);
    }

    /** The need in units of the comparison strength, by region; empty where the factor of a strength is not known. */
    private static Map<String, BigDecimal> baseUnits(Lot lot) {
        Map<String, BigDecimal> units = new LinkedHashMap<>();
        for (Demand row : lot.demand()) {
            Optional<BigDecimal> factor = factor(lot, row.strength());
            if (factor.isEmpty()) {
                return Map.of();
            }
            BigDecimal base = BigDecimal.valueOf(row.base().units()).multiply(factor.get());
            units.merge(row.region().name(), base, BigDecimal::add);
        }
        return units;
    }

    private static Optional<BigDecimal> factor(Lot lot, String strength) {
        for (Specification specification : lot.specifications()) {
            if (specification.strength().equals(strength)) {
                return specification.volumeFactor().map(Ratio::factor).map(f -> f.toBigDecimal());
            }
        }
        return strength.equals(lot.comparisonStrength()) ? Optional.of(BigDecimal.ONE) : Optional.empty();
    }

    /** Announced winners draw the better ranks, and want the regions they were announced with. */
    private static TwinDecisions decisions(List<CsvRow> rows) {
        List<CsvRow> winnersFirst = new ArrayList<>(rows);
        winnersFirst.sort((a, b) -> Boolean.compare(isSelected(b), isSelected(a)));
        Map<String, Integer> drawn = new LinkedHashMap<>();
        Map<String, List<String>> preferences = new LinkedHashMap<>();
        for (CsvRow row : winnersFirst) {
            drawn.put(row.text("bidder"), drawn.size() + 1);
            preferences.put(
                    row.text("bidder"), Splitter.on('|').omitEmptyStrings().splitToList(row.text("regions")));
        }
        return TwinDecisions.none().withDrawn(drawn, drawn).withPreferences(preferences);
    }

    private static boolean isSelected(CsvRow row) {
        return row.text("selected").equals("yes");
    }

    private static List<String> announced(List<CsvRow> rows) {
        return rows.stream()
                .filter(PublishedLotsAgreeWithTwinTest::isSelected)
                .map(row -> row.text("bidder"))
                .sorted()
                .toList();
    }

    private static List<String> winners(LotFacts lot) {
        return lot.bids().entrySet().stream()
                .filter(bid -> bid.getValue().reason().startsWith("SELECTED_"))
                .map(Map.Entry::getKey)
                .toList();
    }
}
