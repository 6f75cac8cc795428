package org.jicai.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RegionWishesTest {

    private static final RegionWishes TWO = RegionWishes.of(3, new byte[] {2, 0, 1, 0, 1, 2});

    @Test
    void lists_placesAndRegions_areInverse() {
        assertThat(TWO.bids()).isEqualTo(2);
        assertThat(TWO.region(TWO.list(0), 0)).isEqualTo(2);
        assertThat(TWO.place(TWO.list(0), 2)).isZero();
        assertThat(TWO.place(TWO.list(0), 1)).isEqualTo(2);
        assertThat(TWO.region(TWO.list(1), 2)).isEqualTo(2);
    }

    @Test
    void inOrder_regions0And2_areThePlacesTheyHaveOnTheList() {
        assertThat(TWO.inOrder(TWO.list(0), 0b101)).isEqualTo(0b011);
        assertThat(TWO.inOrder(TWO.list(1), 0b101)).isEqualTo(0b101);
        assertThat(TWO.inOrder(TWO.list(0), 0b111)).isEqualTo(0b111);
    }

    @Test
    void part_ofTheSecondBid_hasItsList() {
        RegionWishes second = TWO.part(1, 1);
        assertThat(second.bids()).isEqualTo(1);
        assertThat(second.region(second.list(0), 0)).isZero();
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
