package org.jicai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jicai.engine.Cases.clear;
import static org.jicai.engine.Cases.crowd;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.RegionAward;
import org.jicai.money.Quantity;
import org.jicai.money.Ratio;
import org.jicai.money.Rounding;
import org.jicai.money.Share;
import org.jicai.proof.Books;
import org.jicai.rules.Cited;
import org.jicai.rules.RegionDraft;
import org.jicai.rules.RuleBook;
import org.jicai.rules.VolumeShare;
import org.jicai.tender.Demand;
import org.jicai.tender.Lot;
import org.jicai.tender.LotClasses;
import org.jicai.tender.Region;
import org.jicai.tender.Specification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The share of the base by number of winners, rounded half-up region by region, then summed. */
class VolumeShareTest {
    private static final RuleBook BOOK = Books.of(Books.ROUND_2);

    /**
     * Afatinib of the seventh round: base 596,327, one winner 298,170, two winners 357,795 (research notes, §11.1). The base
     * by region was not published; this one has the thirteen odd numbers and the sum that explain both.
     */
    private static List<Long> afatinib() {
        List<Long> base = new ArrayList<>();
        for (int i = 0; i < 31; i++) {
            long tens = i < 12 ? 1_924 : 1_923;
            long ones = i < 12 ? 5 : i < 14 ? 4 : i == 14 ? 9 : 0;
            base.add(tens * 10 + ones);
        }
        return base;
    }

    @Test
    void base_ofAfatinib_hasThirteenOddRegions() {
        assertThat(afatinib().stream().mapToLong(Long::longValue).sum()).isEqualTo(596_327);
        assertThat(afatinib().stream().filter(units -> units % 2 == 1)).hasSize(13);
    }

    @ParameterizedTest(name = "{0} bidders: {1}")
    @CsvSource({"1, 298170", "2, 357795"})
    void volume_afatinib_asPublished(int bidders, long units) {
        assertThat(clear(BOOK, withBase(crowd(bidders), afatinib())).agreedUnits())
                .contains(Quantity.of(units));
    }

    /** 13 regions lose or gain half a unit: the sum of the halves is 298,163.5. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"HALF_UP, 298170", "CEILING, 298170", "FLOOR, 298157", "HALF_EVEN, 298158"})
    void volume_otherRounding_otherSum(Rounding rounding, long units) {
        VolumeShare published = BOOK.clause(VolumeShare.class).orElseThrow();
        Cited<Rounding> cited = new Cited<>(
                rounding, published.perRegion().path(), published.perRegion().citation());
        RuleBook changed = Books.with(BOOK, new VolumeShare(published.sharesByClass(), cited));
        assertThat(clear(changed, withBase(crowd(1), afatinib())).agreedUnits()).contains(Quantity.of(units));
    }

    @ParameterizedTest(name = "{0}, {1} winners of class {2}: {3}")
    @CsvSource({
        "GY-YD2018-1, 1, ordinary, 60%",
        "GY-YD2019-1, 1, ordinary, 50%",
        "GY-YD2019-1, 2, ordinary, 60%",
        "GY-YD2019-1, 3, ordinary, 70%",
        "GY-YD2019-2, 1, ordinary, 50%",
        "GY-YD2019-2, 2, ordinary, 60%",
        "GY-YD2019-2, 3, ordinary, 70%",
        "GY-YD2019-2, 4, ordinary, 80%",
        "GY-YD2019-2, 6, ordinary, 80%",
        "GY-YD2020-1, 4, ordinary, 80%",
        "GY-YD2020-1, 1, special-1, 40%",
        "GY-YD2020-1, 4, special-1, 70%",
        "GY-YD2021-1, 2, special-1, 50%",
        "GY-YD2021-2, 3, special-1, 60%",
        "GY-YD2021-2, 10, special-1, 70%",
        "GY-YD2022-1, 1, ordinary, 50%",
        "GY-YD2022-1, 4, ordinary, 80%",
        "GY-YD2022-1, 3, special-1, 60%",
        "GY-YD2022-1, 1, special-2, 30%",
        "GY-YD2022-1, 2, special-2, 40%",
        "GY-YD2022-1, 3, special-2, 50%",
        "GY-YD2022-1, 4, special-2, 50%",
        "GY-YD2023-1, 10, special-2, 50%",
        "GY-YD2023-2, 2, special-1, 50%",
        "GY-YD2025-1, 4, ordinary, 80%",
        "GY-YD2025-1, 10, special-1, 70%",
        "GY-YD2025-1, 10, special-2, 60%"
    })
    void share_byWinnersAndClass(String book, int winners, String volumeClass, String share) {
        LotOutcome lot = clear(Books.of(book), inClass(crowd(bidders(book, winners)), volumeClass));
        assertThat(lot.selected()).isEqualTo(winners);
        assertThat(lot.share()).contains(Share.parse(share));
    }

    @Test
    void volume_twoStrengths_areCountedInUnitsOfTheComparisonStrength() {
        Lot lot = Lot.builder("lot")
                .comparison("tablet", "10mg", "tablet")
                .specification(new Specification(
                        "5mg", Optional.of(Ratio.parse("0.5")), Optional.of(Ratio.parse("0.5")), Optional.empty()))
                .demand(new Demand(new Region("北京"), "10mg", Quantity.of(10), Optional.empty()))
                .demand(new Demand(new Region("北京"), "5mg", Quantity.of(7), Optional.empty()))
                .bid(crowd(1).bids().get(0))
                .build();
        // (10 + 7 / 2) × 50 % = 6.75
        assertThat(clear(BOOK, lot).agreedUnits()).contains(Quantity.of(7));
    }

    @Test
    void volume_factorUnknown_isUnknownAndNotZero() {
        Lot lot = Lot.builder("lot")
                .comparison("tablet", "10mg", "tablet")
                .specification(new Specification("5mg", Optional.empty(), Optional.empty(), Optional.empty()))
                .demand(new Demand(new Region("北京"), "5mg", Quantity.of(7), Optional.empty()))
                .bid(crowd(1).bids().get(0))
                .build();
        LotOutcome outcome = clear(BOOK, lot);
        assertThat(outcome.agreedUnits()).isEmpty();
        assertThat(outcome.regions()).extracting(RegionAward::agreedUnits).containsOnly(Optional.empty());
        assertThat(outcome.share()).contains(Share.parse("50%"));
    }

    private static int bidders(String book, int winners) {
        return IntStream.rangeClosed(1, 25)
                .filter(n -> clear(Books.of(book), crowd(n)).selected() == winners)
                .findFirst()
                .orElseThrow();
    }

    private static Lot inClass(Lot lot, String volumeClass) {
        Lot.Builder builder = Lot.builder(lot.id())
                .classes(new LotClasses(volumeClass, LotClasses.ORDINARY, LotClasses.ORDINARY, ""));
        lot.bids().forEach(builder::bid);
        return builder.build();
    }

    private static Lot withBase(Lot lot, List<Long> base) {
        ImmutableList<Region> regions =
                BOOK.clause(RegionDraft.class).orElseThrow().regions().value().regions();
        Lot.Builder builder = Lot.builder(lot.id());
        for (int i = 0; i < regions.size(); i++) {
            builder.demand(new Demand(regions.get(i), "", Quantity.of(base.get(i)), Optional.empty()));
        }
        lot.bids().forEach(builder::bid);
        return builder.build();
    }
}
