package org.jicai.twin.family;

/** The moment before anybody can drop out. */
final class Award {
    private Award() {}

    /** Counts the selected and fixes volume and term. */
    static void close(Contest contest, String term) {
        contest.selectedAtAward = contest.winners().size();
        contest.term = term;
        contest.supply.close();
    }
}
