package org.jicai.twin;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * One book's numbers, written by hand from the research notes.
 *
 * @param book  the document id
 * @param quota  lowest number of bidders of a step -> places; {@link #quota(int)} reads it
 * @param facts  facts that settle a tie, the first that separates wins; more is better
 * @param priceTest  whether a shortlisted bid must pass the three limbs
 * @param negotiated  whether lots beyond the deepest cuts negotiate (the pilot)
 * @param ordinaryShares  percent by number of winners; the last holds for more
 * @param specialShares  the same for the special volume class
 * @param years  contract years by number of winners; the last holds for more
 * @param regions  in the book's order
 * @param bug  the planted mistake
 */
public record TwinRules(
        String book,
        NavigableMap<Integer, Integer> quota,
        List<String> facts,
        boolean priceTest,
        boolean negotiated,
        List<Integer> ordinaryShares,
        List<Integer> specialShares,
        List<Integer> years,
        List<String> regions,
        Bug bug) {
    public static final String PILOT = "GY-YD2018-1";
    public static final String EXPANSION = "GY-YD2019-1";
    public static final String ROUND_2 = "GY-YD2019-2";
    public static final String ROUND_3 = "GY-YD2020-1";
    public static final String ROUND_4 = "GY-YD2021-1";
    public static final String ROUND_5 = "GY-YD2021-2";
    public static final List<String> BOOKS = List.of(PILOT, EXPANSION, ROUND_2, ROUND_3, ROUND_4, ROUND_5);

    private static final List<String> CITIES =
            List.of("北京", "天津", "上海", "重庆", "沈阳", "大连", "厦门", "广州", "深圳", "成都", "西安");
    private static final List<String> PROVINCES = List.of(
            "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北",
            "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆");
    /** The provinces without the pilot's municipalities and without Fujian and Hebei, which had followed by themselves. */
    private static final List<String> ALLIANCE = PROVINCES.stream()
            .filter(province -> !List.of("北京", "天津", "上海", "重庆", "福建", "河北").contains(province))
            .toList();

    private static final List<Integer> FIFTY_TO_EIGHTY = List.of(50, 60, 70, 80);
    private static final List<Integer> FORTY_TO_SEVENTY = List.of(40, 50, 60, 70);

    public static TwinRules of(String book) {
        return of(book, Bug.NONE);
    }

    public static TwinRules of(String book, Bug bug) {
        List<String> sales = List.of(TwinBid.SALES);
        switch (book) {
            case PILOT:
                return new TwinRules(
                        book,
                        steps(Map.of(1, 1)),
                        List.of(TwinBid.CITIES, TwinBid.SALES),
                        false,
                        true,
                        List.of(60),
                        List.of(60),
                        List.of(1),
                        CITIES,
                        bug);
            case EXPANSION:
                return new TwinRules(
                        book,
                        steps(Map.of(1, 1, 2, 2, 3, 3)),
                        sales,
                        false,
                        false,
                        List.of(50, 60, 70),
                        List.of(50, 60, 70),
                        List.of(1, 1, 2),
                        ALLIANCE,
                        bug);
            case ROUND_2:
                return new TwinRules(
                        book,
                        steps(Map.of(1, 1, 2, 2, 4, 3, 5, 4, 7, 5, 9, 6)),
                        sales,
                        true,
                        false,
                        FIFTY_TO_EIGHTY,
                        FIFTY_TO_EIGHTY,
                        List.of(1, 2, 2, 3),
                        PROVINCES,
                        bug);
            case ROUND_3:
                return sinceRound3(book, steps(Map.of(1, 1, 2, 2, 4, 3, 5, 4, 7, 5, 8, 6, 10, 7, 12, 8)), bug);
            case ROUND_4:
            case ROUND_5:
                return sinceRound3(
                        book, steps(Map.of(1, 1, 2, 2, 4, 3, 5, 4, 7, 5, 8, 6, 9, 7, 10, 8, 11, 9, 13, 10)), bug);
            default:
                throw new IllegalArgumentException("no such book: " + book);
        }
    }

    private static TwinRules sinceRound3(String book, NavigableMap<Integer, Integer> quota, Bug bug) {
        return new TwinRules(
                book,
                quota,
                List.of(TwinBid.SALES),
                true,
                false,
                FIFTY_TO_EIGHTY,
                FORTY_TO_SEVENTY,
                List.of(1, 1, 2, 3),
                PROVINCES,
                bug);
    }

    private static NavigableMap<Integer, Integer> steps(Map<Integer, Integer> placesFromBidders) {
        return new TreeMap<>(placesFromBidders);
    }

    /** Places for a number of actual bidders; none without bidders. */
    public int quota(int bidders) {
        if (bidders == 0) {
            return 0;
        }
        return quota.floorEntry(has(Bug.QUOTA_OFF_BY_ONE) ? bidders + 1 : bidders)
                .getValue();
    }

    /** Percent of the base demand that is contracted with this many winners. */
    public int sharePercent(String volumeClass, int winners) {
        boolean special = volumeClass.equals(TwinLot.SPECIAL) && !has(Bug.SHARE_CLASS_IGNORED);
        return atOrLast(special ? specialShares : ordinaryShares, winners);
    }

    /** Contract years with this many winners. */
    public int termYears(String termClass, int winners) {
        boolean oneYear = termClass.equals(TwinLot.ONE_YEAR) && !has(Bug.TERM_CLASS_IGNORED);
        return oneYear ? 1 : atOrLast(years, winners);
    }

    /** Whether the book has the volume class special-1. */
    public boolean hasVolumeClass() {
        return !ordinaryShares.equals(specialShares);
    }

    /** Whether the book has the term class one-year: rounds 3 and 4 name such lots. */
    public boolean hasTermClass() {
        return book.equals(ROUND_3) || book.equals(ROUND_4);
    }

    private static int atOrLast(List<Integer> byWinners, int winners) {
        return byWinners.get(Math.min(winners, byWinners.size()) - 1);
    }

    boolean has(Bug asked) {
        return bug == asked;
    }
}
