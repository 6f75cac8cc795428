package org.jicai.simulation;

/**
 * The counter-based generator Philox4x32-10: 128 bits of counter and 64 bits of key in, 128 bits out. A keyed bijection
 * without state, in integer arithmetic only, so that every machine gives the same words.
 *
 * <p>Each of ten rounds multiplies two of the four words by constants, and mixes the halves of the products with the
 * other words and with the key; the key moves on by a Weyl sequence.
 *
 * <p>Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11
 * (2011). Known answer: counter 0 under key 0 is {@code 6627e8d5 e169c58d bc57ac4c 9b00dbd8}.
 */
final class Philox4x32 {

    private static final int ROUNDS = 10;
    private static final long MULTIPLIER_0 = 0xD2511F53L;
    private static final long MULTIPLIER_1 = 0xCD9E8D57L;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;
    private static final long WORD = 0xFFFFFFFFL;

    private Philox4x32() {}

    /**
     * The first two words of a counter under a key, the first one in the upper half. The counter's words are the halves of two
     * numbers, the upper half first; those of the key the halves of one, the lower half first. Numbers only, since a record for
     * each draw is garbage wherever the compiler does not see through it.
     */
    static long firstHalf(long counter01, long counter23, long key) {
        int c0 = (int) (counter01 >>> 32);
        int c1 = (int) counter01;
        int c2 = (int) (counter23 >>> 32);
        int c3 = (int) counter23;
        int k0 = (int) key;
        int k1 = (int) (key >>> 32);
        for (int round = 0; round < ROUNDS; round++) {
            long product0 = MULTIPLIER_0 * (c0 & WORD);
            long product1 = MULTIPLIER_1 * (c2 & WORD);
            c0 = (int) (product1 >>> 32) ^ c1 ^ k0;
            c1 = (int) product1;
            c2 = (int) (product0 >>> 32) ^ c3 ^ k1;
            c3 = (int) product0;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        return ((long) c0 << 32) | (c1 & WORD);
    }
}
