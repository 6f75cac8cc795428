package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jicai.clearing.PriceConversion;
import org.jicai.clearing.StrengthFactor;
import org.jicai.tender.Bid;

/** What the bids of one lot are as numbers, but for prices and facts. Bids stand in the order of their keys. */
final class BidNumbers {

    private static final int LOOK_BACK = 8;

    private BidNumbers() {}

    /** The bids in the order of their keys; as they are where they stand in it. */
    static ImmutableList<Bid> inOrderOfKeys(ImmutableList<Bid> bids) {
        for (int bid = 1; bid < bids.size(); bid++) {
            if (compareKeys(bids.get(bid - 1), bids.get(bid)) > 0) {
                return ImmutableList.sortedCopyOf(Comparator.comparing(Bid::key), bids);
            }
        }
        return bids;
    }

    /** Like {@link org.jicai.tender.BidKey#compareTo}, without making keys. */
    private static int compareKeys(Bid a, Bid b) {
        int byBidder = a.bidder().name().compareTo(b.bidder().name());
        return byBidder == 0 ? a.product().compareTo(b.product()) : byBidder;
    }

    /** The factor of each bid's strength. */
    static StrengthFactor[] strengths(ImmutableList<Bid> bids, PriceConversion conversion) {
        StrengthFactor[] strengths = new StrengthFactor[bids.size()];
        for (int bid = 0; bid < strengths.length; bid++) {
            int same = lastOfSameStrength(bids, bid);
            strengths[bid] = same < 0 ? conversion.factor(bids.get(bid).strengthRatio()) : strengths[same];
        }
        return strengths;
    }

    /** A bid shortly before one that has the same strength, or -1: a lot has few strengths, and looking them up costs more. */
    private static int lastOfSameStrength(ImmutableList<Bid> bids, int bid) {
        int first = Math.max(0, bid - LOOK_BACK);
        int at = bid - 1;
        while (at >= first && !bids.get(at).strengthRatio().equals(bids.get(bid).strengthRatio())) {
            at--;
        }
        return at < first ? -1 : at;
    }

    /** Numbers from 0 for bidders; those of one name stand together. */
    static int[] bidders(ImmutableList<Bid> bids) {
        int[] bidders = new int[bids.size()];
        for (int bid = 1; bid < bidders.length; bid++) {
            boolean same = bids.get(bid)
                    .bidder()
                    .name()
                    .equals(bids.get(bid - 1).bidder().name());
            bidders[bid] = same ? bidders[bid - 1] : bidders[bid - 1] + 1;
        }
        return bidders;
    }

    /** Numbers from 0 for what counts as one firm: an affiliate group, or a bidder without one. */
    static int[] firms(ImmutableList<Bid> bids) {
        Map<String, Integer> groups = new LinkedHashMap<>(0);
        int[] firms = new int[bids.size()];
        int next = 0;
        int alone = 0;
        String nameOfAlone = "";
        for (int bid = 0; bid < firms.length; bid++) {
            String name = bids.get(bid).bidder().name();
            Optional<String> group = bids.get(bid).bidder().affiliateGroup();
            Integer known = group.isPresent() ? groups.get(group.get()) : name.equals(nameOfAlone) ? alone : null;
            firms[bid] = known == null ? next++ : known;
            if (group.isPresent()) {
                groups.put(group.get(), firms[bid]);
            } else {
                alone = firms[bid];
                nameOfAlone = name;
            }
        }
        return firms;
    }

    /** Whether each bid's bidder has affiliates. */
    static boolean[] affiliated(ImmutableList<Bid> bids) {
        boolean[] affiliated = new boolean[bids.size()];
        for (int bid = 0; bid < affiliated.length; bid++) {
            affiliated[bid] = bids.get(bid).bidder().affiliateGroup().isPresent();
        }
        return affiliated;
    }

    /** The licence each bid's bidder holds, empty where none is stated. */
    static String[] licences(ImmutableList<Bid> bids) {
        String[] licences = new String[bids.size()];
        for (int bid = 0; bid < licences.length; bid++) {
            licences[bid] = bids.get(bid).facts().text("licence").orElse("");
        }
        return licences;
    }
}
