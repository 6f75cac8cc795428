package org.jicai.replay;

import java.math.BigDecimal;
import java.util.Optional;
import org.jicai.tender.Name;

/**
 * The cuts of the announced winners of a round, measured from one reference. A 50 % cut is 0.50.
 *
 * @param reference the price cuts are measured from, in English and Chinese
 * @param winners how many bids were announced as selected
 * @param priced how many of them have a published price
 * @param referenced how many of those have a known reference price
 * @param lots how many lots those belong to
 * @param meanOverProducts the mean of the cuts over products; empty unless every winner is priced
 * @param meanOverLots the mean over lots of the mean cut in each; empty unless every winner is priced
 * @param weighted one less spend at awarded prices over spend at reference prices, on the base demand of the regions each
 *     winner supplies; empty unless that is known
 * @param weightedOver how many winners the weighted figure covers
 * @param largest the largest cut; empty where none is known
 */
public record CutSummary(
        Name reference,
        int winners,
        int priced,
        int referenced,
        int lots,
        Optional<BigDecimal> meanOverProducts,
        Optional<BigDecimal> meanOverLots,
        Optional<BigDecimal> weighted,
        int weightedOver,
        Optional<BigDecimal> largest) {}
