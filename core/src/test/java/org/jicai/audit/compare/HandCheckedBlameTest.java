package org.jicai.audit.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.jicai.RuleBooks;
import org.jicai.format.RegionNames;
import org.jicai.money.Quantity;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Demand;
import org.jicai.tender.Lot;
import org.jicai.tender.Region;
import org.jicai.tender.Round;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Three lots worked out by hand, from the second round's book to the tenth's. Each of 31 regions needs 1 000 units. Between the
 * books, places (5 bidders: 4, then 3), the price test (the cut of 50 % goes) and the revival (comes) matter; shares, privilege
 * and the conversion of strengths are the same.
 */
class HandCheckedBlameTest {

    private static final RuleBook SECOND = RuleBooks.byId("GY-YD2019-2").orElseThrow();
    private static final RuleBook TENTH = RuleBooks.byId("GY-YD2024-2").orElseThrow();

    private static BookComparison comparison;

    @BeforeAll
    static void compare() {
        Round round = new Round(
                "by-hand",
                ImmutableList.of(
                        lot("one-place-less", "2.00", "1.00", "1.10", "1.20", "1.30", "1.40"),
                        lot("cut-or-revival", "7.00", "1.00", "3.00"),
                        lot("all-three", "6.00", "1.00", "1.20", "1.50", "2.50", "5.00")));
        comparison = new BookComparer(new ChoicePolicy(round, List.of(), 1)).compare(SECOND, TENTH, Optional.empty());
    }

    /**
     * Every bid passes every test. 4 winners at 80 %: 9, 8, 7, 7 regions of 800 units at 1.00, 1.10, 1.20, 1.30 are 24 800 units
     * and 28 240 yuan. 3 winners at 70 %: 11, 10, 10 regions of 700 are 21 700 units and 23 800 yuan. Only places matter.
     */
    @Test
    void onePlaceLess_isAllByThePlaces() {
        assertThat(selected("one-place-less", "D")).containsExactly("-1", "0", "0");
        assertThat(lot(Metric.UNITS, "one-place-less")).containsExactly("-3100", "0", "0");
        assertThat(lot(Metric.SPEND, "one-place-less")).containsExactly("-4440", "0", "0");
        assertThat(alone(Metric.SPEND, "one-place-less")).containsExactly("-4440", "0", "0");
    }

    /**
     * B, at 3.00, is three times the lowest and cut by 4/7. Second book: it passes by the cut; 2 winners, 60 %, 16 and 15 regions
     * of 600: 9 600 × 1.00 + 9 000 × 3.00 = 36 600 yuan, 18 600 units. Tenth: it fails, alone beside one winner, and is revived
     * at 1.8 × 1.00: 9 600 + 9 000 × 1.80 = 25 800. The tenth's test without its revival: one winner, 50 %, 15 500 units and yuan. The revival
     * without the test: nothing to revive.
     *
     * <p>Test: ½ (15 500 − 36 600) + ½ (25 800 − 36 600) = −15 950. Revival: ½ × 0 + ½ (25 800 − 15 500) = 5 150.
     */
    @Test
    void cutOrRevival_isSharedByTestAndRevival() {
        assertThat(selected("cut-or-revival", "B")).containsExactly("0", "-1/2", "1/2");
        assertThat(lot(Metric.UNITS, "cut-or-revival")).containsExactly("0", "-1550", "1550");
        assertThat(lot(Metric.SPEND, "cut-or-revival")).containsExactly("0", "-15950", "5150");
        assertThat(alone(Metric.SPEND, "cut-or-revival")).containsExactly("0", "-21100", "0");
    }

