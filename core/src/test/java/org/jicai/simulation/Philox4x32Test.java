package org.jicai.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.util.List;
import org.jicai.simulation.Philox4x32.Block;
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
    void block_knownCounter_givesTheKnownWords(String counter, String key, String expected) {
        List<Integer> keys = words(key);
        assertThat(Philox4x32.block(block(counter), keys.get(0), keys.get(1))).isEqualTo(block(expected));
    }

    private static Block block(String text) {
        List<Integer> words = words(text);
        return new Block(words.get(0), words.get(1), words.get(2), words.get(3));
    }

    private static List<Integer> words(String text) {
        return Splitter.on(' ')
                .splitToStream(text)
                .map(word -> Integer.parseUnsignedInt(word, 16))
                .toList();
    }
}
