package org.jicai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jicai.engine.Cases.bid;
import static org.jicai.engine.Cases.reason;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.Decision;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Reason;
import org.jicai.decision.RegionAward;
import org.jicai.money.Quantity;
import org.jicai.tender.BidKey;
import org.jicai.tender.Choice;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Demand;
import org.jicai.tender.Lot;
import org.jicai.tender.Moment;
import org.jicai.tender.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places that are no table, guarantees, classes, and volumes that follow from rank, class, cut or price. */
class ConsumableClausesTest {
    private static final Region BEIJING = new Region("北京");
    private static final Region HEBEI = new Region("河北");

    private static Demand brand(Region region, String bidder, long units) {
        return new Demand(region, "", Quantity.of(units), Optional.of(new BidKey(bidder, "")));
    }

    private static Demand generic(Region region, long units) {
        return new Demand(region, "", Quantity.of(units), Optional.empty());
    }

    private static Sketch joints() {
        return new Sketch()
                .clause("places", "{most: {ofBids: 60%, rounding: half-up}}")
                .clause(
                        "ownVolume",
                        "{of: brand, by: {place: {1: {own: 100%, pool: 0%}, 2: {own: 90%, pool: 0%},"
                                + " 3: {own: 85%, pool: 5%}, 4: {own: 80%, pool: 10%}, 5: {own: 75%, pool: 15%},"
                                + " 6+: {own: 70%, pool: 20%}}}, losers: 100%, pool: open, perRegion: half-up}")
                .clause("areas", "{set: national-31}")
                .clause("replacement", "{by: pool}");
    }

    /** rules.md section 9: rank 1 100/0, 2 90/0, 3 85/5; losers 0/100. */
    @Test
    void ownVolume_byPlace_isTheTableOfTheJoints() {
        Lot lot = Sketch.lot(
                Map.of(),
                List.of(
                        brand(BEIJING, "a", 101),
                        brand(BEIJING, "b", 55),
                        brand(BEIJING, "c", 70),
                        brand(HEBEI, "c", 10),
                        brand(HEBEI, "d", 33),
                        generic(HEBEI, 7)),
                Sketch.bid("a", "1", ""),
                Sketch.bid("b", "2", ""),
                Sketch.bid("c", "3", ""),
                Sketch.bid("d", "4", ""),
                Sketch.bid("e", "5", ""));
        LotOutcome outcome = joints().clear(lot);
        assertThat(outcome.quota()).as("60 % of five bids").isEqualTo(3);
        assertThat(bid(outcome, "a").agreedUnits()).contains(Quantity.of(101));
        assertThat(bid(outcome, "b").agreedUnits()).as("49.5 half-up").contains(Quantity.of(50));
        assertThat(bid(outcome, "c").agreedUnits())
                .as("59.5 and 8.5, each half-up")
                .contains(Quantity.of(60 + 9));
        assertThat(pool(outcome, BEIJING)).as("3.5 half-up").isEqualTo(4);
        assertThat(pool(outcome, HEBEI)).as("0.5 half-up, 33 and 7").isEqualTo(1 + 33 + 7);
    }

    @Test
    void ownVolume_aWinnerWithdraws_itsVolumeJoinsThePool() {
        Lot lot = Sketch.lot(
                Map.of(),
                List.of(brand(BEIJING, "a", 100), brand(BEIJING, "b", 50)),
                Sketch.bid("a", "1", ""),
                Sketch.bid("b", "2", ""));
        Choice exit = new Choice(
                1,
                "lot",
                new BidKey("a", ""),
                "",
                ChoiceKind.WITHDRAW,
                Optional.empty(),
                "",
                Optional.of(Moment.IN_TERM),
                "");
        LotOutcome outcome = joints().clear(lot, RecordedChoices.of(List.of(exit)));
        assertThat(outcome.quota()).as("60 % of two, half-up").isEqualTo(1);
        assertThat(reason(outcome, "a")).isEqualTo(Reason.WITHDREW_IN_TERM);
        assertThat(pool(outcome, BEIJING)).isEqualTo(100 + 50);
    }

