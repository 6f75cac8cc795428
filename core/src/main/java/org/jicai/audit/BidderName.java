package org.jicai.audit;

import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Lot;

/** What an explanation calls a bidder. */
final class BidderName {

    private BidderName() {}

    /** Its English name where one is wanted and known, its name otherwise; with the product where there is one. */
    static String of(Lot lot, BidKey key, Language language) {
        String english = lot.bids().stream()
                .filter(bid -> bid.key().equals(key))
                .map(Bid::bidder)
                .map(bidder -> bidder.englishName())
                .findFirst()
                .orElse("");
        boolean wanted = language == Language.EN && !english.isEmpty();
        return wanted ? new BidKey(english, key.product()).toString() : key.toString();
    }

    /** The same of a bid. */
    static String of(Bid bid, Language language) {
        String english = bid.bidder().englishName();
        boolean wanted = language == Language.EN && !english.isEmpty();
        return wanted
                ? new BidKey(english, bid.key().product()).toString()
                : bid.key().toString();
    }
}
