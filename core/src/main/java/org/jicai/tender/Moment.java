package org.jicai.tender;

/** When a bidder withdrew or was disqualified. */
public enum Moment implements Word {
    /** Before the selection: the bid counts as a bid and is not ranked. */
    BEFORE_AWARD,
    /** After the selection and before supply began. */
    AFTER_AWARD,
    /** While the agreement was running. */
    IN_TERM;
}
