package org.jicai.decision;

import org.jicai.tender.Word;

/** How a lot ended. */
public enum LotState implements Word {
    /** At least one bid was selected. */
    AWARDED,
    /** Nobody was selected. */
    FAILED,
    /** The run stopped at a choice nobody made or at a fact nobody published. */
    PENDING;
}
