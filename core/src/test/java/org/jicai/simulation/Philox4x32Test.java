package org.jicai.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The known answers of the authors' distribution: Random123, file {@code tests/kat_vectors}, lines {@code philox4x32
 * 10}.
 */
class Philox4x32Test {

    @ParameterizedTest(name = "counter {0}, key {1}")
    @CsvSource({
        "00000000 00000000 00000000 00000000, 00000000 00000000, 6627e8d5 e169c58d bc57ac4c 9b00dbd8",
        "ffffffff ffffffff ffffffff ffffffff, ffffffff ffffffff, 408f276d 41c83b0e a20bc7c6 6d5451fd",
        "243f6a88 85a308d3 13198a2e 03707344, a4093822 299f31d0, d16cfe09 94fdcceb 5001e420 24126ea1"
    })
    void firstHalf_ofAKnownCounter_isTheKnownOne(String counter, String key, String expected) {
        List<Long> words = words(counter);
        List<Long> keys = words(key);
        List<Long> known = words(expected);
        assertThat(Philox4x32.firstHalf(
                        words.get(0) << 32 | words.get(1),
                        words.get(2) << 32 | words.get(3),
                        keys.get(1) << 32 | keys.get(0)))
                .isEqualTo(known.get(0) << 32 | known.get(1));
    }

    private static List<Long> words(String text) {
        return Splitter.on(' ')
                .splitToStream(text)
                .map(word -> Long.parseLong(word, 16))
                .toList();
    }
}
