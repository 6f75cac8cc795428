package org.jicai.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jicai.RuleBooks;
import org.jicai.engine.Engine;
import org.jicai.money.UnitPrice;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Bidder;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherPricesTest {

    private static final long SEED = 20260321;
    private static final int SCALE = 6;

    /** Prices on a grid of eight make ties, for the last place too, where lots are drawn as announced. */
    @ParameterizedTest
    @ValueSource(strings = {"GY-YD2019-2", "GY-YD2020-1", "GY-YD2021-1", "GY-YD2024-2"})
    void clear_anyPrices_selectsWhomAnOutcomeSelects(String book) {
        SplittableRandom random = new SplittableRandom(SEED);
        Lot lot = lot(8);
        Announcement announcement = announced(lot, 4);
        Recleared cleared = new Recleared(
                Engine.of(RuleBooks.byId(book).orElseThrow()),
                Round.of("2020-batch2", lot),
                List.of(),
                ImmutableMap.of(lot.id(), announcement));
        OtherPrices.OfLot at = cleared.atOtherPrices(lot);
        for (int draw = 0; draw < 300; draw++) {
            List<Bid> bids = new ArrayList<>(lot.bids());
            for (int bid = 0; bid < bids.size(); bid += 1 + random.nextInt(3)) {
                long units = 100_000L * (1 + random.nextInt(8));
                at.set(bid, units);
                bids.set(bid, lot.bids().get(bid).withPrice(UnitPrice.ofUnits(units, SCALE)));
            }
            at.clear();
            ImmutableSortedSet.Builder<BidKey> winners = ImmutableSortedSet.naturalOrder();
            for (int bid = 0; bid < bids.size(); bid++) {
                if (at.wasSelected(bid)) {
                    winners.add(lot.bids().get(bid).key());
                }
                at.reset(bid);
            }
            assertThat(winners.build())
                    .describedAs("%s, draw %s of seed %s: %s", book, draw, SEED, bids)
                    .isEqualTo(Recleared.winners(cleared.with(lot.withBids(bids))));
        }
    }

    /** Every other price is known. */
    private static Lot lot(int size) {
        Lot.Builder lot = Lot.builder("lot").comparison("tablet", "10mg", "tablet");
        for (int bid = 0; bid < size; bid++) {
            Bid known = Bid.of("firm " + bid, "0." + (1 + bid))
                    .withStrength("10mg", "1")
                    .withCeiling("0.75");
            lot.bid(bid % 2 == 0 ? known : silent(known));
        }
        return lot.build();
    }

    private static Bid silent(Bid bid) {
        return new Bid(
                Bidder.of(bid.bidder().name()),
                bid.product(),
                bid.strength(),
                bid.strengthRatio(),
                Optional.empty(),
                bid.ceiling(),
                bid.referenceProduct(),
                bid.facts());
    }

    private static Announcement announced(Lot lot, int winners) {
        ImmutableList.Builder<AnnouncedBid> bids = ImmutableList.builder();
        for (int bid = 0; bid < lot.bids().size(); bid++) {
            bids.add(new AnnouncedBid(
                    lot.bids().get(bid).key(), Optional.of(bid < winners), ImmutableList.of(), true, Optional.empty()));
        }
        return new Announcement(lot.id(), bids.build(), true);
    }
}
