package org.jicai.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jicai.engine.ClearedLot;
import org.jicai.engine.Sweep;
import org.jicai.engine.SweepBids;
import org.jicai.engine.SweepChoices;
import org.jicai.engine.SweepCursor;
import org.jicai.engine.SweepDetail;
import org.jicai.tender.Region;
import org.jicai.twin.Twin;
import org.jicai.twin.TwinDecisions;
import org.jicai.twin.TwinGenerator;
import org.jicai.twin.TwinLot;
import org.jicai.twin.TwinOutcome;
import org.jicai.twin.TwinRound;
import org.jicai.twin.TwinRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Winners alone, against the second implementation, which ranks everybody; the pilot compares lots with each other. */
class WinnersAloneAgreeWithTwinTest {

    private static final long SEED = Long.getLong("jicai.seed", 20_261_127);
    private static final int ROUNDS = 400;

    static Stream<String> books() {
        return TwinRules.BOOKS.stream().filter(book -> !book.equals(TwinRules.PILOT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("books")
    void winners_ofRandomRounds_areThoseOfTheTwin(String book) {
        TwinRules rules = TwinRules.of(book);
        TwinGenerator generator = new TwinGenerator(book, SEED);
        int selected = 0;
        for (int i = 0; i < ROUNDS; i++) {
            TwinRound round = stays(generator.nextRound());
            Sweep sweep = Sweep.of(List.of(Books.of(book)), TwinAdapter.round(round));
            SweepCursor cursor = sweep.cursor(new Answers(round, sweep.regions(0)), SweepDetail.WINNERS);
            assertThat(sweep.findsWinnersAlone(0)).isTrue();
            for (int lot = 0; lot < sweep.lots(); lot++) {
                TwinLot twin = round.lots().get(lot);
                TwinOutcome outcome = Twin.clear(twin, rules);
                selected += outcome.selected();
                for (int bid = 0; bid < sweep.bids(lot).size(); bid++) {
                    String bidder = sweep.bids(lot).get(bid).bidder().name();
                    if (twin.decisions().didNotTakePart().contains(bidder)) {
                        cursor.prices(lot)[bid] = SweepBids.ABSENT;
                    }
                }

                ClearedLot cleared = cursor.clear(0, lot);

                assertThat(text(cleared, sweep.regions(0))).as("%s", generator).isEqualTo(text(cleared, outcome));
            }
        }
        assertThat(selected).isGreaterThan(ROUNDS);
    }

    /** Nobody leaves, and who draws for a place draws the same for regions: a sweep does not say what is drawn for. */
    private static TwinRound stays(TwinRound round) {
        return new TwinRound(round.lots().stream()
                .map(lot -> {
                    TwinDecisions decisions = lot.decisions();
                    return new TwinLot(
                            lot.id(),
                            lot.volumeClass(),
                            lot.termClass(),
                            lot.dosageClass(),
                            lot.bids(),
                            lot.baseUnits(),
                            lot.brandUnits(),
                            decisions
                                    .withExits(List.of())
                                    .withDrawn(decisions.drawnForShortlist(), decisions.drawnForShortlist()));
                })
                .toList());
    }

    private static List<String> text(ClearedLot lot, ImmutableList<Region> regions) {
        List<String> text = new ArrayList<>();
        text.add(lot.bidders() + " bidders, " + lot.winners() + " winners");
        for (int bid = 0; bid < lot.size(); bid++) {
            List<String> own = new ArrayList<>();
            for (int region = 0; region < regions.size(); region++) {
                if (lot.supplier(region) == bid) {
                    own.add(regions.get(region).name());
                }
            }
            text.add(lot.key(bid).bidder() + " " + lot.reason(bid) + " " + own + " "
                    + (lot.isSelected(bid) && lot.hasVolumes() ? lot.agreedUnits(bid) : ""));
        }
        return text;
    }

    /** The same of the twin, its bids in the order of the sweep's. */
    private static List<String> text(ClearedLot like, TwinOutcome outcome) {
        List<String> text = new ArrayList<>();
        text.add(outcome.bidders() + " bidders, " + outcome.selected() + " winners");
        for (int bid = 0; bid < like.size(); bid++) {
            TwinOutcome.Bid own = outcome.bid(like.key(bid).bidder());
            BigDecimal units = own.agreedUnits();
            List<String> regions = outcome.supplierByRegion().entrySet().stream()
                    .filter(award -> award.getValue().equals(own.bidder()))
                    .map(Map.Entry::getKey)
                    .toList();
            text.add(own.bidder() + " " + own.reason() + " " + regions + " "
                    + (own.reason().isSelected() && units != null ? units.toBigInteger() : ""));
        }
        return text;
    }

    /** Decides as the people of a twin round did. */
    private static final class Answers implements SweepChoices {
        private final TwinRound round;
        private final ImmutableList<Region> regions;

        Answers(TwinRound round, ImmutableList<Region> regions) {
            this.round = round;
            this.regions = regions;
        }

        private TwinDecisions decisions(ClearedLot lot) {
            return round.lots().get(lot.lot()).decisions();
        }

        @Override
        public int pick(ClearedLot lot, int bid, long legal) {
            return decisions(lot).preferences().getOrDefault(lot.key(bid).bidder(), List.of()).stream()
                    .map(name -> regions.indexOf(new Region(name)))
                    .filter(region -> region >= 0 && (legal >>> region & 1) == 1)
                    .findFirst()
                    .orElseGet(() -> Long.numberOfTrailingZeros(legal));
        }

        @Override
        public long drawn(ClearedLot lot, int bid) {
            return decisions(lot).drawnForShortlist().get(lot.key(bid).bidder());
        }
    }
}
