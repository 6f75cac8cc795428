package org.jicai.replay;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.LotState;
import org.jicai.rules.CeilingTest;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;
import org.jicai.tender.Name;

/** Lists the facts nobody published on which the selection of a lot may depend. */
final class Missing {

    private Missing() {}

    static ImmutableList<Name> from(RuleBook book, Lot lot, Announcement announcement, LotOutcome outcome) {
        ImmutableList.Builder<Name> missing = ImmutableList.builder();
        if (!announcement.complete()) {
            missing.add(new Name("the other bids", "其他申报价"));
        }
        if (!announcement.isSettled()) {
            missing.add(new Name("who was selected", "中选结果"));
        }
        for (Bid bid : lot.bids()) {
            String who = bid.bidder().name();
            String whoEn =
                    bid.bidder().englishName().isEmpty() ? who : bid.bidder().englishName();
            if (bid.price().isEmpty()) {
                missing.add(new Name("the price of " + whoEn, who + "的申报价"));
            }
            boolean tested = book.clause(CeilingTest.class).isPresent();
            if (tested && bid.ceiling().isEmpty()) {
                missing.add(new Name("the ceiling of " + whoEn, who + "的最高有效申报价"));
            }
        }
        if (outcome.state() == LotState.PENDING && outcome.reason().equals("cut-unknown")) {
            missing.add(new Name("the cuts of the round", "本批次各品种降幅"));
        }
        return missing.build();
    }
}
