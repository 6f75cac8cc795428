package org.jicai.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Collections;
import java.util.Optional;
import java.util.Random;
import org.jicai.money.Decimal;
import org.jicai.money.Share;
import org.jicai.rules.Anchor;
import org.jicai.rules.Anchor.Deviation;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Limits taken of anchors, against a test that takes no root: p ≤ m(mean − k·sd) exactly where m·mean − p is not negative and its
 * square is at least m²k²·variance.
 */
class AnchorPriceTest {

    private static final long SEED = 20_261_122;

    @ParameterizedTest(name = "{0}")
    @EnumSource(Deviation.class)
    void meanLessDeviations_isTheLastPriceThatPasses(Deviation kind) {
        Random random = new Random(SEED);
        for (int run = 0; run < 20_000; run++) {
            LotWorkspace lot = randomLot(random);
            int hundredthsOfK = 1 + random.nextInt(300);
            int tenthsOfM = 10 + random.nextInt(20);
            Anchor anchor = new Anchor.MeanLessDeviations(Decimal.of(hundredthsOfK, 2), kind);

            long limit = AnchorPrice.limit(anchor, Decimal.of(tenthsOfM, 1), lot);
            long notBelow = AnchorPrice.firstNotBelow(anchor, lot);

            String what = "seed " + SEED + ", run " + run;
            assertThat(isAtMost(limit, tenthsOfM, hundredthsOfK, kind, lot))
                    .as(what)
                    .isTrue();
            assertThat(isAtMost(limit + 1, tenthsOfM, hundredthsOfK, kind, lot))
                    .as(what)
                    .isFalse();
            // the anchor itself, m = 1: the highest price at most the anchor is the first not below it, or the one
            // before
            long floor = AnchorPrice.limit(anchor, Decimal.ONE, lot);
            assertThat(notBelow).as(what).isBetween(floor, floor + 1);
            assertThat(notBelow == floor).as(what).isEqualTo(isExactly(floor, hundredthsOfK, kind, lot));
        }
    }

    /** n = 5 and k = 2 with one bid apart: the deviation is rational, and the anchor is that bid itself. */
    @Test
    void meanLessDeviations_rational_isExact() {
        LotWorkspace lot = lot(1, 6, 6, 6, 6);
        Anchor two = new Anchor.MeanLessDeviations(Decimal.of(2, 0), Deviation.POPULATION);
        assertThat(AnchorPrice.limit(two, Decimal.ONE, lot)).isEqualTo(1);
        assertThat(AnchorPrice.firstNotBelow(two, lot)).isEqualTo(1);
        assertThat(AnchorPrice.limit(two, Decimal.of(18, 1), lot)).as("1.8").isEqualTo(1);
    }

    /** The five bids of the research notes (§11.9) in units of 10^-6 yuan. */
    @Test
    void fiveBids_ofTheNotes() {
        LotWorkspace lot = lot(1_000_000, 3_000_000, 4_000_000, 5_000_000, 6_000_000);
        assertThat(AnchorPrice.limit(anchor("1", Deviation.POPULATION), Decimal.ONE, lot))
                .as("3.8 - 1.720465")
                .isEqualTo(2_079_534);
        assertThat(AnchorPrice.limit(anchor("2", Deviation.POPULATION), Decimal.ONE, lot))
                .as("3.8 - 3.440930")
                .isEqualTo(359_069);
        assertThat(AnchorPrice.limit(anchor("2", Deviation.SAMPLE), Decimal.ONE, lot))
                .as("3.8 - 3.847077")
                .isEqualTo(-47_077);
        Anchor half = new Anchor.FractionOfMean(Share.parse("50%"));
        assertThat(AnchorPrice.limit(half, Decimal.of(18, 1), lot)).isEqualTo(3_420_000);
        Anchor largest = new Anchor.LargestOf(ImmutableList.of(new Anchor.Lowest(), half));
        assertThat(AnchorPrice.limit(largest, Decimal.ONE, lot)).isEqualTo(1_900_000);
        assertThat(AnchorPrice.limit(new Anchor.SecondLowest(), Decimal.of(18, 1), lot))
                .isEqualTo(5_400_000);
    }

    @Test
    void fractionOfMean_isRoundedDownAndItsFirstNotBelowUp() {
        LotWorkspace lot = lot(1, 1, 2);
        Anchor mean = new Anchor.FractionOfMean(Share.parse("100%"));
        assertThat(AnchorPrice.limit(mean, Decimal.ONE, lot)).as("4/3").isEqualTo(1);
        assertThat(AnchorPrice.firstNotBelow(mean, lot)).isEqualTo(2);
        assertThat(AnchorPrice.limit(mean, Decimal.of(15, 1), lot)).isEqualTo(2);
    }

