package org.jicai.audit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A text that is the same every time, in UTF-8. It is kept in blocks of eight numbers of eight bytes each, the first byte in the
 * lowest place, the last block filled up: most texts between two numbers fit one block, and are copied without a loop.
 */
final class Words {

    /** How many numbers a block has. */
    static final int BLOCK = 8;

    /** The blocks. */
    final long[] eights;

    /** How many bytes it has. */
    final int length;

    private Words(byte[] utf8) {
        int bytesOfBlock = BLOCK * Long.BYTES;
        this.length = utf8.length;
        this.eights = new long[(utf8.length + bytesOfBlock - 1) / bytesOfBlock * BLOCK];
        ByteBuffer.wrap(Arrays.copyOf(utf8, eights.length * Long.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asLongBuffer()
                .get(eights);
    }

    static Words of(String text) {
        return new Words(text.getBytes(StandardCharsets.UTF_8));
    }

    /** How many bytes some of them have together. */
    static int length(Words... words) {
        return Stream.of(words).mapToInt(text -> text.length).sum();
    }
}
