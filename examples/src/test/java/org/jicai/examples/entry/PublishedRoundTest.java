package org.jicai.examples.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jicai.engine.SweepBids;
import org.junit.jupiter.api.Test;

class PublishedRoundTest {

    private static final EntryModel MODEL = new EntryModel(3, 0.3, 0.3, 0.5);

    /** The shares that the press gives: 69.6, 49.5 and 57.1 % of products, 78.2, 53.3 and 61.1 % of firms. */
    @Test
    void shares_areThoseOfThePress() {
        assertThat(PublishedRound.ALL)
                .extracting(round -> Math.round(1000 * round.productShare()))
                .containsExactly(696L, 495L, 571L);
        assertThat(PublishedRound.ALL)
                .extracting(round -> Math.round(1000 * round.firmShare()))
                .containsExactly(782L, 533L, 611L);
    }

    @Test
    void entry_hasThePublishedMeans() {
        for (PublishedRound round : PublishedRound.ALL) {
            EntryCounts counts = new EntryRun(round).run(MODEL, 200, 7);
            assertThat(counts.products().mean())
                    .isCloseTo(round.products(), within(4 * counts.products().deviation() / Math.sqrt(200) + 1));
            assertThat(counts.firms().mean()).isCloseTo(round.firms(), within(0.02 * round.firms()));
        }
    }

    /** Who is in no slot stays away, and a firm is in a variety once. */
    @Test
    void entrants_areDifferentFirms() {
        EntryBids bids = new EntryBids(PublishedRound.TEN, MODEL, 1);
        for (int replication = 0; replication < 50; replication++) {
            int[] entrants = bids.entrants(replication, 3);
            long[] prices = new long[EntryBids.SLOTS];
            bids.draw(replication, 3, prices);
            assertThat(entrants).doesNotHaveDuplicates();
            for (int slot = 0; slot < EntryBids.SLOTS; slot++) {
                assertThat(prices[slot] == SweepBids.ABSENT).isEqualTo(slot >= entrants.length);
            }
        }
    }

    /** Nobody can be selected beyond the places of round 9; brands that are asked once more can in round 11. */
    @Test
    void roundNine_selectsAtMostItsPlaces() {
        EntryCounts nine = new EntryRun(PublishedRound.NINE).run(MODEL, 50, 1);
        assertThat(nine.productShare().mean())
                .isLessThanOrEqualTo(nine.placesShare().mean());
        assertThat(nine.revived().mean()).isZero();
        EntryCounts obliging = new EntryRun(PublishedRound.ELEVEN).run(MODEL.withTolerance(1), 50, 1);
        assertThat(obliging.productShare().mean())
                .isGreaterThan(obliging.placesShare().mean());
    }
}