    /**
     * D, at 2.50, is fourth of five, 2.5 times the lowest and cut by 58 %. It is selected under the second book, and under the
     * second's places with the tenth's test and revival (at 1.50, the highest selected); otherwise not. With D at 2.50 the lot is
     * 24 800 units and 7 200 + 7 680 + 8 400 + 14 000 = 37 280 yuan, with D at 1.50 it is 31 680, without D 21 700 units and
     * 7 700 + 8 400 + 10 500 = 26 600.
     *
     * <p>Of the six orders of places (Q), test (P) and revival (V): Q loses D in QPV, QVP, VQP, VPQ and, after P lost and V
     * revived it, in PVQ; P loses it in PQV and PVQ; V revives it in PVQ. In yuan Q: 3 × −10 680 and 2 × −5 080; P: 2 × −10 680
     * and, as the price falls in VPQ, −5 600; V: 5 080; each over 6.
     */
    @Test
    void allThree_isSharedOverSixOrders() {
        assertThat(selected("all-three", "D")).containsExactly("-5/6", "-1/3", "1/6");
        assertThat(lot(Metric.UNITS, "all-three")).containsExactly("-7750/3", "-3100/3", "1550/3");
        assertThat(lot(Metric.SPEND, "all-three")).containsExactly("-21100/3", "-13480/3", "2540/3");
        assertThat(alone(Metric.SPEND, "all-three")).containsExactly("-10680", "-10680", "0");
        assertThat(
                        comparison
                                .blame()
                                .of(Metric.SPEND, place -> place.lot().equals("all-three"))
                                .shownShares(Metric.SPEND)
                                .stream()
                                .filter(part -> part.signum() != 0)
                                .map(Object::toString))
                .containsExactly("-7033.33", "-4493.33", "846.66");
    }

    @Test
    void awards_areTheOnesWorkedOut() {
        BidPlace revived = new BidPlace("cut-or-revival", new BidKey("B", ""));
        assertThat(comparison.awardBefore(revived).price()).hasToString("Optional[3]");
        assertThat(comparison.awardAfter(revived).price()).hasToString("Optional[1.8]");
        assertThat(comparison.awardAfter(revived).regions()).isEqualTo(15);
        assertThat(comparison.awardAfter(revived).agreedUnits()).contains(Quantity.of(9_000));
        assertThat(comparison.before().sums().spend()).hasToString("102120"); // 28 240 + 36 600 + 37 280
        assertThat(comparison.after().sums().spend()).hasToString("76200"); // 23 800 + 25 800 + 26 600
        assertThat(comparison.before().sums().selected()).isEqualTo(10);
        assertThat(comparison.after().sums().selected()).isEqualTo(8);
        assertThat(comparison.lost().total()).isEqualTo(Rational.of(-2, 1));
        assertThat(comparison.gained().total()).isEqualTo(Rational.ZERO);
    }

    @Test
    void unitsThatDecideNothing_haveNoShare() {
        for (int unit = 0; unit < comparison.units().size(); unit++) {
            if (!matters(unit)) {
                assertThat(comparison.blame().of(Metric.SPEND).shares().get(unit))
                        .isEqualTo(Rational.ZERO);
                assertThat(comparison.blame().of(Metric.SPEND).alone().get(unit))
                        .isEqualTo(Rational.ZERO);
            }
        }
    }

    private static List<String> selected(String lot, String bidder) {
        return mattering(comparison
                .blame()
                .of(Metric.SELECTED, new BidPlace(lot, new BidKey(bidder, "")))
                .shares());
    }

    private static List<String> lot(Metric metric, String lot) {
        return mattering(
                comparison.blame().of(metric, place -> place.lot().equals(lot)).shares());
    }

    private static List<String> alone(Metric metric, String lot) {
        return mattering(
                comparison.blame().of(metric, place -> place.lot().equals(lot)).alone());
    }

    /** The parts of places, price test and revival. */
    private static List<String> mattering(List<Rational> parts) {
        return List.of("quota", "priceTest", "revivals").stream()
                .map(key -> parts.get(unit(key)).toString())
                .toList();
    }

    private static boolean matters(int unit) {
        return unit == unit("quota") || unit == unit("priceTest") || unit == unit("revivals");
    }

    private static int unit(String key) {
        return comparison.units().stream().map(UnitOfChange::toString).toList().indexOf(key);
    }

    private static Lot lot(String id, String ceiling, String... prices) {
        Lot.Builder lot = Lot.builder(id).comparison("tablet", "10mg", "tablet");
        for (int i = 0; i < prices.length; i++) {
            lot.bid(Bid.of("ABCDE".substring(i, i + 1), prices[i]).withCeiling(ceiling));
        }
        for (Region region : RegionNames.set("national-31").orElseThrow()) {
            lot.demand(new Demand(region, "10mg", Quantity.of(1_000), Optional.empty()));
        }
        return lot.build();
    }
}
