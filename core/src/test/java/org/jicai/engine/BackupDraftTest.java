package org.jicai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jicai.engine.Cases.crowd;
import static org.jicai.engine.Cases.lot;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jicai.decision.Answer;
import org.jicai.decision.ChoiceRequest;
import org.jicai.decision.ChoiceSource;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Outcome;
import org.jicai.decision.RegionAward;
import org.jicai.proof.Books;
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

/** Backup suppliers: chosen like the primary ones, never for a region of one's own, and first in line when one drops out. */
class BackupDraftTest {

    /** Picks any legal region, by a seed that a failure prints. */
    private record RandomPicks(Random random) implements ChoiceSource {
        @Override
        public Optional<Answer> answer(ChoiceRequest request) {
            int at = random.nextInt(request.legal().size());
            return Optional.of(new Answer(request.legal().get(at), "random"));
        }

        @Override
        public ImmutableList<Choice> recorded() {
            return ImmutableList.of();
        }
    }

    /** One backup in round 7, two from round 8 on; as many as there are other winners at most. */
    @ParameterizedTest(name = "{0}, {1} bidders: {2} winners, {3} backups")
    @CsvSource({
        "GY-YD2022-1, 1, 1, 0",
        "GY-YD2022-1, 2, 2, 1",
        "GY-YD2022-1, 4, 3, 1",
        "GY-YD2022-1, 5, 4, 1",
        "GY-YD2022-1, 7, 5, 1",
        "GY-YD2022-1, 8, 6, 1",
        "GY-YD2022-1, 9, 7, 1",
        "GY-YD2022-1, 10, 8, 1",
        "GY-YD2022-1, 11, 9, 1",
        "GY-YD2022-1, 13, 10, 1",
        "GY-YD2023-1, 1, 1, 0",
        "GY-YD2023-1, 2, 2, 1",
        "GY-YD2023-1, 4, 3, 2",
        "GY-YD2023-2, 13, 10, 2",
        "GY-YD2024-2, 4, 3, 2",
        "GY-YD2024-2, 7, 4, 2"
    })
    void suppliersOfARegion_areDifferent_whateverIsPicked(String book, int bidders, int winners, int backups) {
        for (int seed = 1; seed <= 40; seed++) {
            LotOutcome lot = Engine.of(Books.of(book))
                    .clear(Cases.among(crowd(bidders)), new RandomPicks(new Random(seed)))
                    .lots()
                    .get(0);
            assertThat(lot.selected()).isEqualTo(winners);
            Map<String, List<BidKey>> suppliers = new TreeMap<>();
            for (RegionAward award : lot.regions()) {
                suppliers
                        .computeIfAbsent(award.region().name(), name -> new ArrayList<>())
                        .add(award.bid().orElseThrow());
            }
            assertThat(suppliers).hasSize(31);
            assertThat(suppliers.values())
                    .as("seed %d", seed)
                    .allSatisfy(bids -> assertThat(bids).hasSize(1 + backups).doesNotHaveDuplicates());
        }
    }

    @Test
    void twoWinners_eachBacksUpTheOther() {
        LotOutcome lot = Cases.clear(Books.ROUND_9, crowd(2));
        Set<Region> firstsOfA = regions(lot, "primary", "bidder-a");
        assertThat(firstsOfA).hasSize(16);
        assertThat(regions(lot, "backup1", "bidder-b")).isEqualTo(firstsOfA);
        assertThat(regions(lot, "backup1", "bidder-a")).isEqualTo(regions(lot, "primary", "bidder-b"));
        assertThat(lot.regions()).extracting(RegionAward::role).doesNotContain("backup2");
    }

    @Test
    void backups_areAskedAfterThePrimaries_lowestBidderOnceMoreFirst() {
        Outcome outcome = Cases.clear(Books.of(Books.ROUND_7), Cases.among(crowd(4)));
        assertThat(outcome.transcript().stream().filter(entry -> entry.step().equals("backup1")))
                .hasSize(31)
                .extracting(entry -> entry.bid().bidder())
                .startsWith("bidder-a", "bidder-a", "bidder-b", "bidder-c", "bidder-a", "bidder-b", "bidder-c");
        assertThat(outcome.transcript().subList(0, 31))
                .allSatisfy(entry -> assertThat(entry.step()).isEqualTo("primary"));
    }

