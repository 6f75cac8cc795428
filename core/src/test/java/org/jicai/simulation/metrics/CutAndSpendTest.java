package org.jicai.simulation.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import org.jicai.decision.Outcome;
import org.jicai.money.Money;
import org.jicai.money.Quantity;
import org.jicai.money.UnitPrice;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;

/** Every figure is worked out by hand beside it. */
class CutAndSpendTest {

    private static Optional<BigDecimal> exactly(String value) {
        return Optional.of(new BigDecimal(value));
    }

    private static void assertValue(Optional<BigDecimal> actual, String expected) {
        assertThat(actual).hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(expected));
    }

    /** Cuts from the ceiling 0.75, 0.50 | 0.20, from the prior price 0.80, 0.60 | unknown. */
    private static final ImmutableList<Award> AWARDS =
            Cases.awards("alpha a 1 4 5 300", "alpha b 2 4 5 100", "beta a 8 10 - 50");

    @Test
    void cuts_fromTheCeiling() {
        CutStatistics cuts = CutStatistics.of(AWARDS, CutReference.CEILING);
        assertThat(cuts.winners()).isEqualTo(3);
        assertThat(cuts.referenced()).isEqualTo(3);
        assertValue(cuts.meanOverProducts(), "0.48333333333333333333"); // 1.45 / 3
        assertValue(cuts.meanOverLots(), "0.4125"); // (0.625 + 0.20) / 2
        // 1 − (300 + 200 + 400) / (1200 + 400 + 500) = 1200 / 2100
        assertValue(cuts.volumeWeighted(), "0.57142857142857142857");
        assertThat(cuts.weightedOver()).isEqualTo(3);
        assertValue(cuts.smallest(), "0.2");
        assertValue(cuts.median(), "0.5");
        assertValue(cuts.largest(), "0.75");
    }

    @Test
    void cuts_fromThePriorPrice_leaveOutWhatHasNone() {
        CutStatistics cuts = CutStatistics.of(AWARDS, CutReference.PRIOR_PRICE);
        assertThat(cuts.winners()).isEqualTo(3);
        assertThat(cuts.referenced()).isEqualTo(2);
        assertValue(cuts.meanOverProducts(), "0.7");
        assertValue(cuts.meanOverLots(), "0.7");
        assertValue(cuts.volumeWeighted(), "0.75"); // 1 − 500 / 2000
        assertValue(cuts.median(), "0.7");
    }

    @Test
    void cuts_volumeUnknown_areNotWeighted() {
        CutStatistics cuts =
                CutStatistics.of(Cases.awards("alpha a 1 4 - -", "alpha b 2 4 - 100"), CutReference.CEILING);
        assertThat(cuts.weightedOver()).isEqualTo(1);
        assertValue(cuts.volumeWeighted(), "0.5");
        assertThat(CutStatistics.of(ImmutableList.of(), CutReference.CEILING).meanOverLots())
                .isEmpty();
    }

    @Test
    void spend_isPriceTimesVolume() {
        Spend spend = Spend.of(AWARDS);
        assertThat(spend).isEqualTo(new Spend(3, 3, Quantity.of(450), new Money(new BigDecimal("900"))));
        assertThat(spend.unitPrice()).isEqualTo(exactly("2.00000000000000000000"));
        assertThat(Spend.of(Cases.awards("alpha a 1 4 5 -")).unitPrice()).isEmpty();
    }

    /** From the ceiling 300 × 3 + 100 × 2 + 50 × 2; from the prior price 300 × 4 + 100 × 3. */
    @Test
    void saving_isTheDifferenceToTheReference() {
        assertThat(Spend.saving(AWARDS, CutReference.CEILING)).hasToString("1200");
        assertThat(Spend.saving(AWARDS, CutReference.PRIOR_PRICE)).hasToString("1500");
        assertThat(Spend.atReference(AWARDS, CutReference.PRIOR_PRICE)).hasToString("2000");
    }

    @Test
    void spread_isDearestOverCheapest() {
        assertValue(
                WinnersSpread.of(Cases.awards("x a 1.4 - - -", "x b 1 - - -", "x c 1.7 - - -"))
                        .orElseThrow()
                        .ratio(),
                "1.7");
        assertThat(WinnersSpread.of(ImmutableList.of())).isEmpty();
        assertThat(WinnersSpread.of(Cases.awards("x a 0 - - -")).orElseThrow().ratio())
                .isEmpty();
    }

    /** 20 mg at 3.40 yuan is 10 mg at 3.40 / 1.7 = 2; its ceiling of 6.80 is 4; the prior price is for 10 mg. */
    @Test
    void award_ofAnotherStrength_isComparedWithItsOwnCeilingAndTheConvertedPriorPrice() {
        Lot lot = Lot.builder("alpha")
                .comparison("tablet", "10mg", "tablet")
                .priorPrice(Optional.of(UnitPrice.ofYuan("5")))
                .bid(Bid.of("firm a", "3.40").withCeiling("6.80").withStrength("20mg", "2"))
                .build();
        Round round = Round.of("test", lot);
        Award award =
                new AwardReader(Cases.BOOK).read(round, Cases.clear(round)).get(0);
        assertThat(award.comparablePrice()).isEqualTo(UnitPrice.ofYuan("2"));
        assertThat(award.comparableReference(CutReference.CEILING)).hasValue(UnitPrice.ofYuan("4"));
        assertValue(award.cut(CutReference.CEILING), "0.5");
        assertValue(award.cut(CutReference.PRIOR_PRICE), "0.6");
        assertThat(award.spend()).isEmpty();
    }

    /**
     * Alpha: 31 regions, three winners; the first pick is the lowest bid's, so they supply 11, 10 and 10 regions of 700
     * units. Spend is 7700 × 1 + 7000 × 1.25 + 7000 × 1.6 = 27650. Cuts from the ceiling: 0.75, 0.75, 0.60.
     */
    @Test
    void roundMetrics_ofAClearedRound() {
        Round round = Cases.round();
        Outcome outcome = Cases.clear(round);
        RoundMetrics metrics = RoundMetrics.of(Cases.BOOK, round, outcome);
        assertThat(metrics.lots()).isEqualTo(new LotCounts(2, 1, 1, 0, 0));
        assertThat(metrics.bids()).isEqualTo(new BidCounts(5, 3, 1, 1, 0, 0, 1, 0, 0, 0, 4, 3));
        assertThat(metrics.originators()).isEqualTo(new BidCounts(1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0));
        assertThat(metrics.spend()).isEqualTo(new Spend(3, 3, Quantity.of(21_700), new Money(new BigDecimal("27650"))));
        CutStatistics cuts = java.util.Objects.requireNonNull(metrics.cuts().get(CutReference.CEILING));
        assertValue(cuts.meanOverProducts(), "0.7");
        // 1 − 27650 / (7700 × 4 + 7000 × 5 + 7000 × 4) = 1 − 27650 / 93800
        assertValue(cuts.volumeWeighted(), "0.70522388059701492537");
        // 21700 of 31000 + 15500
        assertThat(metrics.fill().lots()).isEqualTo(2);
        assertValue(metrics.fill().rate(), "0.46666666666666666667");
    }
}
