package org.jicai.twin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jicai.twin.TwinOutcome.Draw;
import org.jicai.twin.TwinOutcome.Purpose;

/**
 * A lot counted, checked, ranked and cut at the quota.
 *
 * @param lot  the lot
 * @param bidders  N
 * @param quota  places at N
 * @param standings  one per bid, in file order
 * @param shortlisted  how many are shortlisted, with those that moved up
 * @param draws  the lots drawn at the cut, and where those that move up end, if they were needed
 */
record TwinRanking(TwinLot lot, int bidders, int quota, int shortlisted, List<Standing> standings, List<Draw> draws) {

    /**
     * Where a bid stands after the shortlist.
     *
     * @param bid  the bid
     * @param lost  why it is not on the shortlist; null if it is
     * @param rank  as in {@link TwinOutcome.Bid}
     * @param place  definite place among valid bids, ties in file order where no lot was drawn; 0 if not ranked
     * @param comparablePrice  null if not ranked
     */
    record Standing(TwinBid bid, TwinReason lost, int rank, int place, BigDecimal comparablePrice) {
        boolean isShortlisted() {
            return lost == null;
        }
    }

    /** A valid bid with its comparable price. */
    private record Priced(TwinBid bid, BigDecimal comparablePrice) {}

    static TwinRanking of(TwinLot lot, TwinRules rules) {
        return of(lot, rules, 0);
    }

    /** The lot with so many more bids on the shortlist than there are places. */
    static TwinRanking of(TwinLot lot, TwinRules rules, int movingUp) {
        int bidders = countBidders(lot.bids(), lot, rules);
        int quota = rules.quota(bidders);
        TwinClauses.Reduction reduction = rules.clauses().reduction();
        if (reduction != null && bidders > 0) {
            quota = reduced(quota, reduction, lot, rules);
        }
        List<List<Priced>> groups = inOrder(validBids(lot, rules), rules);
        List<Draw> draws = new ArrayList<>();
        List<List<Priced>> afterDraw = drawAtCut(groups, quota, lot, rules, draws);
        if (movingUp > 0) {
            afterDraw = drawAtCut(afterDraw, quota + movingUp, lot, rules, draws);
        }
        List<Standing> standings = standings(lot, rules, quota + movingUp, groups, afterDraw);
        int shortlisted =
                (int) standings.stream().filter(Standing::isShortlisted).count();
        return new TwinRanking(lot, bidders, quota, shortlisted, standings, draws);
    }

    /** Places less one for so many holders of a licence; one place stays. */
    private static int reduced(int places, TwinClauses.Reduction reduction, TwinLot lot, TwinRules rules) {
        if (rules.has(Bug.REDUCTION_IGNORED)) {
            return places;
        }
        List<TwinBid> holding = lot.bids().stream()
                .filter(bid -> reduction.licence().equals(bid.licence()))
                .toList();
        int holders = rules.has(Bug.REDUCTION_COUNTS_AFFILIATES) ? holding.size() : countBidders(holding, lot, rules);
        int lost = rules.has(Bug.REDUCTION_ROUNDED_UP)
                ? (holders + reduction.per() - 1) / reduction.per()
                : holders / reduction.per();
        int atMost = rules.has(Bug.REDUCTION_WITHOUT_LIMIT) ? lost : Math.min(lost, reduction.most());
        return Math.max(rules.has(Bug.REDUCTION_TO_NO_PLACE) ? 0 : 1, places - atMost);
    }

    /** Shortlisted bids, best first. */
    List<Standing> shortlist() {
        return standings.stream()
                .filter(Standing::isShortlisted)
                .sorted(Comparator.comparingInt(Standing::place))
                .toList();
    }

