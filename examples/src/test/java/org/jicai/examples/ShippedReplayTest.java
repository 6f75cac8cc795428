package org.jicai.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jicai.RuleBooks;
import org.jicai.clearing.PriceConversion;
import org.jicai.examples.cli.ShippedCases;
import org.jicai.examples.cli.ShippedCases.Case;
import org.jicai.format.CsvRow;
import org.jicai.format.CsvTable;
import org.jicai.format.RegionNames;
import org.jicai.format.RoundDirectory;
import org.jicai.format.RoundFiles;
import org.jicai.money.Rounding;
import org.jicai.money.UnitPrice;
import org.jicai.replay.LotReplay;
import org.jicai.replay.Match;
import org.jicai.replay.Replay;
import org.jicai.rules.ComparisonPrice;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rounds that ship: one line per documented case, and every constructed round as it was worked out by hand. */
class ShippedReplayTest {

    @ParameterizedTest(name = "{0}: {1} lots, {2} exact, {3} consistent")
    @CsvSource({
        "pilot,                       24, 0, 24",
        "expansion-clopidogrel,        1, 0,  1",
        "expansion-gefitinib,          1, 0,  1",
        "expansion-atorvastatin-qilu,  1, 0,  1",
        "expansion-montelukast,        1, 0,  1",
        "expansion-amlodipine,         1, 0,  1",
        "expansion-originators,        3, 0,  3",
        "batch2-acarbose,              1, 0,  1",
        "batch2-paclitaxel,            1, 1,  0",
        "batch2-sodium-bicarbonate,    1, 0,  1",
        "batch2-cspc,                  4, 0,  4",
        "batch3-sildenafil,            1, 0,  1",
        "batch3-metformin,             2, 0,  2",
        "batch3-apixaban,              1, 0,  1",
        "batch3-qianyuan,              3, 0,  3",
        "batch3-ibuprofen,             1, 0,  1",
        "batch4-originators,           5, 0,  5",
        "batch4-parecoxib,             1, 0,  1",
        "batch4-duloxetine,            1, 0,  1",
        "batch4-gliclazide,            1, 0,  1",
        "batch5-ssy,                   2, 0,  2",
        "batch7-yatai-omeprazole,      1, 0,  1",
        "batch7-foreign-winners,       6, 0,  6",
        "batch8-foreign-winners,       4, 0,  4",
        "batch8-nadroparin,            2, 0,  2",
        "batch10-phloroglucinol,       1, 0,  1",
        "batch10-aspirin,              2, 0,  2",
        "batch10-sitagliptin,          3, 0,  3",
    })
    void documentedCase(String id, int lots, int exact, int consistent) {
        List<LotReplay> replayed = replay(id);

        assertThat(replayed).hasSize(lots);
        assertThat(replayed).filteredOn(lot -> lot.match() == Match.EXACT).hasSize(exact);
        assertThat(replayed).filteredOn(lot -> lot.match() == Match.CONSISTENT).hasSize(consistent);
    }

