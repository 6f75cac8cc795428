package org.jicai.clearing;

import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.rules.BidderCount;
import org.jicai.tender.BidKey;
import org.jicai.tender.Choice;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Moment;

/**
 * Who is in the competition: everybody listed, except who did not take part, withdrew or was disqualified before the award,
 * or whose price was never published.
 */
public final class ParticipationStep extends BidStep {

    private final int point;
    private final int slot;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param compilation the book being compiled
     */
    public ParticipationStep(BidderCount rule, Compilation compilation) {
        this.point = compilation.point();
        this.slot = compilation.slot(Stage.PARTICIPATION, rule.count());
    }

    @Override
    public void run(LotWorkspace lot) {
        for (Choice choice : lot.deciders.happened(lot)) {
            takePart(lot, choice);
        }
        putOutUnknown(lot, 0, lot.size());
    }

    /** Nothing happens unasked where bids are sifted. */
    @Override
    public void sift(LotWorkspace lot, int from, int to) {
        putOutUnknown(lot, from, to);
    }

    private void putOutUnknown(LotWorkspace lot, int from, int to) {
        for (int bid = from; bid < to; bid++) {
            if (lot.in[bid] && lot.price[bid] == LotWorkspace.UNKNOWN) {
                lot.note(point, bid, slot, Reason.PRICE_UNDISCLOSED);
            }
        }
    }

    private void takePart(LotWorkspace lot, Choice choice) {
        boolean before = choice.at().filter(at -> at == Moment.BEFORE_AWARD).isPresent();
        if (choice.kind() != ChoiceKind.TOOK_PART && !before) {
            return;
        }
        int bid = indexOf(lot, choice.bid());
        if (bid < 0 || !lot.in[bid]) {
            return; // left unused, which the desk reports
        }
        lot.deciders.take(choice);
        switch (choice.kind()) {
            case TOOK_PART -> {
                if (choice.value().equals("no")) {
                    lot.note(point, bid, slot, Reason.DID_NOT_TAKE_PART);
                }
            }
            case WITHDRAW -> lot.note(point, bid, slot, Reason.WITHDREW_BEFORE_AWARD);
            default -> lot.note(point, bid, slot, Reason.DISQUALIFIED_BEFORE_AWARD);
        }
    }

    private static int indexOf(LotWorkspace lot, BidKey key) {
        for (int bid = 0; bid < lot.size(); bid++) {
            if (lot.key(bid).equals(key)) {
                return bid;
            }
        }
        return -1;
    }
}
