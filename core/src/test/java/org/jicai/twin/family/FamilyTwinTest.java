package org.jicai.twin.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The random lots of the families meet every reason and every mistake. */
class FamilyTwinTest {
    private static final long SEED = Long.getLong("jicai.seed", 20_261_130);
    private static final int LOTS_PER_BOOK = 400;

    /** Every last word that a book of the families can have. */
    static final List<String> REASONS = List.of(
            "DID_NOT_TAKE_PART",
            "PRICE_UNDISCLOSED",
            "WITHDREW_BEFORE_AWARD",
            "DISQUALIFIED_BEFORE_AWARD",
            "ABOVE_CEILING",
            "FAILED_ENTRY",
            "OUTSIDE_QUOTA",
            "TIE_LOST_BY_FACT",
            "TIE_LOST_BY_LOT",
            "BEYOND_GAP",
            "FAILED_PRICE_TEST",
            "REVIVAL_DECLINED",
            "ABOVE_ENTRY_LIMIT",
            "ABOVE_RESERVE",
            "HELD_IN_RESERVE",
            "SELECTED_BY_RANK",
            "SELECTED_BY_MULTIPLE",
            "SELECTED_BY_CUT",
            "SELECTED_BY_PRICE",
            "SELECTED_BY_PUBLISHED_PRICE",
            "SELECTED_BY_BAND",
            "SELECTED_BY_FACT",
            "SELECTED_BY_PLACE",
            "SELECTED_BY_REVIVAL",
            "SELECTED_BY_GUARANTEE",
            "SELECTED_FROM_RESERVE",
            "WITHDREW_AFTER_AWARD",
            "DISQUALIFIED_AFTER_AWARD",
            "WITHDREW_IN_TERM",
            "DISQUALIFIED_IN_TERM");

    private record Cleared(FamilyBook book, FamilyLot lot, FamilyOutcome outcome) {}

    private static final List<Cleared> CORPUS = corpus();

    private static List<Cleared> corpus() {
        List<Cleared> corpus = new ArrayList<>();
        Map<FamilyBook, FamilyGenerator> generators = new LinkedHashMap<>();
        FamilyBooks.ALL.forEach(book -> generators.put(book, new FamilyGenerator(book, SEED)));
        for (int i = 0; i < LOTS_PER_BOOK; i++) {
            generators.forEach((book, generator) -> {
                FamilyLot lot = generator.next();
                corpus.add(new Cleared(book, lot, FamilyTwin.clear(lot, book)));
            });
        }
        return corpus;
    }

    @Test
    void twin_randomLots_meetEveryReason() {
        FamilyCoverage coverage = new FamilyCoverage();
        CORPUS.forEach(cleared -> coverage.add(cleared.book(), cleared.lot(), cleared.outcome()));

        System.out.println(coverage);
        for (String reason : REASONS) {
            assertThat(coverage.reason(reason)).as(reason).isGreaterThanOrEqualTo(20);
        }
        for (String event : List.of(
                "lot AWARDED",
                "lot FAILED",
                "lot PENDING",
                "volume unknown",
                "pool open",
                "tie drawn",
                "selected without a unit",
                "region without supplier",
                "shared volume not handed out")) {
            assertThat(coverage.event(event)).as(event).isGreaterThanOrEqualTo(40);
        }
    }

    static List<FamilyBug> planted() {
        return FamilyBug.planted();
    }

    @ParameterizedTest
    @MethodSource("planted")
    void twin_withBug_differs(FamilyBug bug) {
        assertThat(CORPUS.stream()
                        .anyMatch(cleared ->
                                !cleared.outcome().equals(FamilyTwin.clear(cleared.lot(), cleared.book(), bug))))
                .as("%s shows", bug)
                .isTrue();
    }

    @Test
    void twin_sameSeed_sameLots() {
        FamilyBook book = FamilyBooks.of("IN-L1");

        assertThat(new FamilyGenerator(book, 7).next(20)).isEqualTo(new FamilyGenerator(book, 7).next(20));
    }
}
