package org.jicai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jicai.decision.ChoiceSource;
import org.jicai.decision.Outcome;
import org.jicai.decision.TranscriptEntry;
import org.jicai.proof.Books;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Choice;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.InvalidInputException;
import org.jicai.tender.Lot;
import org.jicai.tender.Moment;
import org.jicai.tender.Problem;
import org.jicai.tender.Region;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Picks by lists are the picks one gets by asking, and so is their transcript. */
class PreferenceListsTest {

    private static final List<String> BOOKS =
            List.of(Books.ROUND_2, "GY-YD2021-2", Books.ROUND_7, "GY-YD2024-2", Books.ROUND_11, Books.ROUND_12);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void lists_giveOutcomeAndTranscript_ofAskingOneByOne(long seed) {
        Random random = new Random(seed);
        for (String id : BOOKS) {
            RuleBook book = Books.of(id);
            Round round = round(random);
            PreferenceLists lists = PreferenceLists.of(book, round, lists(book, round, random, 1));
            Outcome byLists = clear(book, round, lists, seed);
            Outcome asked = clear(book, round, lists::answer, seed);

            assertThat(byLists.transcript()).as("%s, seed %d", id, seed).isEqualTo(asked.transcript());
            assertThat(byLists).as("%s, seed %d", id, seed).isEqualTo(asked);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void lists_ofSomeBids_areAskedOneByOne(long seed) {
        Random random = new Random(seed);
        RuleBook book = Books.of(Books.ROUND_11);
        Round round = round(random);
        PreferenceLists lists = PreferenceLists.of(book, round, lists(book, round, random, 2));

        assertThat(clear(book, round, lists, seed)).isEqualTo(clear(book, round, lists::answer, seed));
        assertThat(lists.pickLists(round.lots().get(0), Cases.regions())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void defaultStrategy_byListsOrAsked_isTheSame(long seed) {
        Random random = new Random(seed);
        for (String id : BOOKS) {
            Round round = round(random);
            DefaultStrategy strategy = DefaultStrategy.of(round, seed);
            Engine engine = Engine.of(Books.of(id));

            assertThat(engine.clear(round, strategy)).isEqualTo(engine.clear(round, strategy::answer));
        }
    }

    @Test
    void withdrawal_takesRegionsFromTheTopOfTheListsAgain() {
        RuleBook book = Books.of(Books.ROUND_2);
        Round round = Round.of("r", Cases.lot("lot", "a 1 9", "b 1.1 9", "c 1.2 9", "d 1.3 9"));
        ImmutableList<Region> reversed = Cases.regions().reverse();
        Map<BidKey, ImmutableList<Region>> lists = new LinkedHashMap<>();
        round.lots().get(0).bids().forEach(bid -> lists.put(bid.key(), reversed));
        Choice gone = exit(1, "lot", "a");
        Outcome outcome = Engine.of(book)
                .clear(
                        round,
                        FirstAnswer.of(RecordedChoices.of(List.of(gone)), PreferenceLists.of(book, round, lists)));

        List<String> replacements = outcome.transcript().stream()
                .filter(entry -> entry.step().equals("replacement"))
                .map(TranscriptEntry::value)
                .toList();
        List<String> ofA = outcome.transcript().stream()
                .filter(entry ->
                        entry.step().equals("primary") && entry.bid().bidder().equals("a"))
                .map(TranscriptEntry::value)
                .toList();
        assertThat(ofA.get(0)).isEqualTo(reversed.get(0).name());
        assertThat(replacements).isEqualTo(ofA).isNotEmpty();
    }

    @Test
    void recordedPick_isUsed_thoughListsStandBehindIt() {
        RuleBook book = Books.of(Books.ROUND_2);
        Round round = Round.of("r", Cases.lot("lot", "a 1 9", "b 1.1 9"));
        Region last = Cases.regions().get(30);
        Choice pick = new Choice(
                7, "lot", new BidKey("a", ""), "primary", ChoiceKind.PICK, Optional.of(last), "", Optional.empty(), "");
        PreferenceLists lists = PreferenceLists.of(
                book, round, Map.of(new BidKey("a", ""), Cases.regions(), new BidKey("b", ""), Cases.regions()));
        Outcome outcome = Engine.of(book).clear(round, FirstAnswer.of(RecordedChoices.of(List.of(pick)), lists));

        assertThat(outcome.transcript().get(0).value()).isEqualTo(last.name());
        assertThat(outcome.transcript().get(0).origin()).isEqualTo("recorded 7");
        assertThat(outcome.transcript().get(1).value())
                .isEqualTo(Cases.regions().get(0).name());
    }

    @Test
    void mistakes_areAllTold() {
        Round round = Round.of("r", Cases.lot("lot", "a 1 9", "b 1.1 9"));
        Region atlantis = new Region("Atlantis");
        Region first = Cases.regions().get(0);
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> PreferenceLists.of(
                        Books.of(Books.ROUND_2),
                        round,
                        ImmutableMap.of(
                                new BidKey("a", ""), List.of(first, atlantis, first),
                                new BidKey("b", "tablet"), List.of(first),
                                new BidKey("z", ""), List.of())));

        assertThat(refused.problems())
                .extracting(Problem::path)
                .containsExactly("preferences[a][1]", "preferences[a][2]", "preferences[b (tablet)]", "preferences[z]");
        assertThat(refused.problems().get(0).expected()).isEqualTo("a region of " + Books.ROUND_2);
        assertThat(refused.problems().get(2).hint()).isEqualTo(Optional.of("Maybe b was meant"));
    }

    private static Choice exit(long seq, String lot, String bidder) {
        return new Choice(
                seq,
                lot,
                new BidKey(bidder, ""),
                "",
                ChoiceKind.WITHDRAW,
                Optional.empty(),
                "",
                Optional.of(Moment.AFTER_AWARD),
                "");
    }

    /** Lists first, what happened before them, a strategy for ties and offers behind them. */
    private static Outcome clear(RuleBook book, Round round, ChoiceSource lists, long seed) {
        ChoiceSource strategy = DefaultStrategy.of(round, seed);
        Outcome before = Engine.of(book).clear(round, FirstAnswer.of(lists, strategy));
        List<Choice> exits = new ArrayList<>();
        before.lots().stream()
                .filter(lot -> !lot.winnersInRankOrder().isEmpty())
                .limit(2)
                .forEach(lot -> exits.add(exit(
                        exits.size() + 1,
                        lot.lot(),
                        lot.winnersInRankOrder().get(0).bid().bidder())));
        return Engine.of(book).clear(round, FirstAnswer.of(RecordedChoices.of(exits), lists, strategy));
    }

    /** Three lots of 2 to 9 bids, many of them equal, in an order that is not that of their keys. */
    private static Round round(Random random) {
        ImmutableList.Builder<Lot> lots = ImmutableList.builder();
        for (int lot = 0; lot < 3; lot++) {
            List<String> bids = new ArrayList<>();
            for (int bid = 0; bid < 2 + random.nextInt(8); bid++) {
                bids.add((char) ('a' + bid) + " 1." + (1 + random.nextInt(5)) + " 9");
            }
            Collections.shuffle(bids, random);
            lots.add(Cases.lot("lot-" + lot, bids.toArray(new String[0])));
        }
        return new Round("r", lots.build());
    }

    /** For every so-manieth bidder a list of some regions in any order. */
    private static Map<BidKey, List<Region>> lists(RuleBook book, Round round, Random random, int every) {
        Map<BidKey, List<Region>> lists = new LinkedHashMap<>();
        for (Lot lot : round.lots()) {
            for (int bid = 0; bid < lot.bids().size(); bid += every) {
                Bid named = lot.bids().get(bid);
                List<Region> order = new ArrayList<>(book.clause(org.jicai.rules.RegionDraft.class)
                        .orElseThrow()
                        .regions()
                        .value()
                        .regions());
                Collections.shuffle(order, random);
                lists.put(named.key(), order.subList(0, random.nextInt(order.size())));
            }
        }
        return lists;
    }
}
