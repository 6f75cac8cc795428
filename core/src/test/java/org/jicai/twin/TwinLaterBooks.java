package org.jicai.twin;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jicai.twin.TwinClauses.Limb;
import org.jicai.twin.TwinClauses.Reduction;
import org.jicai.twin.TwinClauses.Revival;
import org.jicai.twin.TwinClauses.Supplies;
import org.jicai.twin.TwinClauses.Who;

/** The numbers of rounds 7 to 12, and of a made-up book with the words none of them uses. */
public final class TwinLaterBooks {
    public static final String ROUND_7 = "GY-YD2022-1";
    public static final String ROUND_8 = "GY-YD2023-1";
    public static final String ROUND_9 = "GY-YD2023-2";
    public static final String ROUND_10 = "GY-YD2024-2";
    public static final String ROUND_11 = "GY-YD2025-1";
    public static final String ROUND_12 = "GY-YD2026-1";
    public static final String MADE_UP = "MADE-UP-1";
    public static final List<String> BOOKS = List.of(ROUND_7, ROUND_8, ROUND_9, ROUND_10, ROUND_11, ROUND_12, MADE_UP);

    private static final String ORAL_SOLID = "oral-solid";
    private static final String SMALL_INJECTION = "small-injection";
    private static final String LARGE_INJECTION = "large-injection";
    private static final Limb MULTIPLE_OF_LOWEST = Limb.multiple("1.8", TwinAnchor.ofLowest());
    /** 6 -> 3, 7 -> 4, 8 -> 5, 9 and 10 -> 6, 11 -> 7, 12 and 13 -> 8, 14 and 15 -> 9, from 16 on 10. */
    private static final NavigableMap<Integer, Integer> TIGHT =
            TwinRules.steps(Map.of(1, 1, 2, 2, 4, 3, 7, 4, 8, 5, 9, 6, 11, 7, 12, 8, 14, 9, 16, 10));

    private static final Map<String, List<Integer>> ONE_SPECIAL_CLASS =
            Map.of(TwinLot.ORDINARY, TwinRules.FIFTY_TO_EIGHTY, TwinLot.SPECIAL, TwinRules.FORTY_TO_SEVENTY);
    private static final Map<String, List<Integer>> TEN_OR_TWENTY_LESS = Map.of(
            TwinLot.ORDINARY,
            TwinRules.FIFTY_TO_EIGHTY,
            TwinLot.SPECIAL,
            TwinRules.FORTY_TO_SEVENTY,
            TwinLot.SPECIAL_2,
            List.of(30, 40, 50, 60));
    private static final Map<String, List<Integer>> TWO_SPECIAL_CLASSES = Map.of(
            TwinLot.ORDINARY,
            TwinRules.FIFTY_TO_EIGHTY,
            TwinLot.SPECIAL,
            TwinRules.FORTY_TO_SEVENTY,
            TwinLot.SPECIAL_2,
            List.of(30, 40, 50));

    private TwinLaterBooks() {}

    static TwinRules of(String book, Bug bug) {
        switch (book) {
            case ROUND_7:
                return book(book, TwinRules.upToTenPlaces(), TWO_SPECIAL_CLASSES, withRatios(6, 1, null), bug);
            case ROUND_8:
                return book(book, TwinRules.upToTenPlaces(), TWO_SPECIAL_CLASSES, withRatios(6, 2, "2025-12-31"), bug);
            case ROUND_9:
                return book(book, TwinRules.upToTenPlaces(), TWO_SPECIAL_CLASSES, withRatios(4, 2, "2027-12-31"), bug);
            case ROUND_10:
                return book(book, TIGHT, TWO_SPECIAL_CLASSES, round10(), bug);
            case ROUND_11:
                return book(book, TIGHT, TEN_OR_TWENTY_LESS, round11(), bug);
            case ROUND_12:
                return book(book, TIGHT, TEN_OR_TWENTY_LESS, round12(), bug);
            case MADE_UP:
                return book(book, TIGHT, ONE_SPECIAL_CLASS, madeUp(), bug);
            default:
                throw new IllegalArgumentException("no such book: " + book);
        }
    }

    private static TwinRules book(
            String book,
            NavigableMap<Integer, Integer> quota,
            Map<String, List<Integer>> shares,
            TwinClauses clauses,
            Bug bug) {
        return new TwinRules(
                book,
                quota,
                List.of(TwinBid.SALES),
                true,
                false,
                shares,
                List.of(1, 1, 2, 3),
                TwinRules.PROVINCES,
                clauses,
                bug);
    }

    /** Rounds 7 to 9: the three limbs, then the highest ratios of the round. */
    private static TwinClauses withRatios(int highest, int backups, String until) {
        return new TwinClauses(
                null,
                null,
                List.of(MULTIPLE_OF_LOWEST, Limb.cut("0.5"), Limb.price("0.1", null)),
                highest,
                List.of(),
                false,
                backups,
                true,
                until);
    }

    private static TwinClauses round10() {
        return new TwinClauses(
                new Reduction("B", 2, 1),
                null,
                List.of(
                        MULTIPLE_OF_LOWEST,
                        Limb.price("0.1", ORAL_SOLID),
                        Limb.price("1", SMALL_INJECTION),
                        Limb.price("2", LARGE_INJECTION)),
                0,
                List.of(new Revival(Who.SHORTLISTED, true, MULTIPLE_OF_LOWEST, Supplies.REGIONS, false, false)),
                false,
                2,
                true,
                "2027-12-31");
    }

    private static TwinClauses round11() {
        Limb multiple = Limb.multiple("1.8", TwinAnchor.ofLowestOrShareOfMean("0.5"));
        return new TwinClauses(
                null,
                null,
                List.of(multiple, Limb.price("0.1", ORAL_SOLID)),
                0,
                List.of(
                        new Revival(Who.SHORTLISTED, true, multiple, Supplies.REGIONS, false, false),
                        new Revival(Who.UNSHORTLISTED, true, null, Supplies.BRAND, true, true)),
                true,
                2,
                true,
                "2028-12-31");
    }

    private static TwinClauses round12() {
        Limb multiple = Limb.multiple("1.8", TwinAnchor.ofLowestOrMeanLess(1, false));
        return new TwinClauses(
                null,
                TwinAnchor.ofMeanLess(2, false),
                List.of(multiple, Limb.price("0.1", ORAL_SOLID)),
                0,
                List.of(
                        new Revival(Who.SHORTLISTED, true, multiple, Supplies.REGIONS, false, false),
                        new Revival(Who.REFERENCE_PRODUCTS, true, null, Supplies.NOTHING, false, false)),
                true,
                2,
                true,
                "");
    }

    /** The sample's deviation, several low prices in a lot, the lowest price offered, revived bids that supply. */
    private static TwinClauses madeUp() {
        Limb multiple = Limb.multiple("1.05", TwinAnchor.ofLowestOrMeanLess(1, true));
        return new TwinClauses(
                new Reduction("B", 2, 4),
                TwinAnchor.ofMeanLess(1, true),
                List.of(multiple, Limb.cut("0.7"), Limb.price("0.1", null)),
                0,
                List.of(
                        new Revival(Who.REFERENCE_PRODUCTS, true, multiple, Supplies.BRAND, true, false),
                        new Revival(Who.SHORTLISTED, false, null, Supplies.NOTHING, false, true),
                        new Revival(Who.UNSHORTLISTED, false, MULTIPLE_OF_LOWEST, Supplies.REGIONS, false, true)),
                true,
                4,
                false,
                null);
    }
}
