package org.jicai.audit;

import java.util.Arrays;

/** A text that is being written: characters in an array that grows, and numbers written into it digit by digit. */
final class Text implements CharSequence {

    private static final int MOST_DIGITS = 40;

    private char[] chars = new char[256];
    private int size;

    /** Forgets what was written. */
    void clear() {
        size = 0;
    }

    @Override
    public int length() {
        return size;
    }

    @Override
    public char charAt(int index) {
        return chars[index];
    }

    Text append(String text) {
        int length = text.length();
        reserve(length);
        text.getChars(0, length, chars, size);
        size += length;
        return this;
    }

    void append(char[] text) {
        reserve(text.length);
        System.arraycopy(text, 0, chars, size, text.length);
        size += text.length;
    }

    void append(char character) {
        reserve(1);
        chars[size++] = character;
    }

    /** Writes a part of itself once more. */
    void repeat(int from, int to) {
        reserve(to - from);
        System.arraycopy(chars, from, chars, size, to - from);
        size += to - from;
    }

    /** Writes {@code unscaled / 10^scale} without superfluous zeros. */
    void decimal(long unscaled, int scale) {
        long digits = unscaled;
        int places = scale;
        while (places > 0 && digits % 10 == 0) {
            digits /= 10;
            places--;
        }
        fixed(digits, places);
    }

    /** Writes {@code unscaled / 10^scale} with all its decimals. */
    void fixed(long unscaled, int scale) {
        digits(unscaled, scale, MOST_DIGITS);
    }

    /** Writes a whole number with its thousands apart. */
    void grouped(long number) {
        digits(number, 0, 3);
    }

    /** Writes a number from its last digit on, and moves it to where it belongs. */
    private void digits(long unscaled, int scale, int group) {
        reserve(MOST_DIGITS);
        int end = size + MOST_DIGITS;
        int at = end;
        long left = unscaled < 0 ? unscaled : -unscaled; // the smallest number has no positive counterpart
        int places = 0;
        do {
            if (places == scale && scale > 0) {
                chars[--at] = '.';
            } else if (places > scale && (places - scale) % group == 0) {
                chars[--at] = ',';
            }
            long rest = left / 10;
            chars[--at] = (char) ('0' + (rest * 10 - left));
            left = rest;
            places++;
        } while (left != 0 || places <= scale);
        if (unscaled < 0) {
            chars[--at] = '-';
        }
        System.arraycopy(chars, at, chars, size, end - at);
        size += end - at;
    }

    private void reserve(int more) {
        if (chars.length - size < more) {
            chars = Arrays.copyOf(chars, Math.max(size + more, 2 * chars.length));
        }
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(chars, start, end - start);
    }

    @Override
    public String toString() {
        return new String(chars, 0, size);
    }
}
