package org.jicai.replay;

import org.jicai.tender.Word;

/** How a computed lot compares with its announcement. Ordered from best to worst. */
public enum Match implements Word {
    /** The facts determine who is selected, whatever the unpublished prices may be, and it is who was announced. */
    EXACT,
    /** Nothing contradicts the announcement, but the facts do not determine it; the row names what is missing. */
    CONSISTENT,
    /** Another outcome was announced, and the difference is of a known type. */
    TYPED,
    /** Another outcome was announced, and no test explains it. */
    MISMATCH
}
