package org.jicai.audit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text that is the same every time, in UTF-8. It is kept in numbers of eight bytes each, since a short text is copied fastest so. */
final class Words {

    static final Words NONE = Words.of("");

    /** The bytes, the first of each eight in the lowest place, filled up with zeros. */
    final long[] eights;

    /** How many bytes it has. */
    final int length;

    private Words(byte[] bytes) {
        this.length = bytes.length;
        this.eights = new long[(bytes.length + Long.BYTES - 1) / Long.BYTES];
        ByteBuffer.wrap(Arrays.copyOf(bytes, eights.length * Long.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asLongBuffer()
                .get(eights);
    }

    static Words of(String text) {
        return new Words(text.getBytes(StandardCharsets.UTF_8));
    }
}