    private static long pool(LotOutcome outcome, Region region) {
        return outcome.regions().stream()
                .filter(award -> award.role().equals("pool") && award.region().equals(region))
                .map(RegionAward::agreedUnits)
                .flatMap(Optional::stream)
                .mapToLong(Quantity::units)
                .sum();
    }

    /** rules.md section 8: 65 % gives 50/30, each further point adds 3 and takes 3, until 75 % with 80/0. */
    @ParameterizedTest
    @CsvSource({"35,50,30", "34,53,27", "30,65,15", "25,80,0", "10,80,0", "40,50,30"})
    void ownVolume_byCut_isLinearBetweenTheKnots(String price, long own, long pool) {
        Sketch clips = new Sketch()
                .clause("places", "{most: all}")
                .clause(
                        "ownVolume",
                        "{of: brand, by: {cut: [{cut: 65%, own: 50%, pool: 30%}, {cut: 75%, own: 80%, pool: 0%}],"
                                + " precision: {scale: 4, rounding: half-up}}, pool: open, perRegion: half-up}")
                .clause("areas", "{set: national-31}");
        LotOutcome outcome =
                clips.clear(Sketch.lot(Map.of(), List.of(brand(BEIJING, "a", 100)), Sketch.bid("a", price, "100")));
        assertThat(bid(outcome, "a").agreedUnits()).contains(Quantity.of(own));
        assertThat(pool(outcome, BEIJING)).isEqualTo(pool);
    }

    /** rules.md section 7: base × (0.9 − increase), the increase rounded up to a whole percent. */
    @ParameterizedTest
    @CsvSource({"5.21,10,700", "5.00,10,1000", "4.00,10,1000", "5.05,10,890", "9.60,10,0"})
    void ownVolume_raisedPrice_shrinksTheShare(String price, String benchmark, long units) {
        Sketch renewal = new Sketch()
                .fact("benchmark", "bid")
                .fact("old", "bid")
                .clause("places", "{most: all}")
                .clause(
                        "ownVolume",
                        "{of: brand, by: {overPublished: {bid: benchmark}, rows: [{atMost: 0.52, own: 100%, pool: 0%},"
                                + " {atMost: 1, own: 82.36%, pool: 0%}]},"
                                + " raised: {former: old, factor: 90%, step: 1%}, perRegion: half-up}")
                .clause("areas", "{set: national-31}");
        LotOutcome outcome = renewal.clear(Sketch.lot(
                Map.of(),
                List.of(brand(BEIJING, "a", 1000)),
                Sketch.bid("a", price, "", "benchmark " + benchmark, "old 5")));
        // 5.21 is 4.2 % up, so 5 %: 0.8236 × 0.85 = 0.70006
        assertThat(bid(outcome, "a").agreedUnits()).contains(Quantity.of(units));
    }

