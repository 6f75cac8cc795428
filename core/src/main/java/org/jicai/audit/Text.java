package org.jicai.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jicai.money.Decimal;

/**
 * A text that was written as UTF-8, as files hold it. Whoever wrote it writes the next one into the same memory, so it has to be
 * used or copied before.
 *
 * <p>Example: {@code explainer.explain(cursor.clear(0, 0)).writeTo(file)}.
 */
public final class Text {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Room for any number, and for the bytes that are written behind a number and overwritten by what follows. */
    static final int SPARE = 64;

    private static final int MOST_BYTES_OF_CHARACTER = 3;
    private static final int MOST_DIGITS = 40;
    private static final int THOUSAND = 1_000;
    private static final int HUNDRED = 100;

    private byte[] bytes = new byte[256];
    private int size;

    Text() {}

    /**
     * How long it is.
     *
     * @return the number of bytes
     */
    public int length() {
        return size;
    }

    /**
     * Writes it to a file or a connection.
     *
     * @param out where to, not null
     * @throws IOException if {@code out} does
     */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    /**
     * A copy of it.
     *
     * @return the bytes in UTF-8, not null
     */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /**
     * It as a string, which does not change any more.
     *
     * @return the text, not null
     */
    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }

    /** Forgets what was written. */
    void clear() {
        size = 0;
    }

    /** Whether what was written from a place on is the number 1. */
    boolean isOneFrom(int start) {
        return size == start + 1 && bytes[start] == '1';
    }

    Text append(String text) {
        int length = text.length();
        reserve(MOST_BYTES_OF_CHARACTER * length);
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            if (Character.isSurrogate(character)) {
                return append(Words.of(text.substring(i)));
            }
            encode(character);
        }
        return this;
    }

    /** UTF-8 of a character that is none of a pair. */
    private void encode(char character) {
        if (character < 0x80) {
            bytes[size++] = (byte) character;
        } else if (character < 0x800) {
            bytes[size++] = (byte) (0xC0 | (character >> 6));
            bytes[size++] = (byte) (0x80 | (character & 0x3F));
        } else {
            bytes[size++] = (byte) (0xE0 | (character >> 12));
            bytes[size++] = (byte) (0x80 | ((character >> 6) & 0x3F));
            bytes[size++] = (byte) (0x80 | (character & 0x3F));
        }
    }

    Text append(Words words) {
        reserve(words.bytes.length);
        put(words.bytes, words.bytes.length);
        return this;
    }

    /** Writes words where room for them was reserved. */
    void put(byte[] utf8, int length) {
        System.arraycopy(utf8, 0, bytes, size, length);
        size += length;
    }

    /** Where it stands; another array when it has grown. */
    byte[] bytes() {
        return bytes;
    }

    /** Eight of its bytes, the first in the lowest; no meaning where there are fewer. */
    long eightBytes(int from) {
        return (long) EIGHT_BYTES.get(bytes, from);
    }

    /** Writes up to 16 characters where room for them was reserved. */
    void putCharacters(long first, long second, int length) {
        EIGHT_BYTES.set(bytes, size, first);
        EIGHT_BYTES.set(bytes, size + Long.BYTES, second);
        size += length;
    }

    void append(Text text) {
        reserve(text.size);
        put(text.bytes, text.size);
    }

    void newLine() {
        reserve(1);
        bytes[size++] = '\n';
    }

    /** Writes {@code unscaled / 10^scale} without superfluous zeros. */
    void decimal(long unscaled, int scale) {
        reserve(MOST_DIGITS);
        putDecimal(unscaled, scale);
    }

    /** The same where room for any number was reserved. */
    void putDecimal(long unscaled, int scale) {
        if (unscaled >= 0 && scale <= Long.BYTES) {
            long unit = Decimal.powerOfTen(scale);
            long whole = unscaled / unit;
            if (whole < Digits.LIMIT) {
                whole((int) whole);
                fraction((int) ((unscaled - whole * unit) * Decimal.powerOfTen(Long.BYTES - scale)));
                return;
            }
        }
        anyDecimal(unscaled, scale);
    }

    private void anyDecimal(long unscaled, int scale) {
        long digits = unscaled;
        int places = scale;
        while (places > 0 && digits % 10 == 0) {
            digits /= 10;
            places--;
        }
        digits(digits, places, MOST_DIGITS);
    }

    /** Writes a number below {@link Digits#LIMIT}. */
    private void whole(int number) {
        long digits = Digits.of(number);
        int unused = Math.min(Digits.leadingZeros(digits), Long.BYTES - 1);
        EIGHT_BYTES.set(bytes, size, (digits | Digits.ZEROS) >>> (Byte.SIZE * unused));
        size += Long.BYTES - unused;
    }

    /** Writes eight decimals without superfluous zeros, and nothing if there are none. */
    private void fraction(int number) {
        if (number != 0) {
            long digits = Digits.of(number);
            bytes[size] = '.';
            EIGHT_BYTES.set(bytes, size + 1, digits | Digits.ZEROS);
            size += 1 + Long.BYTES - Digits.trailingZeros(digits);
        }
    }

    /** Writes hundredths with both decimals. */
    void hundredths(long hundredths) {
        if (hundredths < 0 || hundredths >= Digits.LIMIT) {
            digits(hundredths, 2, MOST_DIGITS);
            return;
        }
        reserve(0);
        int whole = (int) hundredths / HUNDRED;
        int rest = (int) hundredths - HUNDRED * whole;
        whole(whole);
        bytes[size] = '.';
        bytes[size + 1] = (byte) ('0' + rest / 10);
        bytes[size + 2] = (byte) ('0' + rest % 10);
        size += 3;
    }

    /** Writes a whole number with its thousands apart. */
    void grouped(long number) {
        if (number < 0 || number >= Digits.LIMIT) {
            digits(number, 0, 3);
            return;
        }
        reserve(0);
        if (number < THOUSAND) {
            whole((int) number);
            return;
        }
        long digits = Digits.of((int) number);
        int unused = Digits.leadingZeros(digits);
        long all = digits | Digits.ZEROS; // dd ddd ddd
        long middle = (all & 0xFF_FFFF_0000L) << 8;
        long first = (all & 0xFFFFL) | (',' << 16) | middle | ((long) ',' << 48) | ((all >>> 40) << 56);
        long second = all >>> 48;
        int shift = Byte.SIZE * (unused < 2 ? unused : unused + 1);
        long carried = (second << 1) << (63 - shift);
        putCharacters((first >>> shift) | carried, second >>> shift, 10 - shift / Byte.SIZE);
    }

    /** Writes any number from its last digit on, and moves it to where it belongs. */
    private void digits(long unscaled, int scale, int group) {
        reserve(MOST_DIGITS);
        int end = size + MOST_DIGITS;
        int at = end;
        long left = unscaled < 0 ? unscaled : -unscaled; // the smallest number has no positive counterpart
        int places = 0;
        do {
            if (places == scale && scale > 0) {
                bytes[--at] = '.';
            } else if (places > scale && (places - scale) % group == 0) {
                bytes[--at] = ',';
            }
            long rest = left / 10;
            bytes[--at] = (byte) ('0' + (rest * 10 - left));
            left = rest;
            places++;
        } while (left != 0 || places <= scale);
        if (unscaled < 0) {
            bytes[--at] = '-';
        }
        System.arraycopy(bytes, at, bytes, size, end - at);
        size += end - at;
    }

    void reserve(int more) {
        if (bytes.length - size < more + SPARE) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more + SPARE, 2 * bytes.length));
        }
    }
}
