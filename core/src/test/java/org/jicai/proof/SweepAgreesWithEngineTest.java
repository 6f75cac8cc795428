package org.jicai.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jicai.RuleBooks;
import org.jicai.decision.Answer;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.ChoiceRequest;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.LotState;
import org.jicai.engine.ClearedLot;
import org.jicai.engine.Engine;
import org.jicai.engine.Sweep;
import org.jicai.engine.SweepBids;
import org.jicai.engine.SweepChoices;
import org.jicai.engine.SweepDetail;
import org.jicai.engine.SweepObserver;
import org.jicai.engine.SweepOptions;
import org.jicai.money.Quantity;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Round;
import org.jicai.twin.TwinGenerator;
import org.jicai.twin.TwinLaterBooks;
import org.jicai.twin.TwinRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sweep and a single clear are the same kernel: on random rounds of every national book they give the same. */
class SweepAgreesWithEngineTest {

    private static final int ROUNDS = 60;

    /** As {@link #first} answers: the first region, and lots in the order of the bids. */
    private static final SweepChoices FIRST = new SweepChoices() {
        @Override
        public long drawn(ClearedLot lot, int bid) {
            return bid;
        }
    };

    static Stream<String> books() {
        return Stream.concat(TwinRules.BOOKS.stream(), TwinLaterBooks.BOOKS.stream())
                .filter(id -> RuleBooks.byId(id).isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("books")
    void sweep_randomRounds_isTheEngine(String id) {
        RuleBook book = Books.of(id);
        Engine engine = Engine.of(book);
        TwinGenerator generator = new TwinGenerator(id, 20_261_122);
        for (int i = 0; i < ROUNDS; i++) {
            Round round = TwinAdapter.round(generator.nextRound());
            List<String> expected = new ArrayList<>();
            for (LotOutcome lot :
                    engine.clear(round, SweepAgreesWithEngineTest::first).lots()) {
                lot.bids().stream()
                        .sorted(java.util.Comparator.comparing(BidOutcome::bid))
                        .forEach(bid -> expected.add(text(lot, bid)));
            }

            for (SweepDetail detail : SweepDetail.values()) {
                Lines lines = Sweep.of(ImmutableList.of(book), round)
                        .run(1, SweepBids.AS_GIVEN, FIRST, () -> new Lines(detail), SweepOptions.DEFAULT);

                assertThat(lines.lines)
                        .as("round %d of %s, kept: %s", i, generator, detail)
                        .isEqualTo(expected);
            }
        }
    }

    private static Optional<Answer> first(ChoiceRequest request) {
        return switch (request.kind()) {
            case PICK, LOT -> Optional.of(new Answer(request.legal().get(0), "first"));
            case OFFER -> Optional.of(new Answer("accept", "first"));
            case NEGOTIATE -> request.offered().map(price -> new Answer(price.toString(), "first"));
            default -> Optional.empty();
        };
    }

    private static String text(LotOutcome lot, BidOutcome bid) {
        return bid.bid() + " " + bid.reason() + " " + bid.regions() + " "
                + bid.agreedUnits().map(Quantity::units).orElse(0L) + " " + lot.bidders() + " " + lot.quota() + " "
                + lot.selected() + " " + (lot.state() == LotState.PENDING);
    }

    private static final class Lines implements SweepObserver<Lines> {
        private final List<String> lines = new ArrayList<>();
        private final SweepDetail detail;

        Lines(SweepDetail detail) {
            this.detail = detail;
        }

        @Override
        public SweepDetail detail() {
            return detail;
        }

        @Override
        public void cleared(ClearedLot lot) {
            for (int bid = 0; bid < lot.size(); bid++) {
                int regions = 0;
                for (int region = 0; region < lot.regions(); region++) {
                    regions += lot.supplier(region) == bid ? 1 : 0;
                }
                lines.add(lot.key(bid) + " " + lot.reason(bid) + " " + regions + " " + lot.agreedUnits(bid) + " "
                        + lot.bidders() + " " + lot.places() + " " + lot.winners() + " " + lot.isPending());
            }
        }

        @Override
        public void add(Lines later) {
            lines.addAll(later.lines);
        }
    }
}
