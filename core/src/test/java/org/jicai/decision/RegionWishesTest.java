package org.jicai.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RegionWishesTest {

    private static final RegionWishes TWO = RegionWishes.of(3, new byte[] {2, 0, 1, 0, 1, 2});

    @Test
    void lists_followEachOther() {
        assertThat(TWO.bids()).isEqualTo(2);
        assertThat(TWO.region(TWO.list(0))).isEqualTo(2);
        assertThat(TWO.region(TWO.list(0) + 2)).isEqualTo(1);
        assertThat(TWO.region(TWO.list(1) + 2)).isEqualTo(2);
    }

    @Test
    void firstOf_someRegions_isTheFirstAtOrBehindThePlace() {
        assertThat(RegionWishes.firstOf(TWO.entries(), 0b111, TWO.list(0))).isEqualTo(TWO.list(0));
        assertThat(RegionWishes.firstOf(TWO.entries(), 0b011, TWO.list(0))).isEqualTo(TWO.list(0) + 1);
        assertThat(RegionWishes.firstOf(TWO.entries(), 0b110, TWO.list(0) + 1)).isEqualTo(TWO.list(0) + 2);
        assertThat(RegionWishes.firstOf(TWO.entries(), 0b100, TWO.list(1))).isEqualTo(TWO.list(1) + 2);
    }

    /** Longer than what is looked at at once, and the last of 64 regions. */
    @Test
    void firstOf_farDownTheList_isFound() {
        byte[] list = new byte[64];
        for (int place = 0; place < 64; place++) {
            list[place] = (byte) (63 - place);
        }
        RegionWishes wishes = RegionWishes.of(64, list);
        for (int region = 0; region < 64; region++) {
            assertThat(RegionWishes.firstOf(wishes.entries(), 1L << region, 0)).isEqualTo(63 - region);
        }
    }

    @Test
    void part_ofTheSecondBid_hasItsList() {
        RegionWishes second = TWO.part(1, 1);
        assertThat(second.bids()).isEqualTo(1);
        assertThat(second.region(second.list(0))).isZero();
        assertThatThrownBy(() -> second.part(1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void of_aRegionTwiceOrMissing_isRefused() {
        assertThatThrownBy(() -> RegionWishes.of(3, new byte[] {2, 0, 1, 0, 1, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bid 1");
        assertThatThrownBy(() -> RegionWishes.of(3, new byte[] {2, 0, 1, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not complete");
        assertThatThrownBy(() -> RegionWishes.of(2, new byte[] {0, 2})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RegionWishes.of(65, new byte[65])).isInstanceOf(IllegalArgumentException.class);
    }
}