    @Test
    void means_areTakenOverThePlacesOnly() {
        LotWorkspace lot = lot(1, 3, 8);
        Anchor mean = new Anchor.FractionOfMean(Share.parse("100%"));
        lot.placed[lot.order[2]] = false;
        lot.in[lot.order[1]] = false;
        assertThat(AnchorPrice.limit(mean, Decimal.ONE, lot))
                .as("a fused bid still counts")
                .isEqualTo(2);
    }

    @Test
    void singleBid_hasNoDeviation() {
        LotWorkspace lot = lot(7);
        for (Deviation kind : Deviation.values()) {
            Anchor anchor = new Anchor.MeanLessDeviations(Decimal.ONE, kind);
            assertThat(AnchorPrice.limit(anchor, Decimal.of(18, 1), lot))
                    .as("12.6")
                    .isEqualTo(12);
        }
    }

    private static Anchor anchor(String deviations, Deviation kind) {
        return new Anchor.MeanLessDeviations(Decimal.parse(deviations), kind);
    }

    /** With m in tenths and k in hundredths, everything multiplied by 1000·n: (100·m·S − 1000·n·p)² ≥ (m·k)²·n²·variance. */
    private static boolean isAtMost(long price, long tenthsOfM, long hundredthsOfK, Deviation kind, LotWorkspace lot) {
        BigInteger distance = distance(price, tenthsOfM, lot);
        return distance.signum() >= 0 && compareSquares(distance, tenthsOfM, hundredthsOfK, kind, lot) >= 0;
    }

    private static boolean isExactly(long price, long hundredthsOfK, Deviation kind, LotWorkspace lot) {
        BigInteger distance = distance(price, 10, lot);
        return distance.signum() >= 0 && compareSquares(distance, 10, hundredthsOfK, kind, lot) == 0;
    }

    private static BigInteger distance(long price, long tenthsOfM, LotWorkspace lot) {
        BigInteger sum = BigInteger.ZERO;
        for (long p : lot.comparable) {
            sum = sum.add(BigInteger.valueOf(p));
        }
        return sum.multiply(BigInteger.valueOf(100 * tenthsOfM))
                .subtract(BigInteger.valueOf(price).multiply(BigInteger.valueOf(1000L * lot.size())));
    }

    private static int compareSquares(
            BigInteger distance, long tenthsOfM, long hundredthsOfK, Deviation kind, LotWorkspace lot) {
        // n²·variance, twice over the pairs: Σ(pi − pj)² = n²·population variance; a sample's is n/(n − 1) times that
        BigInteger pairs = BigInteger.ZERO;
        for (int i = 0; i < lot.size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs = pairs.add(BigInteger.valueOf(lot.comparable[i] - lot.comparable[j])
                        .pow(2));
            }
        }
        boolean sample = kind == Deviation.SAMPLE && lot.size() > 1;
        BigInteger numerator = BigInteger.valueOf(sample ? lot.size() : 1);
        BigInteger denominator = BigInteger.valueOf(sample ? lot.size() - 1 : 1);
        BigInteger mk = BigInteger.valueOf(tenthsOfM * hundredthsOfK);
        return distance.pow(2)
                .multiply(denominator)
                .compareTo(mk.pow(2).multiply(pairs).multiply(numerator));
    }

    private static LotWorkspace randomLot(Random random) {
        long[] prices = new long[1 + random.nextInt(10)];
        long most = random.nextBoolean() ? 12 : 100_000_000L;
        for (int i = 0; i < prices.length; i++) {
            prices[i] = 1 + (long) (random.nextDouble() * most);
        }
        return lot(prices);
    }

    private static LotWorkspace lot(long... prices) {
        ImmutableList.Builder<Bid> bids = ImmutableList.builder();
        for (int i = 0; i < prices.length; i++) {
            bids.add(Bid.of("bidder-" + (char) ('a' + i), "1"));
        }
        LotInput input = new LotInput(
                Lot.builder("lot").build(),
                bids.build(),
                prices,
                prices,
                Collections.nCopies(prices.length, StrengthFactor.ONE).toArray(new StrengthFactor[0]),
                new int[prices.length],
                new int[prices.length],
                new boolean[prices.length],
                new String[prices.length],
                new long[0][],
                0,
                0,
                new long[0],
                new long[0][],
                false);
        ChoiceDesk desk = new ChoiceDesk("test", request -> Optional.empty(), 6, ImmutableList.of());
        LotWorkspace lot = new LotWorkspace(input, prices.length, desk, new LotWorkspace.Shape(0, 0, 0, 0), true);
        System.arraycopy(prices, 0, lot.comparable, 0, prices.length);
        lot.ranked = prices.length;
        for (int place = 0; place < prices.length; place++) {
            lot.order[place] = place;
        }
        IndexSort.sort(lot.order, 0, lot.ranked, (a, b) -> Long.compare(lot.comparable[a], lot.comparable[b]));
        RankingStep.findLowest(lot);
        return lot;
    }
}
