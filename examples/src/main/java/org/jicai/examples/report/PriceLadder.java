package org.jicai.examples.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * The bids of a lot as steps in the order of their ranks.
 *
 * @param axis what the prices are, with their unit
 * @param places how many places there are, drawn as a line between ranks, with its words; empty where nobody counts them
 * @param steps the bids with a price, the ranked ones first, in their order
 * @param limits prices drawn across the ladder
 * @param marks the words for the states and for the marks of ceilings and cuts
 */
public record PriceLadder(
        String axis, Optional<Places> places, ImmutableList<Step> steps, ImmutableList<Limit> limits, Marks marks)
        implements Chart {

    /** How a bid ended, which decides its colour and its shape. */
    public enum State {
        /** Selected at its own price. */
        SELECTED,
        /** Selected at a price it was offered. */
        REVIVED,
        /** Valid, and beaten. */
        LOST,
        /** Not admitted, withdrawn or disqualified. */
        INVALID,
        /** Waiting for a choice or a fact. */
        PENDING
    }

    /**
     * How many places there are.
     *
     * @param number how many
     * @param words what is written at the line
     */
    public record Places(int number, String words) {}

    /**
     * A bid.
     *
     * @param label who
     * @param price its comparable price
     * @param ceiling its ceiling at the comparison strength
     * @param cut the price at which it is cut enough to be selected, at the comparison strength
     * @param state how it ended
     * @param why why, in sentences
     */
    public record Step(
            String label,
            BigDecimal price,
            Optional<BigDecimal> ceiling,
            Optional<BigDecimal> cut,
            State state,
            String why) {}

    /**
     * A price across the ladder.
     *
     * @param label its words
     * @param price how much
     */
    public record Limit(String label, BigDecimal price) {}

    /**
     * The words of the legend.
     *
     * @param selected for selected bids
     * @param revived for bids selected at an offered price
     * @param lost for beaten bids
     * @param invalid for bids not admitted
     * @param pending for undecided bids
     * @param ceiling for ceilings
     * @param cut for prices that are cut enough
     * @param rank for the axis of ranks
     */
    public record Marks(
            String selected,
            String revived,
            String lost,
            String invalid,
            String pending,
            String ceiling,
            String cut,
            String rank) {}

    @Override
    public int height() {
        return 340;
    }

    @Override
    public String kind() {
        return "ladder";
    }

    @Override
    public void write(JsonGenerator json) {
        json.writeStringProperty("axis", axis);
        places.ifPresent(known -> {
            json.writeNumberProperty("places", known.number());
            json.writeStringProperty("placesWords", known.words());
        });
        ChartJson.objects(json, "limits", limits, (out, limit) -> {
            out.writeStringProperty("label", limit.label());
            ChartJson.number(out, "price", Optional.of(limit.price()));
        });
        ChartJson.objects(json, "steps", steps, (out, step) -> {
            out.writeStringProperty("label", step.label());
            ChartJson.number(out, "price", Optional.of(step.price()));
            ChartJson.number(out, "ceiling", step.ceiling());
            ChartJson.number(out, "cut", step.cut());
            out.writeNumberProperty("state", step.state().ordinal());
            out.writeStringProperty("why", step.why());
        });
        ChartJson.texts(
                json,
                "states",
                ImmutableList.of(marks.selected(), marks.revived(), marks.lost(), marks.invalid(), marks.pending()));
        json.writeStringProperty("ceilingWords", marks.ceiling());
        json.writeStringProperty("cutWords", marks.cut());
        json.writeStringProperty("rankWords", marks.rank());
    }
}
