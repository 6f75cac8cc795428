package org.jicai.decision;

import org.jicai.tender.Word;

/** How a bid ended. */
public enum Verdict implements Word {
    /** Selected. */
    SELECTED,
    /** Valid, and beaten. */
    LOST,
    /** Not admitted, withdrawn or disqualified. */
    INVALID,
    /** Its price was never published, so it cannot be ranked. */
    UNDISCLOSED,
    /** Waiting for a choice that nobody has made, or for a fact nobody has published. */
    PENDING;
}