    /** rules.md section 4.2: A1 100 %, other A 80 %, B 55 %, C 45 %. */
    @Test
    void classes_ofTheInsulinRenewal_giveTheirShares() {
        Sketch insulin = new Sketch()
                .fact("class_a_price", "lot")
                .fact("class_b_price", "lot")
                .fact("previous", "bid")
                .clause("places", "{most: 7}")
                .clause(
                        "priceTest",
                        "{anyOf: [{atMostMultiple: 1.3, of: lowest},"
                                + " {atMostPublished: 1, price: {lot: class_b_price}}]}")
                .clause("guarantee", "{anyOf: [{atMostPublished: 1, price: {bid: previous}}]}")
                .clause(
                        "classes",
                        "{A1: [{first: 1}, {meets: {atMostPublished: 1, price: {lot: class_a_price}}}],"
                                + " A: [{meets: {atMostPublished: 1, price: {lot: class_a_price}}}],"
                                + " C: [{rescued: true}], B: []}")
                .clause(
                        "ownVolume",
                        "{of: brand, by: {class: {A1: {own: 100%, pool: 0%}, A: {own: 80%, pool: 0%},"
                                + " C: {own: 45%, pool: 0%}, B: {own: 55%, pool: 0%}}}, perRegion: half-up}")
                .clause("areas", "{set: national-31}");
        Lot lot = Sketch.lot(
                Map.of("class_a_price", "25", "class_b_price", "28"),
                List.of(
                        brand(BEIJING, "first", 100),
                        brand(BEIJING, "second", 100),
                        brand(BEIJING, "third", 100),
                        brand(BEIJING, "fourth", 100),
                        brand(BEIJING, "fifth", 100)),
                Sketch.bid("first", "20", ""),
                Sketch.bid("second", "25", ""),
                Sketch.bid("third", "28", ""),
                Sketch.bid("fourth", "30", "", "previous 30"),
                Sketch.bid("fifth", "30.0001", "", "previous 30"));
        LotOutcome outcome = insulin.clear(lot);
        assertThat(outcome.bids().stream().map(BidOutcome::agreedUnits).map(o -> o.map(Quantity::units)))
                .containsExactly(
                        Optional.of(100L), Optional.of(80L), Optional.of(55L), Optional.of(45L), Optional.empty());
        assertThat(reason(outcome, "fourth")).isEqualTo(Reason.SELECTED_BY_GUARANTEE);
        assertThat(reason(outcome, "fifth")).isEqualTo(Reason.FAILED_PRICE_TEST);
        assertThat(bid(outcome, "third").path()).extracting(Decision::reason).contains(Reason.IN_CLASS);
        assertThat(bid(outcome, "first").path().stream()
                        .filter(step -> step.reason() == Reason.IN_CLASS)
                        .map(step -> step.clause().path()))
                .containsExactly("classes.A1");
    }

    /** rules.md section 9: top ten, at most 1.8 times the lowest or below 2,850. */
    @Test
    void stents_aboveTheMultipleButBelowTheAmount_areSelected() {
        Sketch stents = new Sketch()
                .clause("places", "{most: 3}")
                .clause("priceTest", "{anyOf: [{atMostMultiple: 1.8, of: lowest}, {below: 2850}]}");
        LotOutcome outcome = stents.clear(Sketch.lot(
                Map.of(),
                List.of(),
                Sketch.bid("a", "469", ""),
                Sketch.bid("b", "2849.9999", ""),
                Sketch.bid("c", "2850", ""),
                Sketch.bid("d", "2900", "")));
        assertThat(reason(outcome, "b")).isEqualTo(Reason.SELECTED_BY_PRICE);
        assertThat(bid(outcome, "b").deciding().comparison().map(Object::toString))
                .as("the comparison the rule makes, not one with the price below")
                .contains("2849.9999 < 2850");
        assertThat(reason(outcome, "c")).isEqualTo(Reason.FAILED_PRICE_TEST);
        assertThat(reason(outcome, "d")).isEqualTo(Reason.OUTSIDE_QUOTA);
    }

    /** The example of the clause: a cut of at least 60 % is selected whatever its rank. */
    @Test
    void guarantee_atSixtyPercent_selectsOutsideThePlaces() {
        Sketch spine = new Sketch()
                .clause("places", "{most: 1}")
                .clause("guarantee", "{anyOf: [{cutFromCeilingAtLeast: 60%}]}");
        LotOutcome outcome = spine.clear(Sketch.lot(
                Map.of(),
                List.of(),
                Sketch.bid("a", "30", "100"),
                Sketch.bid("b", "40", "100"),
                Sketch.bid("c", "40.0001", "100")));
        assertThat(reason(outcome, "a")).isEqualTo(Reason.SELECTED_BY_RANK);
        assertThat(reason(outcome, "b")).isEqualTo(Reason.SELECTED_BY_GUARANTEE);
        assertThat(reason(outcome, "c")).isEqualTo(Reason.OUTSIDE_QUOTA);
    }

