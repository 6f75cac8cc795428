package org.jicai.tender;

/** The closed kinds of things people decide in a round. */
public enum ChoiceKind implements Word {
    /** Whether a listed bidder bid at all: {@code yes} or {@code no}. */
    TOOK_PART(false),
    /** The answer to a computed price: {@code accept} or {@code decline}. */
    OFFER(true),
    /** The price named in a negotiation, in yuan per smallest unit. */
    NEGOTIATE(true),
    /** A region taken at one's turn. */
    PICK(true),
    /** The rank drawn by lot among equal bids. */
    LOT(true),
    /** A bidder gives up its bid or its selection. */
    WITHDRAW(false),
    /** A bid or a selection is cancelled by the procurement office. */
    DISQUALIFY(false);

    private final boolean requested;

    ChoiceKind(boolean requested) {
        this.requested = requested;
    }

    /**
     * Whether the procedure asks for it. The other kinds happen unasked.
     *
     * @return true for an answer to a request
     */
    public boolean isRequested() {
        return requested;
    }
}
