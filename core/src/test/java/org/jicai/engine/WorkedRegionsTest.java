package org.jicai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jicai.engine.Cases.bid;
import static org.jicai.engine.Cases.clear;
import static org.jicai.engine.Cases.crowd;
import static org.jicai.engine.Cases.lot;
import static org.jicai.engine.Cases.regionCounts;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Outcome;
import org.jicai.decision.RegionAward;
import org.jicai.proof.Books;
import org.jicai.rules.Cited;
import org.jicai.rules.RegionDraft;
import org.jicai.rules.RuleBook;
import org.jicai.tender.BidKey;
import org.jicai.tender.Choice;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Lot;
import org.jicai.tender.Moment;
import org.jicai.tender.Region;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Regions of the research notes (rules §11.2 and §14, cases §2 and §4): how many a winner gets, and which move. */
class WorkedRegionsTest {

    /** Regions of 2 to 10 winners: 31 regions, one picked first by rank 1, then turns (rules §11.2). */
    private static final ImmutableList<String> COUNTS_BY_WINNERS = ImmutableList.of(
            "31",
            "16 15",
            "11 10 10",
            "9 8 7 7",
            "7 6 6 6 6",
            "6 5 5 5 5 5",
            "6 5 4 4 4 4 4",
            "5 4 4 4 4 4 3 3",
            "5 4 4 3 3 3 3 3 3",
            "4 3 3 3 3 3 3 3 3 3");

    @ParameterizedTest
    @ValueSource(
            strings = {
                Books.ROUND_2,
                Books.ROUND_3,
                Books.ROUND_4,
                Books.ROUND_5,
                Books.ROUND_7,
                Books.ROUND_8,
                Books.ROUND_9,
                Books.ROUND_10,
                Books.ROUND_11,
                Books.ROUND_12
            })
    void regions_everyNationalRound_twoToTenWinners(String book) {
        int most = 0;
        for (int bidders = 1; bidders <= 16; bidders++) {
            List<Integer> counts = supplied(clear(book, crowd(bidders)));
            assertThat(counts).as("%s bidders", bidders).isEqualTo(counts(counts.size()));
            most = Math.max(most, counts.size());
        }
        assertThat(most).isEqualTo(book.equals(Books.ROUND_2) ? 6 : book.equals(Books.ROUND_3) ? 8 : 10);
    }

    /** A bidder of round 3 said of eight winners that the lowest has four provinces at most: 31 / 8 without the first pick. */
    @Test
    void regions_eightWinners_fourWithoutThePrivilegeAndFiveWithIt() {
        RuleBook book = Books.of(Books.ROUND_3);
        RegionDraft draft = book.clause(RegionDraft.class).orElseThrow();
        RuleBook without = Books.with(
                book,
                new RegionDraft(
                        draft.regions(),
                        new Cited<>(
                                0, draft.privilege().path(), draft.privilege().citation())));

        assertThat(regionCounts(clear(without, crowd(12)))).containsExactly(4, 4, 4, 4, 4, 4, 4, 3);
        assertThat(regionCounts(clear(book, crowd(12)))).isEqualTo(counts(8));
    }

    /** Without the first pick four winners would have 8, 8, 8 and 7, which no published lot has (rules §14). */
    @Test
    void regions_fourWinners_withoutThePrivilege_asNeverPublished() {
        RuleBook book = Books.of(Books.ROUND_4);
        RegionDraft draft = book.clause(RegionDraft.class).orElseThrow();
        Cited<Integer> none =
                new Cited<>(0, draft.privilege().path(), draft.privilege().citation());

        assertThat(regionCounts(clear(Books.with(book, new RegionDraft(draft.regions(), none)), crowd(5))))
                .containsExactly(8, 8, 8, 7);
    }

    /** SSY Group, round 5: rank 3 with five regions in one lot, rank 2 with ten in the other. Each fits one number of winners. */
    @ParameterizedTest(name = "rank {0} with {1} regions: {2} winners")
    @CsvSource({"3, 5, 6", "2, 10, 3"})
    void regions_rankAndCount_tellTheNumberOfWinners(int rank, int regions, int winners) {
        assertThat(IntStream.rangeClosed(rank, 10).filter(w -> counts(w).get(rank - 1) == regions))
                .containsExactly(winners);
    }

