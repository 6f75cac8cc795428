package org.jicai.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The seeds are fixed, so a test either always passes or never does; a true generator would fail one in ten thousand.
 */
class RandomStreamTest {

    private static final double TOO_UNLIKELY = 1e-4;
    private static final int DRAWS = 100_000;

    private static RandomStream stream(long seed, String lot, String bidder, Purpose purpose) {
        return new CounterRandom(seed).stream(lot, bidder, purpose);
    }

    private static RandomStream costs(long seed) {
        return stream(seed, "acarbose", "Bayer", Purpose.COST);
    }

    @Test
    void uniform_isPhiloxOfTheStatedCounter() throws NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        for (String part : List.of("COST", "阿卡波糖", "Bayer")) {
            sha256.update(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(part.length())
                    .array());
            sha256.update(part.getBytes(StandardCharsets.UTF_16LE));
        }
        long entity =
                ByteBuffer.wrap(sha256.digest()).order(ByteOrder.LITTLE_ENDIAN).getLong();
        long seed = 0x0123456789abcdefL;
        long upper52 = Philox4x32.firstHalf((7L << 32) | 4_000_000_000L, entity, seed) >>> 12;
        assertThat(stream(seed, "阿卡波糖", "Bayer", Purpose.COST).uniform(4_000_000_000L, 7))
                .isEqualTo((upper52 + 0.5) / (1L << 52));
    }

    @Test
    void uniform_doesNotDependOnTheOrderOfCalls() {
        List<Integer> forwards = IntStream.range(0, 1000).boxed().toList();
        List<Integer> backwards =
                forwards.stream().sorted(Collections.reverseOrder()).toList();
        double[] up = new double[1000];
        double[] down = new double[1000];
        forwards.forEach(i -> up[i] = costs(1).uniform(i / 10, i % 10));
        RandomStream shared = costs(1);
        backwards.forEach(i -> down[i] = shared.uniform(i / 10, i % 10));
        assertThat(up).isEqualTo(down);
        assertThat(IntStream.range(0, 1000)
                        .parallel()
                        .mapToDouble(i -> shared.uniform(i / 10, i % 10))
                        .toArray())
                .isEqualTo(up);
    }

    @Test
    void uniform_liesInsideTheOpenInterval_andItsComplementIsExact() {
        for (int i = 0; i < DRAWS; i++) {
            double u = costs(3).uniform(i);
            assertThat(u).isGreaterThan(0).isLessThan(1);
            assertThat(1 - (1 - u)).isEqualTo(u);
        }
    }

    @Test
    void uniform_everyPartOfTheKeyCounts() {
        double base = costs(1).uniform(0);
        assertThat(List.of(
                        base,
                        costs(2).uniform(0),
                        costs(1L << 32).uniform(0),
                        costs(1).uniform(1),
                        costs(1).uniform(0, 1),
                        stream(1, "acarbose", "Bayer", Purpose.ENTRY).uniform(0),
                        stream(1, "acarbose", "Ba", Purpose.COST).uniform(0),
                        stream(1, "acarboseBa", "yer", Purpose.COST).uniform(0),
                        stream(1, "", "acarboseBayer", Purpose.COST).uniform(0)))
                .doesNotHaveDuplicates();
        assertThat(costs(1).uniform(0)).isEqualTo(base);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, -1, Long.MIN_VALUE})
    void uniform_overReplications_isEven(long seed) {
        assertThat(Uniformity.pValue(DRAWS, 100, costs(seed)::uniform)).isGreaterThan(TOO_UNLIKELY);
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void uniform_overBiddersAndDraws_isEven(Purpose purpose) {
        assertThat(Uniformity.pValue(
                        DRAWS,
                        100,
                        i -> stream(1, "lot", "bidder " + i, purpose).uniform(5)))
                .isGreaterThan(TOO_UNLIKELY);
        assertThat(Uniformity.pValue(
                        DRAWS, 100, i -> stream(1, "lot", "bidder", purpose).uniform(5, i)))
                .isGreaterThan(TOO_UNLIKELY);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void uniform_ofDifferentKeys_isIndependent(long seed) {
        RandomStream base = stream(seed, "lot 1", "bidder 1", Purpose.COST);
        RandomStream otherLot = stream(seed, "lot 2", "bidder 1", Purpose.COST);
        RandomStream otherBidder = stream(seed, "lot 1", "bidder 2", Purpose.COST);
        RandomStream otherPurpose = stream(seed, "lot 1", "bidder 1", Purpose.ENTRY);
        RandomStream otherSeed = stream(seed + 1, "lot 1", "bidder 1", Purpose.COST);
        for (RandomStream other : List.of(otherLot, otherBidder, otherPurpose, otherSeed)) {
            assertThat(Uniformity.pValueOfPairs(DRAWS, 20, base::uniform, other::uniform))
                    .isGreaterThan(TOO_UNLIKELY);
        }
        assertThat(Uniformity.pValueOfPairs(DRAWS, 20, base::uniform, i -> base.uniform(i + 1)))
                .isGreaterThan(TOO_UNLIKELY);
        assertThat(Uniformity.pValueOfPairs(DRAWS, 20, base::uniform, i -> base.uniform(i, 1)))
                .isGreaterThan(TOO_UNLIKELY);
    }

    @Test
    void index_isAWholeNumberBelowTheBound() {
        assertThat(Uniformity.pValue(DRAWS, 7, i -> (costs(1).index(i, 0, 7) + 0.5) / 7))
                .isGreaterThan(TOO_UNLIKELY);
        assertThat(IntStream.range(0, 1000).map(i -> costs(1).index(i, 0, 1))).containsOnly(0);
    }

    @Test
    void uniform_outOfRange_isRefused() {
        assertThatThrownBy(() -> costs(1).uniform(-1)).hasMessage("a replication is 0 to 2^32-1, not -1");
        assertThatThrownBy(() -> costs(1).uniform(1L << 32)).hasMessageContaining("not 4294967296");
        assertThatThrownBy(() -> costs(1).uniform(0, -1)).hasMessage("a draw is at least 0, not -1");
        assertThatThrownBy(() -> costs(1).index(0, 0, 0)).hasMessage("one of at least 1, not of 0");
    }
}
