package org.jicai.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes as text: strictly UTF-8, with or without a byte order mark. */
final class Utf8Text {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Utf8Text() {}

    /** The text without its byte order mark; empty, with a finding, where the bytes are not UTF-8 text. */
    static Optional<String> decode(String file, byte[] bytes, Findings findings) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = strict(StandardCharsets.UTF_8).decode(in, out, true);
        if (result.isError()) {
            findings.add(notUtf8(file, bytes, in.position()));
            return Optional.empty();
        }
        String text = out.flip().toString();
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            int at = text.substring(0, nul).getBytes(StandardCharsets.UTF_8).length;
            findings.add(notUtf8(file, bytes, at));
            return Optional.empty();
        }
        return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static Finding notUtf8(String file, byte[] bytes, int at) {
        String value = VisibleText.ofBytes(bytes, at);
        return new Finding(file, lineOf(bytes, at), "", value, "text in UTF-8", savedAs(bytes));
    }

    private static int lineOf(byte[] bytes, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    /** What the file was probably saved as: UTF-16 has a zero byte in every ASCII character, GBK has none. */
    private static Optional<String> savedAs(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return Optional.of("Maybe the file was saved as UTF-16");
            }
        }
        return isGbk(bytes) ? Optional.of("Maybe the file was saved as GBK") : Optional.empty();
    }

    private static boolean isGbk(byte[] bytes) {
        if (!Charset.isSupported("GBK")) {
            return false;
        }
        try {
            strict(Charset.forName("GBK")).decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
