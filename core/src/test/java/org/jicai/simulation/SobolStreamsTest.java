package org.jicai.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The seeds are fixed, so a test either always passes or never does. */
class SobolStreamsTest {

    private static final double TOO_UNLIKELY = 1e-4;
    private static final StreamKey BAYER = new StreamKey("acarbose", "Bayer", Purpose.COST);
    private static final StreamKey BAYER_ENTRY = new StreamKey("acarbose", "Bayer", Purpose.ENTRY);
    private static final StreamKey HUADONG = new StreamKey("acarbose", "Huadong", Purpose.COST);

    private static SobolStreams streams(int shifts, StreamKey... keys) {
        return SobolStreams.of(new CounterRandom(1), shifts, List.of(keys));
    }

    private static UniformStream stream(UniformStreams streams, StreamKey key) {
        return streams.stream(key.lot(), key.bidder(), key.purpose());
    }

    private static long digits(double uniform) {
        return (long) (uniform * 0x1p52);
    }

    /** Point r / S under shift r mod S: the points of a shift differ from the unshifted ones by the same digits. */
    @Test
    void replication_isAPointUnderAShift() {
        int shifts = 3;
        UniformStream shifted = stream(streams(shifts, HUADONG, BAYER), BAYER);
        SobolStream plain = new SobolStream(new SobolPoints(2).directions(1), new long[] {0});
        List<Long> met = new ArrayList<>();
        for (int shift = 0; shift < shifts; shift++) {
            long difference = digits(shifted.uniform(shift)) ^ digits(plain.uniform(0));
            met.add(difference);
            for (int i = 0; i < 100; i++) {
                assertThat(digits(shifted.uniform((long) shifts * i + shift)) ^ digits(plain.uniform(i)))
                        .isEqualTo(difference);
            }
        }
        assertThat(met).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 12_345})
    void shiftedPoint_isUniform(long index) {
        int shifts = 20_000;
        UniformStream stream = stream(streams(shifts, BAYER), BAYER);

        assertThat(Uniformity.pValue(shifts, 64, shift -> stream.uniform(index * shifts + shift)))
                .isGreaterThan(TOO_UNLIKELY);
    }

    @Test
    void shifts_ofTwoStreams_areIndependent() {
        int shifts = 20_000;
        SobolStreams streams = streams(shifts, BAYER, HUADONG, BAYER_ENTRY);
        UniformStream bayer = stream(streams, BAYER);

        for (StreamKey other : List.of(HUADONG, BAYER_ENTRY)) {
            assertThat(Uniformity.pValueOfPairs(shifts, 8, bayer::uniform, stream(streams, other)::uniform))
                    .isGreaterThan(TOO_UNLIKELY);
        }
    }

    /** Names are keys: the first point, which is 0 in all dimensions, shows the shift alone. */
    @Test
    void shifts_doNotDependOnTheOrderOfStreams() {
        UniformStreams one = streams(8, BAYER, HUADONG, BAYER_ENTRY);
        UniformStreams other = streams(8, BAYER_ENTRY, BAYER);
        for (int shift = 0; shift < 8; shift++) {
            assertThat(stream(one, BAYER).uniform(shift))
                    .isEqualTo(stream(other, BAYER).uniform(shift));
            assertThat(stream(one, BAYER).uniform(shift))
                    .isNotEqualTo(stream(one, BAYER_ENTRY).uniform(shift));
        }
    }

    @Test
    void streamsThatAreNoCoordinate_areThoseOfTheKeyedGenerator() {
        UniformStream tie = streams(8, BAYER).stream("acarbose", "Bayer", Purpose.TIE);
        UniformStream keyed = new CounterRandom(1).stream("acarbose", "Bayer", Purpose.TIE);

        assertThat(IntStream.range(0, 100).mapToDouble(tie::uniform))
                .containsExactlyElementsOf(IntStream.range(0, 100)
                        .mapToDouble(keyed::uniform)
                        .boxed()
                        .toList());
    }

    @Test
    void nonsense_isRefused() {
        assertThatThrownBy(() -> streams(1, BAYER)).hasMessage("an error needs at least 2 shifts, not 1");
        assertThatThrownBy(() -> streams(2)).hasMessageContaining("1 to 1000 dimensions, not 0");
        assertThatThrownBy(() -> streams(2, BAYER, BAYER)).isInstanceOf(IllegalArgumentException.class);
        UniformStream stream = stream(streams(2, BAYER), BAYER);
        assertThatThrownBy(() -> stream.uniform(-1)).hasMessageContaining("2 × 2^30");
        assertThatThrownBy(() -> stream.uniform(2L << 30)).hasMessageContaining("2 × 2^30");
        assertThat(stream.uniform((2L << 30) - 1)).isBetween(0.0, 1.0);
    }
}