    /** Round 7, omeprazole 60 mg: Yatai supplies Zhejiang, Guangxi and Hainan and backs up Hunan, Gansu and Shanxi. */
    @Test
    void yatai_threeRegionsAndThreeBackups_asAnnounced() {
        List<String> bids = new ArrayList<>();
        for (int i = 1; i <= 13; i++) {
            bids.add((i == 5 ? "Yatai" : "other-" + i) + " 1.3" + (10 + i * 10) + " 9");
        }
        Round round = Cases.among(lot("omeprazole", bids.toArray(new String[0])));
        List<Choice> picks = new ArrayList<>();
        for (String region : List.of("浙江", "广西", "海南")) {
            picks.add(pick(picks.size() + 1, "primary", region));
        }
        for (String region : List.of("湖南", "甘肃", "山西")) {
            picks.add(pick(picks.size() + 1, "backup1", region));
        }
        // the others leave Yatai's regions alone: they supply the first that is free and back up the last
        ChoiceSource others = new ChoiceSource() {
            @Override
            public Optional<Answer> answer(ChoiceRequest request) {
                List<String> taken =
                        request.step().equals("primary") ? List.of("浙江", "广西", "海南") : List.of("湖南", "甘肃", "山西");
                List<String> free = request.legal().stream()
                        .filter(region -> !taken.contains(region))
                        .toList();
                int at = request.step().equals("primary") ? 0 : free.size() - 1;
                return free.isEmpty() ? Optional.empty() : Optional.of(new Answer(free.get(at), "others"));
            }

            @Override
            public ImmutableList<Choice> recorded() {
                return ImmutableList.of();
            }
        };
        LotOutcome lot = Engine.of(Books.of(Books.ROUND_7))
                .clear(round, FirstAnswer.of(RecordedChoices.of(picks), others))
                .lots()
                .get(0);
        assertThat(Cases.regionCounts(lot)).containsExactly(4, 3, 3, 3, 3, 3, 3, 3, 3, 3);
        assertThat(regions(lot, "primary", "Yatai"))
                .containsExactlyInAnyOrder(new Region("浙江"), new Region("广西"), new Region("海南"));
        assertThat(regions(lot, "backup1", "Yatai"))
                .containsExactlyInAnyOrder(new Region("湖南"), new Region("甘肃"), new Region("山西"));
    }

    @Test
    void backupOfOnesOwnRegion_isNoLegalPick() {
        Outcome outcome = Engine.of(Books.of(Books.ROUND_10)).clear(Round.of("test", crowd(2)), new ChoiceSource() {
            @Override
            public Optional<Answer> answer(ChoiceRequest request) {
                return request.step().equals("backup1")
                        ? Optional.empty()
                        : Optional.of(new Answer(request.legal().get(0), "first"));
            }

            @Override
            public ImmutableList<Choice> recorded() {
                return ImmutableList.of();
            }
        });
        LotOutcome lot = outcome.lots().get(0);
        assertThat(lot.reason()).isEqualTo("choice-open");
        assertThat(outcome.pending())
                .singleElement()
                .satisfies(request -> assertThat(request.legal())
                        .containsExactlyInAnyOrderElementsOf(regions(lot, "primary", "bidder-b").stream()
                                .map(Region::name)
                                .toList()));
    }

    /** Three winners, two backups each: the first backup takes over; with the next gone, the last one supplies everything. */
    @Test
    void dropOut_firstBackupTakesOver_thenTheSecond() {
        LotOutcome before = run(Books.ROUND_9, crowd(4));
        LotOutcome after = run(Books.ROUND_9, crowd(4), exit(1, "bidder-a"));
        for (int i = 0; i < 31; i++) {
            RegionAward award = after.regions().get(i);
            assertThat(award.role()).isEqualTo("primary");
            boolean left = before.regions().get(i).bid().equals(Optional.of(new BidKey("bidder-a", "")));
            Region region = award.region();
            assertThat(award.bid())
                    .as(region.name())
                    .isEqualTo(
                            left
                                    ? of(before, region, "backup1")
                                    : before.regions().get(i).bid());
            assertThat(award.atAward()).isEqualTo(before.regions().get(i).bid());
        }
        assertThat(after.regions())
                .as("who is gone backs up nobody")
                .noneMatch(award -> award.bid().equals(Optional.of(new BidKey("bidder-a", ""))));
        assertThat(Stream.of("backup1", "backup2")
                        .mapToLong(role -> after.regions().stream()
                                .filter(award -> award.role().equals(role)
                                        && award.atAward().isPresent())
                                .count())
                        .sum())
                .as("the record keeps the backups of the award")
                .isEqualTo(62);

        LotOutcome last = run(Books.ROUND_9, crowd(4), exit(1, "bidder-a"), exit(2, "bidder-b"));
        assertThat(regions(last, "primary", "bidder-c")).hasSize(31);
        assertThat(last.share()).isEqualTo(before.share());
        assertThat(last.selected()).isEqualTo(3);
    }

