package org.jicai.audit;

import java.util.Arrays;
import org.jicai.audit.Sentence.Place;

/**
 * What stands at the places of a text for one bid, in characters: put into characters once, however often the text shows it. Up
 * to 16 bytes are two numbers of eight, which are written without a loop; what is longer is a text of its own.
 */
final class ShownNumbers {

    /** Each takes so many numbers: its characters in two, and how many there are. */
    static final int WIDTH = 4;

    /** What takes more bytes stands in a text of its own. */
    static final int MOST = 2 * Long.BYTES;

    /** So many numbers that many bids share are kept, each with its characters behind it. */
    private static final int KEPT_BITS = 6;

    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private static final long COMMAS = 0x2C30_3030_2C30_3030L; // 000,000,

    private final long[] kept = new long[WIDTH << KEPT_BITS];
    private long[] characters = {};
    private Text[] longer = {};

    ShownNumbers() {
        Arrays.fill(kept, Told.UNKNOWN); // no number that is kept
    }

    /** Makes room for so many, and hands out where they are. */
    long[] of(int numbers) {
        int before = longer.length;
        if (before < numbers) {
            characters = Arrays.copyOf(characters, WIDTH * numbers);
            longer = Arrays.copyOf(longer, numbers);
            for (int number = before; number < numbers; number++) {
                longer[number] = new Text();
            }
        }
        return characters;
    }

    /** What takes more than {@link #MOST} bytes. */
    Text longer(int number) {
        return longer[number];
    }

    /** Takes over what stands at another place. */
    void copy(int from, int to) {
        long[] all = characters;
        int length = (int) all[WIDTH * from + 2];
        set(all, to, all[WIDTH * from], all[WIDTH * from + 1], length);
        if (length > MOST) {
            longer[to].clear();
            longer[to].append(longer[from]);
        }
    }

    private static void set(long[] all, int number, long first, long second, int length) {
        int at = WIDTH * number;
        all[at] = first;
        all[at + 1] = second;
        all[at + 2] = length;
    }

    /** The same as {@link #decimal} for a number that other bids mostly share: it is kept. */
    void shared(int number, long hundredMillionths) {
        int at = WIDTH * (int) ((hundredMillionths * SPREAD) >>> (Long.SIZE - KEPT_BITS));
        if (kept[at] != hundredMillionths) {
            decimal(number, hundredMillionths);
            kept[at] = hundredMillionths;
            System.arraycopy(characters, WIDTH * number, kept, at + 1, WIDTH - 1);
        } else {
            set(characters, number, kept[at + 1], kept[at + 2], (int) kept[at + 3]);
        }
    }

    /** Puts hundred-millionths into characters, without superfluous zeros, if their whole part has at most six digits. */
    void decimal(int number, long hundredMillionths) {
        long whole = hundredMillionths / Digits.LIMIT;
        long decimals = Digits.eight(hundredMillionths - whole * Digits.LIMIT);
        long digits = Digits.six(whole);
        int skipped = Digits.leadingZeroBits(digits, 5);
        int point = 6 * Byte.SIZE - skipped;
        int shown = Long.SIZE - (Long.numberOfLeadingZeros(decimals ^ Digits.ZEROS) & -Byte.SIZE);
        int pointShown = (-shown >>> 31) << 3; // a point where there are decimals
        set(
                characters,
                number,
                (digits >>> skipped) | (((decimals << Byte.SIZE) | '.') << point),
                decimals >>> (Byte.SIZE + skipped),
                (point + pointShown + shown) >>> 3);
    }

    /** Puts a number of at most three digits into characters. */
    void small(int number, long value) {
        long digits = Digits.three(value);
        int skipped = Digits.leadingZeroBits(digits, 2);
        set(characters, number, digits >>> skipped, 0, 3 - (skipped >>> 3));
    }

    /** Puts a number of four to nine digits into characters, its thousands apart. */
    void grouped(int number, long value) {
        long thousands = value / 1_000;
        long millions = thousands / 1_000;
        long first = Digits.three(millions)
                | ((long) ',' << 24)
                | (Digits.three(thousands - 1_000 * millions) << 32)
                | ((long) ',' << 56);
        long second = Digits.three(value - 1_000 * thousands);
        int skipped = Long.numberOfTrailingZeros(first ^ COMMAS) & -Byte.SIZE;
        long carried = (second << 1) << (Long.SIZE - 1 - skipped);
        set(characters, number, (first >>> skipped) | carried, second >>> skipped, 11 - (skipped >>> 3));
    }

    /** Writes what stands at a place, whatever it is. */
    void any(int number, Place place, Told told) {
        Text text = longer[number];
        text.clear();
        place.write(told, text);
        set(characters, number, text.eightBytes(0), text.eightBytes(Long.BYTES), text.length());
    }
}
