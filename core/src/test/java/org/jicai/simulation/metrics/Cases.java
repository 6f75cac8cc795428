package org.jicai.simulation.metrics;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import org.jicai.decision.Outcome;
import org.jicai.engine.DefaultStrategy;
import org.jicai.engine.Engine;
import org.jicai.money.Quantity;
import org.jicai.money.UnitPrice;
import org.jicai.proof.Books;
import org.jicai.rules.RegionDraft;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Demand;
import org.jicai.tender.Lot;
import org.jicai.tender.Region;
import org.jicai.tender.Round;

/**
 * A round of two lots under the rules of the second national round, small enough to clear by hand, and awards as a
 * person would write them.
 */
final class Cases {

    static final RuleBook BOOK = Books.of(Books.ROUND_2);

    private Cases() {}

    /**
     * Lot alpha: three places for four bidders, all within 1.8 times the lowest except the fourth, which is outside the
     * quota. Its need is 1000 units in each of the 31 regions, of which 70 % are contracted. Lot beta fails: its only
     * bid is above the ceiling.
     */
    static Round round() {
        Lot.Builder alpha = Lot.builder("alpha")
                .comparison("tablet", "10mg", "tablet")
                .priorPrice(Optional.of(UnitPrice.ofYuan("5")))
                .bid(bid("firm a", "1.00", "4"))
                .bid(bid("firm b", "1.25", "5"))
                .bid(bid("firm c", "1.60", "4"))
                .bid(originator(bid("originator", "1.90", "4")));
        Lot.Builder beta =
                Lot.builder("beta").comparison("tablet", "10mg", "tablet").bid(bid("firm a", "9", "4"));
        for (Region region : regions()) {
            alpha.demand(new Demand(region, "10mg", Quantity.of(1000), Optional.empty()));
            beta.demand(new Demand(region, "10mg", Quantity.of(500), Optional.empty()));
        }
        return new Round("test", ImmutableList.of(alpha.build(), beta.build()));
    }

    /** Every bid has a strength of its own name, so that ceilings may differ. */
    private static Bid bid(String bidder, String yuan, String ceiling) {
        return Bid.of(bidder, yuan).withCeiling(ceiling).withStrength("strength of " + bidder, "1");
    }

    private static Bid originator(Bid bid) {
        return new Bid(
                bid.bidder(),
                bid.product(),
                bid.strength(),
                bid.strengthRatio(),
                bid.price(),
                bid.ceiling(),
                true,
                bid.facts());
    }

    static ImmutableList<Region> regions() {
        return BOOK.clause(RegionDraft.class).orElseThrow().regions().value().regions();
    }

    static Outcome clear(Round round) {
        return Engine.of(BOOK).clear(round, DefaultStrategy.of(round, 1));
    }

    /** Awards written as {@code lot firm price ceiling prior units}, a hyphen for what is not known. */
    static ImmutableList<Award> awards(String... lines) {
        return Arrays.stream(lines).map(Cases::award).collect(ImmutableList.toImmutableList());
    }

    private static Award award(String line) {
        String[] words = line.split(" ", -1);
        Optional<UnitPrice> ceiling = yuan(words[3]);
        return new Award(
                words[0],
                new BidKey(words[1], ""),
                false,
                UnitPrice.ofYuan(words[2]),
                UnitPrice.ofYuan(words[2]),
                words[5].equals("-") ? Optional.empty() : Optional.of(Quantity.of(Long.parseLong(words[5]))),
                ceiling,
                ceiling,
                yuan(words[4]));
    }

    private static Optional<UnitPrice> yuan(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(UnitPrice.ofYuan(text));
    }
}
