package org.jicai.rules;

/** The price a multiple is taken of. */
public sealed interface Anchor {

    /** The lowest valid comparable price of the lot. */
    record Lowest() implements Anchor {}
}
