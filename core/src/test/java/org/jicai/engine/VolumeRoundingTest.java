package org.jicai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jicai.money.Quantity;
import org.jicai.money.Rounding;
import org.jicai.proof.Books;
import org.jicai.rules.Cited;
import org.jicai.rules.RuleBook;
import org.jicai.rules.VolumeShare;
import org.jicai.tender.Demand;
import org.jicai.tender.Lot;
import org.jicai.tender.LotClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Agreed volumes of the seventh round as published (research notes, §11.1). The bases by region were not; those here have the
 * published sums, and last digits that explain every published volume at once.
 */
class VolumeRoundingTest {

    /** 596,327 units: nine, twelve times five and fourteen in steps of ten; thirteen odd regions. 50 % and 60 %. */
    private static final Published AFATINIB =
            new Published("ordinary", bases(596_327, digits(5, 12, 9, 1, 4, 2)), List.of(298_170L, 357_795L));

    /**
     * 7,286,887 units: 6 regions end in 1, 5 in 7 and 2 in 3, the others in 0. At 30 % a last digit of 1, 7 and 3 is rounded by
     * -0.3, -0.1 and +0.1, together -2.1; at 40 % by -0.4, +0.2 and -0.2, together -1.8; at 50 % each by half a unit.
     */
    private static final Published MEROPENEM = new Published(
            "special-2", bases(7_286_887, digits(1, 6, 7, 5, 3, 2)), List.of(2_186_064L, 2_914_753L, 3_643_450L));

    private record Published(String volumeClass, List<Long> bases, List<Long> volumes) {

        /** What the book agrees for one winner, two and so on, for as many as were published. */
        List<Long> agreed(RuleBook book) {
            List<Long> agreed = new ArrayList<>();
            for (int winners = 1; winners <= volumes.size(); winners++) {
                Lot crowd = Cases.crowd(winners == 3 ? 4 : winners);
                LotClasses classes = new LotClasses(volumeClass, "ordinary", "ordinary", "");
                Lot lot = Cases.withDemand(Cases.inClasses(crowd, classes), demand(bases));
                agreed.add(Cases.clear(book, lot)
                        .agreedUnits()
                        .map(Quantity::units)
                        .orElseThrow());
            }
            return agreed;
        }
    }

    @Test
    void bases_addUp_andThirteenAreOdd() {
        for (Published lot : List.of(AFATINIB, MEROPENEM)) {
            assertThat(lot.bases())
                    .hasSize(31)
                    .filteredOn(base -> base % 2 == 1)
                    .hasSize(13);
        }
        assertThat(AFATINIB.bases().stream().mapToLong(Long::longValue).sum()).isEqualTo(596_327);
        assertThat(MEROPENEM.bases().stream().mapToLong(Long::longValue).sum()).isEqualTo(7_286_887);
    }

    @Test
    void volumes_halfUpByRegion_asPublished() {
        RuleBook book = Books.of(Books.ROUND_7);
        assertThat(AFATINIB.agreed(book)).isEqualTo(AFATINIB.volumes());
        assertThat(MEROPENEM.agreed(book)).isEqualTo(MEROPENEM.volumes());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Rounding.class,
            mode = Mode.EXCLUDE,
            names = {"HALF_UP", "EXACT"})
    void volumes_otherRounding_missesAPublishedVolume(Rounding rounding) {
        assertThat(AFATINIB.agreed(rounded(rounding))).isNotEqualTo(AFATINIB.volumes());
        assertThat(MEROPENEM.agreed(rounded(rounding))).isNotEqualTo(MEROPENEM.volumes());
    }

    /** Every other rounding gives some of the five published volumes and misses others; half-up alone gives them all. */
    @ParameterizedTest(name = "{0}: afatinib {1} and {2}, meropenem {3}, {4} and {5}")
    @CsvSource({
        "HALF_UP,   298170, 357795, 2186064, 2914753, 3643450",
        "HALF_EVEN, 298158, 357795, 2186064, 2914753, 3643444",
        "FLOOR,     298157, 357795, 2186062, 2914748, 3643437",
        "CEILING,   298170, 357798, 2186075, 2914761, 3643450",
    })
    void volumes_byRounding(Rounding rounding, long half, long sixty, long special30, long special40, long special50) {
        RuleBook book = rounded(rounding);
        assertThat(AFATINIB.agreed(book)).containsExactly(half, sixty);
        assertThat(MEROPENEM.agreed(book)).containsExactly(special30, special40, special50);
    }

    /** The whole base reported by one region is rounded once, however it is rounded. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Rounding.class,
            mode = Mode.EXCLUDE,
            names = {"EXACT"})
    void volumes_oneBaseForTheNation_missesThemAll(Rounding rounding) {
        for (Published lot : List.of(AFATINIB, MEROPENEM)) {
            long sum = lot.bases().stream().mapToLong(Long::longValue).sum();
            List<Long> agreed = new Published(lot.volumeClass(), List.of(sum), lot.volumes()).agreed(rounded(rounding));
            for (int i = 0; i < agreed.size(); i++) {
                assertThat(agreed.get(i)).isNotEqualTo(lot.volumes().get(i));
            }
        }
    }

    /** Round 7 with another rounding of each region's volume. */
    private static RuleBook rounded(Rounding rounding) {
        RuleBook book = Books.of(Books.ROUND_7);
        VolumeShare rule = book.clause(VolumeShare.class).orElseThrow();
        return Books.with(
                book,
                new VolumeShare(
                        rule.sharesByClass(),
                        new Cited<>(
                                rounding,
                                rule.perRegion().path(),
                                rule.perRegion().citation())));
    }

    /** 31 last digits, written as digit, how often, digit, how often; 0 for the rest. */
    private static List<Integer> digits(int... digitsAndCounts) {
        List<Integer> digits = new ArrayList<>();
        for (int i = 0; i < digitsAndCounts.length; i += 2) {
            for (int n = 0; n < digitsAndCounts[i + 1]; n++) {
                digits.add(digitsAndCounts[i]);
            }
        }
        while (digits.size() < 31) {
            digits.add(0);
        }
        return digits;
    }

    /** Bases with these last digits and this sum, as even as they can be. */
    private static List<Long> bases(long sum, List<Integer> digits) {
        long tens = (sum - digits.stream().mapToInt(Integer::intValue).sum()) / 10;
        List<Long> bases = new ArrayList<>();
        for (int i = 0; i < digits.size(); i++) {
            bases.add((tens / 31 + (i < tens % 31 ? 1 : 0)) * 10 + digits.get(i));
        }
        return bases;
    }

    private static List<Demand> demand(List<Long> bases) {
        return IntStream.range(0, bases.size())
                .mapToObj(i -> new Demand(Cases.regions().get(i), "", Quantity.of(bases.get(i)), Optional.empty()))
                .toList();
    }
}
