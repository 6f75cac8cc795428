package org.jicai.decision;

import org.jicai.tender.Word;

/** How sure we are of a number of a rule book. */
public enum Confidence implements Word {
    /** Read in the tender text. */
    DOCUMENT,
    /** Read in a page that quotes or reports the tender text. */
    SECONDARY,
    /** Derived from published results. */
    INFERRED,
    /** Taken because something must be taken. */
    ASSUMED;

    /**
     * Whether somebody wrote the number down.
     *
     * @return true for {@link #DOCUMENT} and {@link #SECONDARY}
     */
    public boolean isDocumented() {
        return this == DOCUMENT || this == SECONDARY;
    }
}
