package org.jicai.examples.entry;

/**
 * How firms enter and bid. The four numbers are fitted on rounds 9 and 10; all others are fixed ({@link EntryBids}).
 *
 * @param evenness how evenly bids are level over varieties: the shape of a gamma distribution, 1 for exponential, large where all
 *     varieties have about as many
 * @param level the median bid, as a part of the ceiling
 * @param tolerance how much less than its bid a firm accepts when it is offered a lower price: 0.3 accepts 70 % of the bid
 * @param firmEffect the correlation of one firm's bids in different varieties, relative to the others there, 0 to 1
 */
record EntryModel(double evenness, double level, double tolerance, double firmEffect) {

    EntryModel withEvenness(double value) {
        return new EntryModel(value, level, tolerance, firmEffect);
    }

    EntryModel withLevel(double value) {
        return new EntryModel(evenness, value, tolerance, firmEffect);
    }

    EntryModel withTolerance(double value) {
        return new EntryModel(evenness, level, value, firmEffect);
    }

    EntryModel withFirmEffect(double value) {
        return new EntryModel(evenness, level, tolerance, value);
    }
}
