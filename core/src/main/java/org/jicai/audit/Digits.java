package org.jicai.audit;

/**
 * The decimal digits of a number, eight at once in one {@code long}: the first digit in the lowest byte, as it is written to a
 * file. Halves, quarters and single digits are split off side by side, so that no loop and no branch depends on the number.
 */
final class Digits {

    /** What eight digits can say. */
    static final int LIMIT = 100_000_000;

    /** The character 0 eight times; a digit becomes a character with it. */
    static final long ZEROS = 0x3030303030303030L;

    /** The characters of 000 to 999, the first in the lowest byte; more entries than that, so that no index has to be checked. */
    private static final int[] THREE = new int[1_024];

    static {
        for (int number = 0; number < THREE.length; number++) {
            THREE[number] = '0' + number / 100 | ('0' + number / 10 % 10) << 8 | ('0' + number % 10) << 16;
        }
    }

    private Digits() {}

    /** The characters of a number below 1,000, with leading zeros. */
    static long three(long number) {
        return THREE[(int) number & (THREE.length - 1)];
    }

    /** The characters of a number below 1,000,000. */
    static long six(long number) {
        long thousands = (number * 4_294_968) >>> 32; // / 1,000
        return three(thousands) | (three(number - 1_000 * thousands) << 24);
    }

    /** The characters of a number below {@link #LIMIT}. */
    static long eight(long number) {
        long first = (number * 175_921_861) >>> 44; // / 100,000
        long rest = number - 100_000 * first;
        long second = (rest * 1_342_178) >>> 27; // / 100
        return three(first) | (three(second) << 24) | (three(rest - 100 * second) >>> 8 << 48);
    }

    /** By how many bits characters are shifted to lose the zeros before the first other digit, of which at most so many. */
    static int leadingZeroBits(long characters, int most) {
        return Math.min(Long.numberOfTrailingZeros(characters ^ ZEROS) & -Byte.SIZE, Byte.SIZE * most);
    }

    /** The digits of a number from 0 to 99,999,999, each from 0 to 9. */
    static long of(int number) {
        int high = number / 10_000;
        long fours = high | ((long) (number - 10_000 * high) << 32);
        long hundreds = ((fours * 10_486) >>> 20) & 0x0000_007F_0000_007FL; // 10486 / 2^20 is a hundredth, up to 9,999
        long twos = hundreds | ((fours - 100 * hundreds) << 16);
        long tens = ((twos * 103) >>> 10) & 0x000F_000F_000F_000FL; // 103 / 2^10 is a tenth, up to 99
        return tens | ((twos - 10 * tens) << 8);
    }

    /** How many zeros stand before the first other digit; 8 if there is none. */
    static int leadingZeros(long digits) {
        return Long.numberOfTrailingZeros(digits) >>> 3;
    }

    /** How many zeros stand behind the last other digit; 8 if there is none. */
    static int trailingZeros(long digits) {
        return Long.numberOfLeadingZeros(digits) >>> 3;
    }
}
