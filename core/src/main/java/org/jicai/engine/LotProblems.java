package org.jicai.engine;

import java.util.List;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;
import org.jicai.tender.Problem;
import org.jspecify.annotations.Nullable;

/** What is wrong with one lot of a round, with its place; places are put into words only where something is wrong. */
final class LotProblems {

    private final int index;
    private final Lot lot;
    private final List<Problem> problems;

    LotProblems(int index, Lot lot, List<Problem> problems) {
        this.index = index;
        this.lot = lot;
        this.problems = problems;
    }

    /** Something of the lot itself. */
    void add(String place, String value, String expected) {
        problems.add(Problem.of(path(null) + place, value, expected));
    }

    /** Something of a bid, or of the lot itself. */
    void add(@Nullable Bid bid, String place, String value, String expected) {
        problems.add(Problem.of(path(bid) + place, value, expected));
    }

    /** Something of a bid that we know a repair for. */
    void add(Bid bid, String place, String value, String expected, String hint) {
        problems.add(Problem.of(path(bid) + place, value, expected, hint));
    }

    /** Bids are named by their place in the round as given, which is not that of their keys. */
    private String path(@Nullable Bid bid) {
        String path = "lots[" + index + "].";
        return bid == null ? path : path + "bids[" + lot.bids().indexOf(bid) + "].";
    }
}