    static List<Case> constructed() {
        return ShippedCases.all().stream()
                .filter(shipped -> shipped.kind().equals("constructed"))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("constructed")
    void constructedRound_comesOutAsWorkedByHand(Case shipped) {
        assertThat(replay(shipped.id())).isNotEmpty().allSatisfy(lot -> {
            assertThat(lot.match()).as(lot.lot().id()).isEqualTo(Match.EXACT);
            assertThat(lot.differences()).as(lot.lot().id()).isEmpty();
        });
    }

    @Test
    void everyBook_hasAConstructedRound() {
        assertThat(constructed())
                .flatExtracting(shipped -> shipped.read().rounds().stream()
                        .map(round ->
                                RuleBooks.forRound(round.id()).orElseThrow().id())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(
                        RuleBooks.all().stream().map(book -> book.id()).toList());
    }

    @Test
    void acarbose_huadongFailsAllThreeLimbs() {
        LotReplay lot = replay("batch2-acarbose").get(0);

        assertThat(lot.outcome().bids())
                .filteredOn(bid -> !bid.wasSelected())
                .singleElement()
                .satisfies(huadong -> assertThat(huadong.path())
                        .extracting(decision -> decision.reason().word())
                        .contains("over-multiple", "cut-too-small", "over-price", "failed-price-test"));
    }

    @Test
    void paclitaxel_theTwoOthersTakeTheTenRegions() {
        LotReplay lot = replay("batch2-paclitaxel").get(0);

        assertThat(lot.outcome().bids())
                .filteredOn(bid -> bid.wasSelected())
                .extracting(bid -> bid.bid().bidder(), bid -> bid.regionsAtAward(), bid -> bid.regions())
                .containsExactly(tuple("石药集团欧意药业", 11, 16), tuple("江苏恒瑞医药", 10, 15), tuple("新基", 10, 0));
    }

    /** Yatai's primary and backup regions are disjoint, and none of the three others is one it supplies. */
    @Test
    void omeprazole_primaryAndBackupRegions_haveNoneInCommon() {
        CsvTable bids = CsvTable.read(
                "bids.csv",
                RoundFiles.resources(getClass().getClassLoader(), "org/jicai/examples/data/batch7-yatai-omeprazole")
                        .read("bids.csv")
                        .orElseThrow(),
                List.of("regions", "backup_regions"));

        assertThat(bids.rows()).singleElement().satisfies(row -> {
            List<String> primary = Splitter.on('|').splitToList(row.text("regions"));
            List<String> backup = Splitter.on('|').splitToList(row.text("backup_regions"));
            assertThat(primary).hasSize(3).doesNotContainAnyElementsOf(backup);
            assertThat(backup)
                    .hasSize(3)
                    .allMatch(region -> RegionNames.exact(region).isPresent());
        });
    }

    @Test
    void phloroglucinol_passesAsALowPriceOfASmallInjection() {
        LotReplay lot = replay("batch10-phloroglucinol").get(0);

        assertThat(lot.outcome().bids())
                .filteredOn(bid -> bid.wasSelected() && bid.rank() > 1)
                .hasSize(2)
                .extracting(bid -> bid.deciding().clause().path())
                .containsOnly("priceTest.anyOf[2]");
    }

    @Test
    void publishedConversions_areReproducedToTheFen() {
        RoundFiles files = RoundFiles.resources(getClass().getClassLoader(), "org/jicai/examples/data");
        CsvTable table = CsvTable.read(
                "conversions.csv", files.read("conversions.csv").orElseThrow(), List.of("published_price_yuan"));
        ComparisonPrice rule = RuleBooks.byId("GY-YD2018-1")
                .orElseThrow()
                .clause(ComparisonPrice.class)
                .orElseThrow();
        List<String> seen = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            UnitPrice converted = new PriceConversion(rule)
                    .convert(
                            UnitPrice.ofYuan(row.text("from_price_yuan")),
                            new BigDecimal(row.text("content_ratio")),
                            new BigDecimal(row.text("fill_ratio")),
                            new BigDecimal(row.text("pack_ratio")),
                            2,
                            Rounding.HALF_UP);
            assertThat(converted).as(row.text("case")).isEqualTo(UnitPrice.ofYuan(row.text("published_price_yuan")));
            seen.add(row.text("lot"));
        }
        assertThat(seen).hasSize(3);
    }

    private static List<LotReplay> replay(String id) {
        RoundDirectory data = ShippedCases.all().stream()
                .filter(shipped -> shipped.id().equals(id))
                .findFirst()
                .orElseThrow()
                .read();
        List<LotReplay> lots = new ArrayList<>();
        for (Round round : data.rounds()) {
            lots.addAll(Replay.by(RuleBooks.forRound(round.id()).orElseThrow())
                    .run(data, round.id())
                    .lots());
        }
        return lots;
    }
}
