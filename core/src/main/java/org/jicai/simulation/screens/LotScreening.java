package org.jicai.simulation.screens;

import com.google.common.collect.ImmutableList;
import java.util.OptionalDouble;

/**
 * The screens of one lot beside those of the same lot under competition.
 *
 * @param lot the lot
 * @param bids how many bids it has
 * @param winners how many of them the rule book selects
 * @param findings one for each of {@link ScreenAt#ALL}, in that order
 * @param combined the probability, under competition, that the smallest p-value of all screens is as small as here. It allows for
 *     how many screens are looked at, and for how they hang together
 */
public record LotScreening(String lot, int bids, int winners, ImmutableList<ScreenFinding> findings, double combined) {

    /**
     * One screen.
     *
     * @param screen which
     * @param statistic its value for the lot; empty where it has none
     * @param pValue the part of the lots under competition, this one among them, that are at least as suspicious; 1 where the
     *     statistic is empty
     * @param holm the p-value adjusted for the number of screens by the method of Holm, which holds however they hang together
     */
    public record ScreenFinding(ScreenAt screen, OptionalDouble statistic, double pValue, double holm) {}
}
