package org.jicai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jicai.RuleBooks;
import org.jicai.decision.Reason;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sweep run in parts, and bidders that stay away. */
class SweepPartsTest {

    private static final SweepBids BIDS = (replication, lot, prices) -> {
        for (int bid = 0; bid < prices.length; bid++) {
            prices[bid] = 1_000_000 + (replication * 7919 + bid * 104_729) % 700_000;
        }
    };

    private static Sweep sweep() {
        Lot.Builder lot = Lot.builder("made-up");
        for (int bid = 0; bid < 8; bid++) {
            lot.bid(Bid.of("bidder " + bid, "1").withCeiling("2"));
        }
        return Sweep.of(List.of(RuleBooks.byId("GY-YD2021-2").orElseThrow()), Round.of("sweep", lot.build()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void parts_addUpToTheWhole(int threads) {
        SweepOptions options = new SweepOptions(threads, 10, done -> {}, () -> false);
        Lines whole = sweep().run(95, BIDS, SweepChoices.FIRST_FREE, Lines::new, options);
        Lines parts = new Lines();
        for (long from = 0; from < 95; from += 40) {
            sweep().run(parts, from, Math.min(95, from + 40), BIDS, SweepChoices.FIRST_FREE, Lines::new, options);
        }

        assertThat(whole.lines).hasSize(95);
        assertThat(parts.lines).isEqualTo(whole.lines);
    }

    @Test
    void progress_isTheNumberOfTheReplication() {
        List<Long> told = new ArrayList<>();
        SweepOptions options = new SweepOptions(1, 10, told::add, () -> false);

        sweep().run(new Lines(), 40, 65, BIDS, SweepChoices.FIRST_FREE, Lines::new, options);

        assertThat(told).containsExactly(50L, 60L, 65L);
    }

    /** The book counts everybody listed: eight bidders make six places, the four that came make three. */
    @Test
    void absentBidders_areNotCounted() {
        SweepBids half = (replication, lot, prices) -> {
            BIDS.draw(replication, lot, prices);
            for (int bid = 0; bid < 4; bid++) {
                prices[bid] = SweepBids.ABSENT;
            }
        };
        Lines lines = sweep().run(1, half, SweepChoices.FIRST_FREE, Lines::new, SweepOptions.DEFAULT);

        assertThat(lines.lines).containsExactly("0: 4 bidders, 3 places, 3 winners, 4 absent");
    }

    private static final class Lines implements SweepObserver<Lines> {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void cleared(ClearedLot lot) {
            int absent = 0;
            for (int bid = 0; bid < lot.size(); bid++) {
                absent += lot.reason(bid) == Reason.DID_NOT_TAKE_PART ? 1 : 0;
            }
            lines.add(lot.replication() + ": " + lot.bidders() + " bidders, " + lot.places() + " places, "
                    + lot.winners() + " winners, " + absent + " absent");
        }

        @Override
        public void add(Lines later) {
            lines.addAll(later.lines);
        }
    }
}
