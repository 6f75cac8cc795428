package org.jicai.examples.report;

/** A part of a page. */
public sealed interface Block permits Prose, DataTable, Figure, Fold, Heading, RegionTiles {

    /** Writes the part. */
    void write(Html html);
}