    /** rules.md section 8: one winner 100; two 60/40; three 60, 60 % of the rest; four 50 % of the rest each time. */
    @ParameterizedTest
    @CsvSource({"1,1000", "2,600|400", "3,600|240|160", "4,500|250|125|125"})
    void split_geometric_isThatOfTheLenses(int winners, String expected) {
        Sketch lenses = new Sketch()
                .clause("places", "{most: all}")
                .clause("volume", "{shares: {ordinary: {1+: 60%}}, perRegion: half-up}")
                .clause("split", "{ofRest: {1: 100%, 2-3: 60%, 4+: 50%}, rounding: half-up}")
                .clause("areas", "{set: national-31}");
        LotOutcome outcome =
                lenses.clear(Sketch.lot(Map.of(), List.of(generic(BEIJING, 1000), generic(HEBEI, 667)), bids(winners)));
        assertThat(outcome.agreedUnits()).as("600 and 400.2 rounded").contains(Quantity.of(1000));
        assertThat(String.join(
                        "|",
                        outcome.bids().stream()
                                .map(b -> b.agreedUnits().map(Quantity::units).orElse(-1L) + "")
                                .toList()))
                .isEqualTo(expected);
    }

    private static org.jicai.tender.Bid[] bids(int count) {
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(i -> Sketch.bid("bidder-" + i, "" + i, ""))
                .toArray(org.jicai.tender.Bid[]::new);
    }

    @Test
    void split_withCapacities_handsOutWhatIsLeftOver() {
        Sketch capacities = new Sketch()
                .fact("capacity", "bid")
                .clause("places", "{most: 3}")
                .clause("volume", "{shares: {ordinary: {1+: 100%}}, perRegion: half-up}")
                .clause("split", "{ofRest: {1+: 50%}, capacity: capacity, most: 60%, rounding: half-up}")
                .clause("areas", "{set: whole-country}");
        LotOutcome outcome = capacities.clear(Sketch.lot(
                Map.of(),
                List.of(generic(new Region("全国"), 1000)),
                Sketch.bid("a", "1", "", "capacity 900"),
                Sketch.bid("b", "2", "", "capacity 100"),
                Sketch.bid("c", "3", "", "capacity 250")));
        // 500; half of 500 but 100; all of 400 but 250; 150 left: a up to 60 % of 1000, 100; b and c are full
        assertThat(bid(outcome, "a").agreedUnits()).contains(Quantity.of(600));
        assertThat(bid(outcome, "b").agreedUnits()).contains(Quantity.of(100));
        assertThat(bid(outcome, "c").agreedUnits()).contains(Quantity.of(250));
        assertThat(outcome.agreedUnits()).as("50 units stay uncontracted").contains(Quantity.of(950));
    }

    /**
     * rules.md section 11.3: at the ceiling of 72 yuan, 18.89 was published as a cut of 73.76 % and 19.98 as one of 72.2 %.
     * The cuts are 53.11/72 = 73.7638… % and 52.02/72 = 72.25 %.
     */
    @ParameterizedTest
    @CsvSource({
        "18.89, 73.76, true", "18.89, 73.77, false", "18.89, 73.7638, true", "18.89, 73.7639, false",
        "19.98, 72.2,  true", "19.98, 72.25, true", "19.98, 72.26, false", "19.98, 72.250001, false"
    })
    void cutFromCeiling_ofThePublishedInsulins_isTheOnePublished(String price, String percent, boolean passes) {
        LotOutcome outcome = new Sketch()
                .clause("places", "{most: all}")
                .clause("priceTest", "{anyOf: [{cutFromCeilingAtLeast: " + percent + "%}]}")
                .clear(Sketch.lot(Map.of(), List.of(), Sketch.bid("a", price, "72")));
        assertThat(reason(outcome, "a")).isEqualTo(passes ? Reason.SELECTED_BY_CUT : Reason.FAILED_PRICE_TEST);
    }
}
