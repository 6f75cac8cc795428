package org.jicai.audit;

import java.nio.charset.StandardCharsets;

/** A text that is the same every time, in UTF-8. */
final class Words {

    /** Its bytes, which nobody changes. */
    final byte[] bytes;

    private Words(byte[] utf8) {
        this.bytes = utf8;
    }

    static Words of(String text) {
        return new Words(text.getBytes(StandardCharsets.UTF_8));
    }
}
