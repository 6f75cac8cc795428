package org.jicai.twin;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * One book's numbers, written by hand from the research notes; those of the seventh round and later are in {@link
 * TwinLaterBooks}.
 *
 * @param book  the document id
 * @param quota  lowest number of bidders of a step -> places; {@link #quota(int)} reads it
 * @param facts  facts that settle a tie, the first that separates wins; more is better
 * @param priceTest  whether a shortlisted bid must pass the three limbs
 * @param negotiated  whether lots beyond the deepest cuts negotiate (the pilot)
 * @param shares  percent by number of winners, by volume class; the last holds for more
 * @param years  contract years by number of winners; the last holds for more
 * @param regions  in the book's order
 * @param clauses  the clauses that came later
 * @param bug  the planted mistake
 */
public record TwinRules(
        String book,
        NavigableMap<Integer, Integer> quota,
        List<String> facts,
        boolean priceTest,
        boolean negotiated,
        Map<String, List<Integer>> shares,
        List<Integer> years,
        List<String> regions,
        TwinClauses clauses,
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
    static final List<String> PROVINCES = List.of(
            "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北",
            "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆");
    /** The provinces without the pilot's municipalities and without Fujian and Hebei, which had followed by themselves. */
    private static final List<String> ALLIANCE = PROVINCES.stream()
            .filter(province -> !List.of("北京", "天津", "上海", "重庆", "福建", "河北").contains(province))
            .toList();

    static final List<Integer> FIFTY_TO_EIGHTY = List.of(50, 60, 70, 80);
    static final List<Integer> FORTY_TO_SEVENTY = List.of(40, 50, 60, 70);

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
                        Map.of(TwinLot.ORDINARY, List.of(60)),
                        List.of(1),
                        CITIES,
                        TwinClauses.NONE,
                        bug);
            case EXPANSION:
                return new TwinRules(
                        book,
                        steps(Map.of(1, 1, 2, 2, 3, 3)),
                        sales,
                        false,
                        false,
                        Map.of(TwinLot.ORDINARY, List.of(50, 60, 70)),
                        List.of(1, 1, 2),
                        ALLIANCE,
                        TwinClauses.NONE,
                        bug);
            case ROUND_2:
                return new TwinRules(
                        book,
                        steps(Map.of(1, 1, 2, 2, 4, 3, 5, 4, 7, 5, 9, 6)),
                        sales,
                        true,
                        false,
                        Map.of(TwinLot.ORDINARY, FIFTY_TO_EIGHTY),
                        List.of(1, 2, 2, 3),
                        PROVINCES,
                        TwinClauses.NONE,
                        bug);
            case ROUND_3:
                return sinceRound3(book, steps(Map.of(1, 1, 2, 2, 4, 3, 5, 4, 7, 5, 8, 6, 10, 7, 12, 8)), bug);
            case ROUND_4:
            case ROUND_5:
                return sinceRound3(book, upToTenPlaces(), bug);
            default:
                return TwinLaterBooks.of(book, bug);
        }
    }

    private static TwinRules sinceRound3(String book, NavigableMap<Integer, Integer> quota, Bug bug) {
        return new TwinRules(
                book,
                quota,
                List.of(TwinBid.SALES),
                true,
                false,
                Map.of(TwinLot.ORDINARY, FIFTY_TO_EIGHTY, TwinLot.SPECIAL, FORTY_TO_SEVENTY),
                List.of(1, 1, 2, 3),
                PROVINCES,
                TwinClauses.NONE,
                bug);
    }

    /** Rounds 4 to 9. */
    static NavigableMap<Integer, Integer> upToTenPlaces() {
        return steps(Map.of(1, 1, 2, 2, 4, 3, 5, 4, 7, 5, 8, 6, 9, 7, 10, 8, 11, 9, 13, 10));
    }

    static NavigableMap<Integer, Integer> steps(Map<Integer, Integer> placesFromBidders) {
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

    /** Percent of the base demand that is contracted with this many winners; a class the book does not know is ordinary. */
    public int sharePercent(String volumeClass, int winners) {
        List<Integer> ordinary = shares.getOrDefault(TwinLot.ORDINARY, List.of());
        return atOrLast(has(Bug.SHARE_CLASS_IGNORED) ? ordinary : shares.getOrDefault(volumeClass, ordinary), winners);
    }

    /** How long the contracts with this many winners run: an ISO period, or the day they end. */
    public String term(String termClass, int winners) {
        return clauses.until() == null ? "P" + termYears(termClass, winners) + "Y" : clauses.until();
    }

    /**
     * Contract years with this many winners. Rounds 3 and 4 name lots of one year, round 7 a class of at most two; any other
     * book knows no such class.
     */
    private int termYears(String termClass, int winners) {
        boolean oneYear = (book.equals(ROUND_3) || book.equals(ROUND_4)) && termClass.equals(TwinLot.ONE_YEAR);
        boolean atMostTwo = book.equals(TwinLaterBooks.ROUND_7) && termClass.equals(TwinLot.SPECIAL_2);
        if (has(Bug.TERM_CLASS_IGNORED)) {
            return atOrLast(years, winners);
        }
        return oneYear ? 1 : atMostTwo ? Math.min(2, atOrLast(years, winners)) : atOrLast(years, winners);
    }

    /** Whether the book has the volume class special-1. */
    public boolean hasVolumeClass() {
        return shares.size() > 1;
    }

    /** Whether the book has classes of its own. */
    public boolean hasClasses() {
        return shares.size() > 1;
    }

    /** Whether the book has clauses that came with the seventh round or later. */
    public boolean isLater() {
        return !clauses.equals(TwinClauses.NONE);
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