    /** Pantoprazole of round 4: four bidders, three winners; one region first, and the other 30 divide evenly. */
    @Test
    void pantoprazole_thirtyRemainAndBackupsComeFromTheOthers() {
        Lot pantoprazole = lot("pantoprazole", "Aurobindo 1.0 9", "Jiudian 1.1 9", "Conba 1.2 9", "fourth 1.3 9");
        assertThat(regionCounts(clear(Books.ROUND_4, pantoprazole))).containsExactly(11, 10, 10);

        Round round = Cases.among(pantoprazole);
        Outcome outcome = Engine.of(Books.of(Books.ROUND_7)).clear(round, DefaultStrategy.of(round, 1));
        LotOutcome lot = outcome.lot("pantoprazole").orElseThrow();
        assertThat(outcome.transcript().stream()
                        .filter(entry -> entry.lot().equals("pantoprazole")
                                && entry.step().equals("backup1"))
                        .findFirst())
                .hasValueSatisfying(first -> {
                    assertThat(first.bid().bidder()).isEqualTo("Aurobindo");
                    assertThat(primary(lot, new Region(first.value()))).isIn("Jiudian", "Conba");
                });
        assertThat(lot.regions().stream().filter(award -> award.role().equals("backup1")))
                .hasSize(31)
                .allSatisfy(award ->
                        assertThat(award.bid().orElseThrow().bidder()).isNotEqualTo(primary(lot, award.region())));
    }

    /** Round 3, ibuprofen: a winner gives up Shandong in the term; that region moves, its others stay. */
    @Test
    void ibuprofen_shandongGivenUp_movesThatRegionOnly() {
        Lot ibuprofen = lot("ibuprofen", "NCPC 1.0 9", "b 1.1 9", "c 1.2 9", "d 1.3 9");
        Region shandong = new Region("山东");
        Round round = Round.of("2020-batch3", ibuprofen);
        Choice pick = new Choice(
                1,
                "ibuprofen",
                new BidKey("NCPC", ""),
                "primary",
                ChoiceKind.PICK,
                Optional.of(shandong),
                "",
                Optional.empty(),
                "");
        Choice exit = new Choice(
                2,
                "ibuprofen",
                new BidKey("NCPC", ""),
                "",
                ChoiceKind.WITHDRAW,
                Optional.of(shandong),
                "",
                Optional.of(Moment.IN_TERM),
                "");
        LotOutcome lot = Engine.of(Books.of(Books.ROUND_3))
                .clear(round, FirstAnswer.of(RecordedChoices.of(List.of(pick, exit)), DefaultStrategy.of(round, 1)))
                .lots()
                .get(0);

        assertThat(primary(lot, shandong)).isIn("b", "c");
        assertThat(bid(lot, "NCPC").isSelected()).isTrue();
        assertThat(bid(lot, "NCPC").regionsAtAward()).isEqualTo(11);
        assertThat(bid(lot, "NCPC").regions()).isEqualTo(10);
        assertThat(lot.regions().stream()
                        .filter(award -> !award.bid().equals(award.atAward()))
                        .map(RegionAward::region))
                .containsExactly(shandong);
        assertThat(lot.term()).contains("P2Y");
    }

    private static List<Integer> counts(int winners) {
        return Splitter.on(' ')
                .splitToStream(COUNTS_BY_WINNERS.get(winners - 1))
                .map(Integer::valueOf)
                .toList();
    }

    /** Without those selected for no region. */
    private static List<Integer> supplied(LotOutcome lot) {
        return regionCounts(lot).stream().filter(count -> count > 0).toList();
    }

    private static String primary(LotOutcome lot, Region region) {
        return lot.regions().stream()
                .filter(award ->
                        award.role().equals("primary") && award.region().equals(region))
                .findFirst()
                .flatMap(RegionAward::bid)
                .map(BidKey::bidder)
                .orElse("");
    }
}
