package org.jicai.examples.entry;

import com.google.common.collect.ImmutableList;
import org.jicai.RuleBooks;
import org.jicai.rules.RuleBook;

/**
 * What was published about a whole round. A product is one firm's drug in one variety, and so a bid.
 *
 * @param name its name
 * @param book the rule book that governs it
 * @param varieties how many varieties were tendered
 * @param firms how many firms bid
 * @param products how many products they bid with
 * @param selectedFirms how many firms had a product selected
 * @param selectedProducts how many products were selected
 */
record PublishedRound(
        String name, String book, int varieties, int firms, int products, int selectedFirms, int selectedProducts) {

    /** CCTV, 2023-11-07, and BaiPharm, 2023-10-20; that 42 varieties were tendered is of medium confidence. */
    static final PublishedRound NINE = new PublishedRound("round 9", "GY-YD2023-2", 42, 262, 382, 205, 266);

    /** Caixin, 2024-12-21, and China News Service, 2025-01-07. */
    static final PublishedRound TEN = new PublishedRound("round 10", "GY-YD2024-2", 62, 439, 778, 234, 385);

    /** China Daily, 2025-10-29. */
    static final PublishedRound ELEVEN = new PublishedRound("round 11", "GY-YD2025-1", 55, 445, 794, 272, 453);

    /** The most firms that bid for one variety; 45 in round 11. */
    static final int LARGEST_FIELD_OF_TEN = 36;

    static final ImmutableList<PublishedRound> ALL = ImmutableList.of(NINE, TEN, ELEVEN);

    RuleBook rules() {
        return RuleBooks.byId(book).orElseThrow();
    }

    double productShare() {
        return (double) selectedProducts / products;
    }

    double firmShare() {
        return (double) selectedFirms / firms;
    }

    /**
     * How many firms could enter, if each product belongs to one of them at random: of M firms, M (1 − exp(−products / M)) enter,
     * and that is the published number.
     */
    int poolOfFirms() {
        double low = firms;
        double high = 100.0 * firms;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (middle * -Math.expm1(-products / middle) < firms) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (int) Math.round(low);
    }
}
