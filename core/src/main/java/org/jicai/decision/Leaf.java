package org.jicai.decision;

/**
 * A number of a rule book that an outcome used.
 *
 * @param clause where it stands
 * @param stage the stage that used it
 * @param confidence how sure we are of it
 */
public record Leaf(ClauseRef clause, Stage stage, Confidence confidence) {

    /** Whether all parts are the same; spelt out, because linking what a record brings takes a short run longer. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Leaf that
                && stage == that.stage
                && confidence == that.confidence
                && clause.equals(that.clause);
    }

    @Override
    public int hashCode() {
        return 31 * clause.hashCode() + stage.ordinal();
    }
}