    /** One backup each: where the backup is gone as well, the remaining winners take turns. */
    @Test
    void dropOut_withoutABackup_remainingWinnersTakeTurns() {
        Round round = Cases.among(crowd(5));
        Outcome outcome = Engine.of(Books.of(Books.ROUND_7))
                .clear(
                        round,
                        FirstAnswer.of(
                                RecordedChoices.of(List.of(exit(1, "bidder-a"), exit(2, "bidder-b"))),
                                DefaultStrategy.of(round, 1)));
        LotOutcome lot = outcome.lots().get(0);
        assertThat(lot.regions().stream().filter(award -> award.role().equals("primary")))
                .allSatisfy(award ->
                        assertThat(award.bid().map(BidKey::bidder)).get().isIn("bidder-c", "bidder-d"));
        assertThat(outcome.transcript().stream().filter(entry -> entry.step().equals("replacement")))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.bid().bidder()).isIn("bidder-c", "bidder-d"));
    }

    /** A winner that gives up one region keeps the others and its backups. */
    @Test
    void dropOut_ofOneRegion_movesThatRegionOnly() {
        LotOutcome before = run(Books.ROUND_9, crowd(4));
        Region given = regions(before, "primary", "bidder-b").iterator().next();
        Choice exit = new Choice(
                1,
                "crowd",
                new BidKey("bidder-b", ""),
                "",
                ChoiceKind.WITHDRAW,
                Optional.of(given),
                "",
                Optional.of(Moment.IN_TERM),
                "");
        LotOutcome after = run(Books.ROUND_9, crowd(4), exit);
        assertThat(of(after, given, "primary")).isEqualTo(of(before, given, "backup1"));
        assertThat(regions(after, "primary", "bidder-b"))
                .hasSize(regions(before, "primary", "bidder-b").size() - 1);
        assertThat(regions(after, "backup1", "bidder-b")).isEqualTo(regions(before, "backup1", "bidder-b"));
    }

    private static LotOutcome run(String book, Lot lot, Choice... choices) {
        Round round = Cases.among(lot);
        return Engine.of(Books.of(book))
                .clear(round, FirstAnswer.of(RecordedChoices.of(List.of(choices)), DefaultStrategy.of(round, 1)))
                .lots()
                .get(0);
    }

    private static Choice exit(long seq, String bidder) {
        return new Choice(
                seq,
                "crowd",
                new BidKey(bidder, ""),
                "",
                ChoiceKind.WITHDRAW,
                Optional.empty(),
                "",
                Optional.of(Moment.IN_TERM),
                "");
    }

    private static Choice pick(long seq, String step, String region) {
        return new Choice(
                seq,
                "omeprazole",
                new BidKey("Yatai", ""),
                step,
                ChoiceKind.PICK,
                Optional.of(new Region(region)),
                "",
                Optional.empty(),
                "");
    }

    private static Set<Region> regions(LotOutcome lot, String role, String bidder) {
        Set<Region> regions = new LinkedHashSet<>();
        for (RegionAward award : lot.regions()) {
            if (award.role().equals(role) && award.bid().equals(Optional.of(new BidKey(bidder, "")))) {
                regions.add(award.region());
            }
        }
        return regions;
    }

    private static Optional<BidKey> of(LotOutcome lot, Region region, String role) {
        return lot.regions().stream()
                .filter(award -> award.region().equals(region) && award.role().equals(role))
                .findFirst()
                .flatMap(RegionAward::bid);
    }
}