    /** Lowest comparable price of all valid bids. */
    BigDecimal lowest() {
        return standings.stream()
                .filter(standing -> standing.place() > 0)
                .map(Standing::comparablePrice)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    // ---- counting

    private static int countBidders(List<TwinBid> bids, TwinLot lot, TwinRules rules) {
        return (int) bids.stream()
                .filter(bid -> counts(lot, bid, rules))
                .map(bid -> bid.affiliateGroup() == null || rules.has(Bug.COUNT_AFFILIATES_TWICE)
                        ? "bidder " + bid.bidder()
                        : "group " + bid.affiliateGroup())
                .distinct()
                .count();
    }

    private static boolean counts(TwinLot lot, TwinBid bid, TwinRules rules) {
        TwinReason invalid = invalidity(lot, bid, rules);
        if (invalid == TwinReason.DID_NOT_TAKE_PART) {
            return rules.has(Bug.COUNT_ABSENT);
        }
        boolean leftEarly =
                invalid == TwinReason.WITHDREW_BEFORE_AWARD || invalid == TwinReason.DISQUALIFIED_BEFORE_AWARD;
        return !(rules.has(Bug.COUNT_ONLY_VALID) && invalid != null)
                && !(rules.has(Bug.COUNT_WITHOUT_UNDISCLOSED) && invalid == TwinReason.PRICE_UNDISCLOSED)
                && !(rules.has(Bug.COUNT_WITHOUT_EARLY_EXITS) && leftEarly);
    }

    // ---- validity

    /** Why a bid cannot be ranked; null if it can. */
    private static TwinReason invalidity(TwinLot lot, TwinBid bid, TwinRules rules) {
        if (lot.decisions().didNotTakePart().contains(bid.bidder())) {
            return TwinReason.DID_NOT_TAKE_PART;
        }
        for (TwinExit exit : lot.decisions().exits()) {
            if (exit.bidder().equals(bid.bidder()) && exit.moment() == TwinExit.Moment.BEFORE_AWARD) {
                return exit.reason();
            }
        }
        if (bid.price() == null) {
            return TwinReason.PRICE_UNDISCLOSED;
        }
        return isAboveCeiling(bid, rules) ? TwinReason.ABOVE_CEILING : null;
    }

    private static boolean isAboveCeiling(TwinBid bid, TwinRules rules) {
        if (bid.ceiling() == null) {
            return false;
        }
        BigDecimal compared =
                rules.has(Bug.CEILING_UNROUNDED) ? bid.price() : bid.price().setScale(4, RoundingMode.HALF_UP);
        int comparison = compared.compareTo(bid.ceiling());
        return rules.has(Bug.CEILING_STRICT) ? comparison >= 0 : comparison > 0;
    }

    private static List<Priced> validBids(TwinLot lot, TwinRules rules) {
        return lot.bids().stream()
                .filter(bid -> invalidity(lot, bid, rules) == null)
                .map(bid -> new Priced(bid, ComparablePrice.of(bid.price(), bid.strengthRatio(), rules.bug())))
                .toList();
    }

    // ---- order

    /** Groups of bids that neither price nor facts separate, best group first. */
    private static List<List<Priced>> inOrder(List<Priced> bids, TwinRules rules) {
        Map<BigDecimal, List<Priced>> byPrice = new TreeMap<>();
        for (Priced bid : bids) {
            BigDecimal key = rules.has(Bug.RANK_BY_OWN_PRICE) ? bid.bid().price() : bid.comparablePrice();
            byPrice.computeIfAbsent(key, none -> new ArrayList<>()).add(bid);
        }
        List<List<Priced>> groups = List.copyOf(byPrice.values());
        if (rules.has(Bug.TIE_BY_INPUT_ORDER)) {
            return groups.stream().flatMap(List::stream).map(List::of).toList();
        }
        for (String fact : rules.has(Bug.TIE_FACT_IGNORED) ? List.<String>of() : rules.facts()) {
            groups = groups.stream()
                    .flatMap(group -> splitByFact(group, fact, rules).stream())
                    .toList();
        }
        return groups;
    }

    /** More is better; a fact that one of the group lacks separates nobody. */
    private static List<List<Priced>> splitByFact(List<Priced> group, String fact, TwinRules rules) {
        boolean known = group.stream().allMatch(bid -> bid.bid().facts().containsKey(fact));
        if (!known && !rules.has(Bug.TIE_FACT_WITH_GAPS)) {
            return List.of(group);
        }
        Comparator<BigDecimal> ascending = Comparator.naturalOrder();
        Map<BigDecimal, List<Priced>> byFact =
                new TreeMap<>(rules.has(Bug.TIE_FACT_LOWER_WINS) ? ascending : ascending.reversed());
        for (Priced bid : group) {
            BigDecimal value = bid.bid().facts().getOrDefault(fact, BigDecimal.ZERO);
            byFact.computeIfAbsent(value, none -> new ArrayList<>()).add(bid);
        }
        return List.copyOf(byFact.values());
    }

    /** Splits the group that straddles the cut, if there is one, in the order drawn. */
    private static List<List<Priced>> drawAtCut(
            List<List<Priced>> groups, int quota, TwinLot lot, TwinRules rules, List<Draw> draws) {
        List<List<Priced>> result = new ArrayList<>();
        int ahead = 0;
        for (List<Priced> group : groups) {
            if (ahead < quota && ahead + group.size() > quota) {
                List<String> drawn = drawnOrder(
                        group.stream().map(bid -> bid.bid().bidder()).toList(),
                        lot.decisions().drawnForShortlist(),
                        rules);
                draws.add(new Draw(Purpose.SHORTLIST, ahead + 1, drawn));
                drawn.forEach(bidder -> result.add(List.of(find(group, bidder))));
            } else {
                result.add(group);
            }
            ahead += group.size();
        }
        return result;
    }

    /** Tied bidders by the number each drew. */
    static List<String> drawnOrder(List<String> tied, Map<String, Integer> drawn, TwinRules rules) {
        if (!drawn.keySet().containsAll(tied)) {
            throw new IllegalStateException("a lot is needed among " + tied + ", drawn are only " + drawn);
        }
        Comparator<String> lowerFirst = Comparator.comparing(drawn::get);
        return tied.stream()
                .sorted(rules.has(Bug.TIE_LOT_REVERSED) ? lowerFirst.reversed() : lowerFirst)
                .toList();
    }

    private static Priced find(List<Priced> group, String bidder) {
        return group.stream()
                .filter(bid -> bid.bid().bidder().equals(bidder))
                .findFirst()
                .orElseThrow();
    }

    // ---- the cut

    private static List<Standing> standings(
            TwinLot lot, TwinRules rules, int quota, List<List<Priced>> groups, List<List<Priced>> afterDraw) {
        List<Standing> standings = new ArrayList<>();
        for (TwinBid bid : lot.bids()) {
            TwinReason invalid = invalidity(lot, bid, rules);
            standings.add(
                    invalid == null
                            ? ranked(bid, quota, groups, afterDraw, rules)
                            : new Standing(bid, invalid, 0, 0, null));
        }
        return standings;
    }

    private static Standing ranked(
            TwinBid bid, int quota, List<List<Priced>> groups, List<List<Priced>> afterDraw, TwinRules rules) {
        List<Priced> inPlace = afterDraw.stream().flatMap(List::stream).toList();
        Priced priced = find(inPlace, bid.bidder());
        int place = inPlace.indexOf(priced) + 1;
        int rank = 1;
        for (List<Priced> group : afterDraw) {
            if (group.contains(priced)) {
                break;
            }
            rank += group.size();
        }
        TwinReason lost = place <= quota ? null : whyOutside(priced, inPlace.get(Math.max(quota, 1) - 1), groups);
        boolean movedUp = rules.has(Bug.QUOTA_MOVES_UP_AT_TIE) && lost == TwinReason.TIE_LOST_BY_LOT;
        return new Standing(bid, movedUp ? null : lost, rank, place, priced.comparablePrice());
    }

    private static TwinReason whyOutside(Priced bid, Priced lastInside, List<List<Priced>> groups) {
        if (bid.comparablePrice().compareTo(lastInside.comparablePrice()) != 0) {
            return TwinReason.OUTSIDE_QUOTA;
        }
        boolean onlyTheLot = groups.stream().anyMatch(group -> group.contains(bid) && group.contains(lastInside));
        return onlyTheLot ? TwinReason.TIE_LOST_BY_LOT : TwinReason.TIE_LOST_BY_FACT;
    }
}
