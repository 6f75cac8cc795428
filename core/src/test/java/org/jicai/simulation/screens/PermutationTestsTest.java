package org.jicai.simulation.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Expected probabilities are counted out over all equally likely groups; draws stay within four standard errors of
 * them.
 */
class PermutationTestsTest {

    private static final int DRAWS = 9_999;

    private static AuctionBids auction(Object... firmsAndBids) {
        ImmutableMap.Builder<String, Double> bids = ImmutableMap.builder();
        for (int i = 0; i < firmsAndBids.length; i += 2) {
            bids.put((String) firmsAndBids[i], ((Number) firmsAndBids[i + 1]).doubleValue());
        }
        return AuctionBids.of(bids.buildOrThrow());
    }

    private static void assertCloseTo(PermutationResult result, double probability) {
        double error = Math.sqrt(probability * (1 - probability) / DRAWS);
        assertThat((double) result.atLeast() / DRAWS).isCloseTo(probability, within(4 * error + 1e-12));
    }

    private static final List<AuctionBids> THREE_AUCTIONS =
            List.of(auction("a", 1, "b", 1, "c", 1), auction("a", 1, "b", 1, "d", 1), auction("c", 1, "d", 1, "e", 1));

    /**
     * a and b meet twice. Of the ten pairs of five firms one meets twice, so that chance reaches it with probability
     * 1/10.
     */
    @Test
    void participation_oneClass_allPairsAreAlike() {
        ParticipationTest test =
                new ParticipationTest(THREE_AUCTIONS, Maps.toMap(List.of("a", "b", "c", "d", "e"), firm -> "firm"));
        PermutationResult result = test.test(Set.of("a", "b"), DRAWS, 1);
        assertThat(result.observed()).isEqualTo(2);
        assertCloseTo(result, 1.0 / 10);
        assertThat(test.test(Set.of("a", "b"), DRAWS, 1)).isEqualTo(result);
        assertThat(test.test(Set.of("a", "b"), DRAWS, 2)).isNotEqualTo(result);
    }

    /**
     * a, b and c meet 3 + 1 + 0 times in pairs: 4. The ten triples have ab 2, ac 1, bc 1, ad 1, bd 1, cd 1, ce 1, de 1,
     * others 0.
     */
    @Test
    void participation_threeFirms_countsPairs() {
        ParticipationTest test =
                new ParticipationTest(THREE_AUCTIONS, Maps.toMap(List.of("a", "b", "c", "d", "e"), firm -> "firm"));
        PermutationResult result = test.test(Set.of("a", "b", "c"), DRAWS, 1);
        assertThat(result.observed()).isEqualTo(4);
        // abc 4, abd 4, abe 2, acd 3, ace 2, ade 2, bcd 3, bce 2, bde 2, cde 3: two of ten reach 4.
        assertCloseTo(result, 2.0 / 10);
    }

    /**
     * Matched by class, the group can only be {a or b} with {c or d}: ac 1, ad 1, bc 1, bd 1, so every draw reaches 1.
     */
    @Test
    void participation_matchesClasses() {
        ParticipationTest test = new ParticipationTest(
                THREE_AUCTIONS, ImmutableMap.of("a", "large", "b", "large", "c", "small", "d", "small"));
        PermutationResult result = test.test(Set.of("a", "c"), 99, 1);
        assertThat(result.atLeast()).isEqualTo(99);
        assertThat(result.pValue()).isEqualTo(1);
    }

    @Test
    void participation_nonsense_isRefused() {
        ParticipationTest test = new ParticipationTest(THREE_AUCTIONS, ImmutableMap.of("a", "x", "b", "x"));
        assertThatThrownBy(() -> test.test(Set.of("a"), 9, 1)).hasMessageContaining("at least two firms");
        assertThatThrownBy(() -> test.test(Set.of("a", "z"), 9, 1)).hasMessage("firm z has no class");
        assertThatThrownBy(() -> test.test(Set.of("a", "b"), 0, 1)).hasMessage("at least 1 draw, not 0");
    }

    /**
     * Bids 1, 2, 3, 6 with mean 3. Without 3 and 6 the mean is 1.5, a shift of 1. Of the six pairs, leaving out 1 and 2
     * shifts to 4.5 (1/3), 1 and 3 to 4 (1/4), 1 and 6 to 2.5 (1/5), 2 and 3 to 3.5 (1/7), 2 and 6 to 2 (1/2): one of
     * six reaches 1.
     */
    @Test
    void bidShift_oneAuction() {
        BidShiftTest test = new BidShiftTest(List.of(auction("a", 1, "b", 2, "c", 3, "d", 6)), BidShiftTest::mean);
        PermutationResult result = test.test(Set.of("c", "d"), DRAWS, 1);
        assertThat(result.observed()).isCloseTo(1, within(1e-15));
        assertCloseTo(result, 1.0 / 6);
        assertCloseTo(test.test(Set.of("b", "d"), DRAWS, 1), 2.0 / 6);
        assertThat(test.test(Set.of("c", "d"), DRAWS, 1)).isEqualTo(result);
    }

    /** In two such auctions both draws must reach it: 1/36. The third has one member only and is left out. */
    @Test
    void bidShift_twoAuctions_areDrawnApart() {
        AuctionBids telling = auction("a", 1, "b", 2, "c", 3, "d", 6);
        PermutationResult result = new BidShiftTest(
                        List.of(telling, telling, auction("c", 1, "x", 9)), BidShiftTest::mean)
                .test(Set.of("c", "d"), DRAWS, 1);
        assertThat(result.observed()).isCloseTo(1, within(1e-15));
        assertCloseTo(result, 1.0 / 36);
    }

    @Test
    void bidShift_nothingToTell_isRefused() {
        BidShiftTest test = new BidShiftTest(ImmutableList.of(auction("c", 1, "d", 9)), BidShiftTest::mean);
        assertThatThrownBy(() -> test.test(Set.of("c", "d"), 9, 1)).hasMessageContaining("in no auction");
        assertThatThrownBy(() -> auction("a", 0)).hasMessageContaining("above 0 yuan");
    }

    @Test
    void pValue_countsTheObservedGroupAmongTheDraws() {
        assertThat(new PermutationResult(5, 999, 19).pValue()).isEqualTo(0.02);
        assertThat(new PermutationResult(5, 999, 0).pValue()).isEqualTo(0.001);
    }
}
