package org.jicai.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jicai.RuleBooks;
import org.jicai.decision.Stage;
import org.jicai.format.RoundDirectory;
import org.jicai.rules.RuleBook;
import org.jicai.testing.PublishedData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published rounds of three national tenders, by their own books and by others. Skipped where the data are absent. */
class PublishedRoundsReplayTest {

    private static final Map<String, RoundReplay> replays = new TreeMap<>();
    private static RoundDirectory data;

    @BeforeAll
    static void readData() {
        data = RoundDirectory.read(PublishedData.directory());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // round, lots, exact, consistent, typed
        "2019-expansion, 25, 23, 1, 1",
        "2020-batch2,    32, 27, 1, 4",
        "2020-batch3,    56, 52, 0, 4",
    })
    void round(String round, int lots, long exact, long consistent, long typed) {
        RoundReplay replay = replay(round);

        assertThat(replay.lots()).hasSize(lots);
        assertThat(replay.count(Match.MISMATCH)).isZero();
        assertThat(replay.count(Match.EXACT)).isEqualTo(exact);
        assertThat(replay.count(Match.CONSISTENT)).isEqualTo(consistent);
        assertThat(replay.count(Match.TYPED)).isEqualTo(typed);
    }

    @ParameterizedTest(name = "{0} {1} is {2}: {3}")
    @CsvSource({
        "2019-expansion, irbesartan,            TYPED,      WINNER_ABOVE_CEILING",
        "2019-expansion, levetiracetam,         CONSISTENT, NONE",
        "2020-batch2,    terazosin,             TYPED,      WINNER_ABOVE_CEILING",
        "2020-batch2,    candesartan-cilexetil, TYPED,      UNEXPLAINED",
        "2020-batch2,    cefalexin,             TYPED,      UNEXPLAINED",
        "2020-batch2,    indapamide,            TYPED,      UNEXPLAINED",
        "2020-batch2,    paracetamol,           CONSISTENT, REGION_COUNTS_BY_RANK",
        "2020-batch2,    fudosteine,            EXACT,      REGION_COUNTS_BY_RANK",
        "2020-batch3,    apixaban,              TYPED,      UNEXPLAINED",
        "2020-batch3,    omeprazole,            TYPED,      UNEXPLAINED",
        "2020-batch3,    ibuprofen-granules,    TYPED,      UNEXPLAINED",
        "2020-batch3,    cetirizine,            TYPED,      UNEXPLAINED",
    })
    void knownDifference(String round, String lot, Match match, DifferenceType type) {
        assertThat(lot(round, lot).match()).isEqualTo(match);
        assertThat(lot(round, lot).difference()).isEqualTo(type);
    }

    @Test
    void regionCounts_agreeRankByRank_exceptInTwoLots() {
        assertThat(lotsWhere(lot -> lot.difference() == DifferenceType.REGION_COUNTS))
                .isEmpty();
        assertThat(lotsWhere(lot -> lot.difference() == DifferenceType.REGION_COUNTS_BY_RANK))
                .containsExactly("2020-batch2/paracetamol", "2020-batch2/fudosteine");
    }

    @Test
    void apixaban_oneAbsenceOfThreeWouldFit_soItStaysUnexplained() {
        String sentence =
                lot("2020-batch3", "apixaban").differences().get(0).sentence().en();

        assertThat(sentence).contains("Bristol-Myers Squibb").contains("Kelun").contains("Qingfeng");
    }

    @Test
    void sixLots_areExact_thoughPricesOfLosersWereNeverPublished() {
        assertThat(lotsWhere(lot -> lot.match() == Match.EXACT
                        && lot.lot().bids().stream().anyMatch(bid -> bid.price().isEmpty())))
                .containsExactlyInAnyOrder(
                        "2020-batch3/metformin",
                        "2020-batch3/metformin-oral-immediate-release",
                        "2020-batch3/sildenafil",
                        "2020-batch3/captopril",
                        "2020-batch3/lamivudine",
                        "2020-batch3/dapoxetine");
    }

    @ParameterizedTest(name = "{0}: products {1} %, lots {2} %")
    @CsvSource({"2019-expansion, 26.6, 21.6", "2020-batch2, 55.1, 52.3"})
    void averageCutFromCeiling(String round, BigDecimal products, BigDecimal lots) {
        CutSummary cuts = replay(round).cuts().get(0);

        assertThat(percent(cuts.meanOverProducts().orElseThrow())).isCloseTo(products, within(new BigDecimal("0.1")));
        assertThat(percent(cuts.meanOverLots().orElseThrow())).isCloseTo(lots, within(new BigDecimal("0.1")));
    }

    @Test
    void largestCutOfRound2_is93Percent() {
        BigDecimal largest = replay("2020-batch2").cuts().get(0).largest().orElseThrow();

        assertThat(percent(largest)).isCloseTo(new BigDecimal("93.0"), within(new BigDecimal("0.1")));
    }

    @Test
    void round2sBookOnRound3_firstDiffersAtMetforminsShortlist() {
        RoundReplay own = replay("2020-batch3");
        RoundReplay foreign = Replay.by(book("2020-batch2")).run(data, "2020-batch3");
        LotReplay first = foreign.lots().stream()
                .filter(lot -> lot.difference().concernsSelection())
                .filter(lot -> own.lots().stream()
                        .anyMatch(o -> o.lot().id().equals(lot.lot().id()) && o.match() == Match.EXACT))
                .findFirst()
                .orElseThrow();

        // Nineteen listed bidders: round 2 has six places, round 3 has eight.
        assertThat(first.lot().id()).isEqualTo("metformin");
        assertThat(first.lot().bids()).hasSize(19);
        assertThat(first.step()).contains(Stage.SHORTLIST);
        assertThat(first.published()).hasSize(8);
        assertThat(first.computed()).hasSize(6);
    }

    @Test
    void round3sBookOnRound2_doesNotFit() {
        assertThat(Replay.by(book("2020-batch3")).run(data, "2020-batch2").count(Match.EXACT))
                .isLessThan(replay("2020-batch2").count(Match.EXACT));
    }

    @Test
    void round2sBookOnTheExpansion_doesNotFit() {
        assertThat(Replay.by(book("2020-batch2")).run(data, "2019-expansion").count(Match.MISMATCH))
                .isPositive();
    }

    @Test
    void winnersOfAnExactLot_areTheAnnouncedOnes() {
        for (String round : List.of("2019-expansion", "2020-batch2", "2020-batch3")) {
            for (LotReplay lot : replay(round).lots()) {
                if (lot.match() == Match.EXACT) {
                    assertThat(lot.computed()).isEqualTo(ImmutableSortedSet.copyOf(lot.published()));
                }
            }
        }
    }

    private static List<String> lotsWhere(Predicate<LotReplay> condition) {
        List<String> found = new ArrayList<>();
        for (String round : List.of("2019-expansion", "2020-batch2", "2020-batch3")) {
            replay(round).lots().stream()
                    .filter(condition)
                    .forEach(lot -> found.add(round + "/" + lot.lot().id()));
        }
        return found;
    }

    private static LotReplay lot(String round, String id) {
        return replay(round).lots().stream()
                .filter(lot -> lot.lot().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static RoundReplay replay(String round) {
        return replays.computeIfAbsent(round, id -> Replay.by(book(id)).run(data, id));
    }

    private static RuleBook book(String round) {
        return RuleBooks.forRound(round).orElseThrow();
    }

    private static BigDecimal percent(BigDecimal fraction) {
        return fraction.movePointRight(2);
    }
}
