package org.jicai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jicai.engine.Cases.bid;
import static org.jicai.engine.Cases.clear;
import static org.jicai.engine.Cases.lot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.RegionAward;
import org.jicai.money.Quantity;
import org.jicai.proof.Books;
import org.jicai.tender.BidKey;
import org.jicai.tender.Demand;
import org.jicai.tender.Lot;
import org.jicai.tender.Region;
import org.junit.jupiter.api.Test;

/** Need that names a brand goes to it if it is selected; need that names a losing brand, or none, to the region's primary. */
class BrandVolumeTest {

    /**
     * In each of 31 regions 10 units without a brand, 10 for a, 20 for b and 5 for c, who loses. Two winners have 60 %: 6 units
     * for a, 12 for b, and 9 of the other 15 for whoever supplies the region.
     */
    private static Lot lotWithBrands() {
        List<Demand> demand = new ArrayList<>();
        for (Region region : Cases.regions()) {
            demand.add(new Demand(region, "", Quantity.of(10), Optional.empty()));
            demand.add(new Demand(region, "", Quantity.of(10), Optional.of(new BidKey("a", ""))));
            demand.add(new Demand(region, "", Quantity.of(20), Optional.of(new BidKey("b", ""))));
            demand.add(new Demand(region, "", Quantity.of(5), Optional.of(new BidKey("c", ""))));
        }
        return Cases.withDemand(lot("lot", "a 1.0 9", "b 1.1 9", "c 1.2 9"), demand);
    }

    @Test
    void brands_round11_byHand() {
        LotOutcome lot = clear(Books.ROUND_11, lotWithBrands());
        assertThat(lot.selected()).isEqualTo(2);
        assertThat(bid(lot, "a").regions()).isEqualTo(16);
        assertThat(bid(lot, "a").agreedUnits()).as("31 × 6 + 16 × 9").contains(Quantity.of(330));
        assertThat(bid(lot, "b").agreedUnits()).as("31 × 12 + 15 × 9").contains(Quantity.of(507));
        assertThat(bid(lot, "c").agreedUnits()).isEmpty();
        assertThat(lot.agreedUnits()).as("31 × 45 × 60 %").contains(Quantity.of(837));
    }

    @Test
    void brands_regionTable_addsUpToTheLot() {
        LotOutcome lot = clear(Books.ROUND_11, lotWithBrands());
        assertThat(units(lot, "primary")).isEqualTo(31 * 9);
        assertThat(units(lot, "brand")).isEqualTo(31 * 18);
        assertThat(lot.regions().stream().filter(award -> award.role().equals("brand")))
                .hasSize(62);
        assertThat(lot.regions().stream().filter(award -> award.role().startsWith("backup")))
                .allSatisfy(award -> assertThat(award.agreedUnits()).isEmpty());
    }

    /** A book without the clause counts the same need like any other: 27 units a region. */
    @Test
    void brands_round10_goToThePrimary() {
        LotOutcome lot = clear(Books.ROUND_10, lotWithBrands());
        assertThat(bid(lot, "a").agreedUnits()).contains(Quantity.of(16 * 27));
        assertThat(bid(lot, "b").agreedUnits()).contains(Quantity.of(15 * 27));
        assertThat(lot.agreedUnits()).contains(Quantity.of(837));
    }

    /** A brand nobody bids with is like none. */
    @Test
    void brands_ofNoBidder_goToThePrimary() {
        Lot lot = Cases.withDemand(
                lot("lot", "a 1.0 9"),
                List.of(new Demand(
                        Cases.regions().get(0), "", Quantity.of(11), Optional.of(new BidKey("nobody", "")))));
        LotOutcome outcome = clear(Books.ROUND_11, lot);
        // 11 × 50 % = 5.5
        assertThat(outcome.agreedUnits()).contains(Quantity.of(6));
        assertThat(outcome.regions()).extracting(RegionAward::role).doesNotContain("brand");
    }

    /** Each layer of a region is rounded by itself: 5 units for the brand and 5 others are 3 + 3, not 5. */
    @Test
    void brands_layersAreRoundedApart() {
        Lot lot = Cases.withDemand(
                lot("lot", "a 1.0 9"),
                List.of(
                        new Demand(Cases.regions().get(0), "", Quantity.of(5), Optional.of(new BidKey("a", ""))),
                        new Demand(Cases.regions().get(0), "", Quantity.of(5), Optional.empty())));
        assertThat(clear(Books.ROUND_11, lot).agreedUnits()).contains(Quantity.of(6));
        assertThat(clear(Books.ROUND_10, lot).agreedUnits()).contains(Quantity.of(5));
    }

    private static long units(LotOutcome lot, String role) {
        return lot.regions().stream()
                .filter(award -> award.role().equals(role))
                .mapToLong(award -> award.agreedUnits().orElseThrow().units())
                .sum();
    }
}
