package org.jicai.format;

import com.google.common.io.BaseEncoding;

/** A value as a message shows it: on one line, not too long, invisible characters escaped. */
final class VisibleText {

    private static final int LONGEST = 60;
    private static final int MOST_BYTES = 8;

    private VisibleText() {}

    /** The text with control and other invisible characters as escapes, cut after {@value #LONGEST} characters. */
    static String of(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> append(visible, c));
        return text.codePointCount(0, text.length()) > LONGEST ? visible + "…" : visible.toString();
    }

    /** The first bytes from a place on that are not ASCII, such as {@code \xB0\xA2}. */
    static String ofBytes(byte[] bytes, int from) {
        StringBuilder visible = new StringBuilder();
        for (int i = from; i < bytes.length && i < from + MOST_BYTES && (i == from || bytes[i] < 0); i++) {
            visible.append("\\x").append(BaseEncoding.base16().encode(bytes, i, 1));
        }
        return visible.toString();
    }

    private static void append(StringBuilder visible, int c) {
        switch (c) {
            case '\n' -> visible.append("\\n");
            case '\r' -> visible.append("\\r");
            case '\t' -> visible.append("\\t");
            default -> {
                if (isInvisible(c)) {
                    visible.append("\\u").append(hex(c));
                } else {
                    visible.appendCodePoint(c);
                }
            }
        }
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return Character.isISOControl(c)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || (Character.isSpaceChar(c) && c != ' ');
    }

    private static String hex(int c) {
        byte[] bytes = {(byte) (c >> 16), (byte) (c >> 8), (byte) c};
        return BaseEncoding.base16().encode(bytes, c > 0xFFFF ? 0 : 1, c > 0xFFFF ? 3 : 2);
    }
}
