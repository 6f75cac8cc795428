package org.jicai.examples.report;

import tools.jackson.core.JsonGenerator;

/** What is drawn: data without any drawing instruction. The script of the page has one drawer for each kind. */
public sealed interface Chart permits PriceLadder, Bars, Intervals {

    /**
     * How high it is drawn.
     *
     * @return CSS pixels
     */
    int height();

    /** The name of its drawer. */
    String kind();

    /** Writes its properties. */
    void write(JsonGenerator json);
}
