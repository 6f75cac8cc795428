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

    /** Four words of 32 bits, the first one first. */
    record Block(int word0, int word1, int word2, int word3) {

        /** The first two words, the first one in the upper half. */
        long firstHalf() {
            return ((long) word0 << 32) | (word1 & WORD);
        }
    }

    /** The words of a counter under a key. */
    static Block block(Block counter, int key0, int key1) {
        int c0 = counter.word0();
        int c1 = counter.word1();
        int c2 = counter.word2();
        int c3 = counter.word3();
        int k0 = key0;
        int k1 = key1;
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
        return new Block(c0, c1, c2, c3);
    }
}
