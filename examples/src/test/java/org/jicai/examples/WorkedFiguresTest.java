package org.jicai.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jicai.RuleBooks;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Reason;
import org.jicai.decision.RegionAward;
import org.jicai.examples.cli.ShippedCases;
import org.jicai.examples.cli.ShippedCases.Case;
import org.jicai.format.CsvRow;
import org.jicai.format.RoundDirectory;
import org.jicai.money.Decimal;
import org.jicai.money.Quantity;
import org.jicai.replay.LotReplay;
import org.jicai.replay.Replay;
import org.jicai.tender.BidKey;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The figures of the constructed rounds beyond who is selected, as they were worked out by hand: the columns {@code worked_*} of
 * the shipped files, prices awarded, units agreed, classes and pools.
 */
class WorkedFiguresTest {

    static List<Case> withWorkedFigures() {
        return ShippedCases.all().stream()
                .filter(shipped -> shipped.kind().equals("constructed"))
                .filter(shipped -> shipped.read().bidsTable().rows().stream().anyMatch(WorkedFiguresTest::hasFigure))
                .toList();
    }

    private static boolean hasFigure(CsvRow row) {
        return List.of("worked_price_yuan", "worked_units", "worked_class").stream()
                .anyMatch(column -> !row.text(column).isEmpty());
    }

    @Test
    void workedFigures_areThereForTheFamilies() {
        assertThat(withWorkedFigures()).hasSizeGreaterThanOrEqualTo(18);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withWorkedFigures")
    void figures_areAsWorkedByHand(Case shipped) {
        RoundDirectory data = shipped.read();
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (Round round : data.rounds()) {
            for (LotReplay lot : Replay.by(RuleBooks.forRound(round.id()).orElseThrow())
                    .run(data, round.id())
                    .lots()) {
                for (CsvRow row : data.bidRows(round.id(), lot.lot().id())) {
                    BidOutcome bid = bid(lot.outcome(), new BidKey(row.text("bidder"), row.text("product")));
                    checked += compare(wrong, row, "worked_price_yuan", price(bid));
                    checked += compare(
                            wrong,
                            row,
                            "worked_units",
                            bid.agreedUnits().map(Quantity::toString).orElse("0"));
                    checked += compare(wrong, row, "worked_class", classOf(bid));
                }
                Optional<CsvRow> lotRow = data.lotRow(round.id(), lot.lot().id());
                checked += lotRow.map(row -> compare(wrong, row, "worked_pool", pool(lot.outcome())))
                        .orElse(0);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(checked).isPositive();
    }

    /** 1 if the row has a figure in the column, and what is wrong with it into the list. */
    private static int compare(List<String> wrong, CsvRow row, String column, String actual) {
        String worked = row.text(column);
        if (!worked.isEmpty() && !sameFigure(worked, actual)) {
            wrong.add(row.file() + ":" + row.line() + " " + column + " " + worked + ", computed " + actual);
        }
        return worked.isEmpty() ? 0 : 1;
    }

    private static boolean sameFigure(String worked, String actual) {
        return worked.equals(actual)
                || (worked.matches("[0-9.]+")
                        && actual.matches("[0-9.]+")
                        && Decimal.parse(worked).compareTo(Decimal.parse(actual)) == 0);
    }

    private static BidOutcome bid(LotOutcome lot, BidKey key) {
        return lot.bids().stream()
                .filter(bid -> bid.bid().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String price(BidOutcome bid) {
        return bid.awardedPrice().map(Objects::toString).orElse("");
    }

    private static String classOf(BidOutcome bid) {
        return bid.path().stream()
                .filter(step -> step.reason() == Reason.IN_CLASS)
                .map(step -> step.clause().path().replace("classes.", ""))
                .findFirst()
                .orElse("");
    }

    private static String pool(LotOutcome lot) {
        return Long.toString(lot.regions().stream()
                .filter(award -> award.role().equals("pool"))
                .map(RegionAward::agreedUnits)
                .flatMap(Optional::stream)
                .mapToLong(Quantity::units)
                .sum());
    }
}
