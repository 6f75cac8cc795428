package org.jicai.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drafts of five regions among three bids, worked by hand; bids 2, 0 and 1 pick in this turn. */
class WishDraftTest {

    private static final int REGIONS = 5;
    private static final long ALL = 0b11111;

    /** Bid 0 wants 4 first, then 3; bid 1 wants 0 first; bid 2 wants 4 first, then 0. */
    private static final RegionWishes WISHES =
            RegionWishes.of(REGIONS, new byte[] {4, 3, 2, 1, 0, 0, 1, 2, 3, 4, 4, 0, 1, 2, 3});

    private static final int[] IN_TURN = {2, 0, 1};

    private final int[] into = new int[REGIONS];
    private final WishDraft draft = new WishDraft(IN_TURN, new long[3]);

    /**
     * Nobody first: 2 takes 4, 0 takes 3, 1 takes 0, 2 takes 1, 0 takes 2. One first: 2 takes 4 and 0, then 0 takes 3, 1 takes 1, 2
     * takes 2. Two first: 2 takes 4, 0 takes 3, then 2 takes 0, 0 takes 2, 1 takes 1.
     */
    @ParameterizedTest
    @CsvSource({"0, 1 2 0 0 2, 4 3 0 1 2", "1, 2 1 2 0 2, 4 0 3 1 2", "2, 2 1 0 0 2, 4 3 0 2 1"})
    void supply_privilegedFirst_thenInTurn(int privileged, String suppliers, String order) {
        draft.read(WISHES);
        draft.supply(3, privileged, ALL, into);

        assertThat(words(into)).isEqualTo(suppliers);
        assertThat(words(WishDraft.inOrder(WISHES, IN_TURN, privileged, ALL, into)))
                .isEqualTo(order);
    }

    /** More are privileged than there are regions left: 2 takes 4, 0 takes 3. */
    @Test
    void supply_fewRegions_endsAmongThePrivileged() {
        Arrays.fill(into, -1);
        draft.read(WISHES);
        draft.supply(3, 3, 0b11000, into);

        assertThat(words(into)).isEqualTo("-1 -1 -1 0 2");
        assertThat(words(WishDraft.inOrder(WISHES, IN_TURN, 3, 0b11000, into))).isEqualTo("4 3");
    }

    @Test
    void supply_nothing_leavesAllAsItWas() {
        Arrays.fill(into, -1);
        draft.read(WISHES);
        draft.supply(3, 1, 0, into);

        assertThat(words(into)).isEqualTo("-1 -1 -1 -1 -1");
        assertThat(WishDraft.inOrder(WISHES, IN_TURN, 1, 0, into)).isEmpty();
    }

    /**
     * Two bids, the first of which supplies four of the regions: it backs up the one it does not supply and is passed over from
     * then on.
     */
    @Test
    void backUp_whoHasNoLegalRegion_isPassedOver() {
        long[] served = new long[2];
        WishDraft two = new WishDraft(new int[] {0, 1}, served);
        two.read(WISHES);
        served[0] = 0b11110;
        served[1] = 0b00001;
        two.backUp(2, 0, ALL, into);

        assertThat(words(into)).isEqualTo("0 1 1 1 1");
        assertThat(words(WishDraft.inOrder(WISHES, new int[] {0, 1}, 0, ALL, into)))
                .isEqualTo("0 1 2 3 4");
    }

    @Test
    void asks_withoutLists() {
        assertThat(draft.asks()).isTrue();
        draft.read(WISHES);
        assertThat(draft.asks()).isFalse();
        draft.read(RegionWishes.NONE);
        assertThat(draft.asks()).isTrue();
    }

    private static String words(int[] numbers) {
        return Arrays.toString(numbers).replaceAll("[\\[\\],]", "");
    }
}
