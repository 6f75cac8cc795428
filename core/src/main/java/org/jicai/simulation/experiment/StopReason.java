package org.jicai.simulation.experiment;

import org.jicai.tender.Word;

/** Why an experiment ended. */
public enum StopReason implements Word {
    /** The number of replications was given. */
    FIXED_NUMBER,
    /** Every confidence interval that was asked for is narrow enough. */
    PRECISE_ENOUGH,
    /** The largest number of replications was reached, and some interval is still too wide. */
    MOST_REPLICATIONS
}
