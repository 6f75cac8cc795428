package org.jicai.twin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Random rounds of one book, all decided by the seed. Prices come from {@link TwinPriceLadder}, so that ties, limits met
 * exactly and limits missed by one step are common; decisions people make only after an award (exits, negotiated prices)
 * are made by asking the twin who won, so that every exit names a winner.
 */
public final class TwinGenerator {
    private static final int FEWEST_LOTS_THAT_NEGOTIATE = 7;
    private static final int MOST_LOTS = 15;
    private static final List<String> RATIOS = List.of("1", "1", "1", "1", "1", "1", "1", "0.5", "0.8", "2", "3");

    private final TwinRules rules;
    private final long seed;
    private final boolean severalExits;
    private final SplittableRandom random;
    private int lots;

    /** Rounds of this book; the same seed gives the same rounds. */
    public TwinGenerator(String book, long seed) {
        this(book, seed, true);
    }

    /**
     * As above.
     *
     * @param severalExits  whether more than one winner of a lot may leave after the award
     */
    public TwinGenerator(String book, long seed, boolean severalExits) {
        rules = TwinRules.of(book);
        this.seed = seed;
        this.severalExits = severalExits;
        random = new SplittableRandom(seed + (long) book.hashCode() * Integer.MAX_VALUE);
    }

    /** Book and seed, for a failing test to print. */
    @Override
    public String toString() {
        return "TwinGenerator(" + rules.book() + ", seed " + seed + "), after " + lots + " lots";
    }

    /** The next round: 7 to 15 lots in the pilot, up to 15 where ratios of lots are compared, otherwise one. */
    public TwinRound nextRound() {
        int fewest = rules.negotiated() ? FEWEST_LOTS_THAT_NEGOTIATE : 1;
        boolean lotsMeet = rules.negotiated() || rules.clauses().ratioHighest() > 0;
        return nextRound(lotsMeet ? random.nextInt(fewest, MOST_LOTS + 1) : 1);
    }

    /** The next round, of so many lots. */
    public TwinRound nextRound(int size) {
        List<TwinLot> drawn =
                IntStream.range(0, size).mapToObj(none -> nextLot()).toList();
        List<TwinLot> answered = rules.negotiated() ? TwinPilotAnswers.answer(drawn, rules, random) : drawn;
        return new TwinRound(withExitsOfWinners(answered));
    }

    private TwinLot nextLot() {
        lots++;
        return rules.isLater() ? new TwinLaterFeatures(rules, random).addTo(plainLot()) : plainLot();
    }

    /** A lot as the first six books know it. */
    private TwinLot plainLot() {
        int size =
                chance(rules.clauses().lowPrice() == null ? 60 : 30) ? 1 + random.nextInt(8) : 1 + random.nextInt(25);
        TwinPriceLadder ladder = new TwinPriceLadder(random, rules.negotiated());
        List<String> bidders = bidderNames(size);
        List<TwinBid> bids = withFacts(withAffiliates(
                bidders.stream().map(bidder -> nextBid(bidder, ladder)).toList()));
        return new TwinLot(
                "lot-" + lots,
                rules.hasVolumeClass() && chance(30) ? TwinLot.SPECIAL : TwinLot.ORDINARY,
                rules.hasTermClass() && chance(20) ? TwinLot.ONE_YEAR : TwinLot.ORDINARY,
                bids,
                chance(15) ? Map.of() : baseUnits(),
                decisions(bidders));
    }

    /** Names in an order that says nothing, so that no sort by name happens to be right. */
    private List<String> bidderNames(int size) {
        List<String> names = new ArrayList<>(IntStream.range(0, size)
                .mapToObj(number -> "bidder-" + (char) ('a' + number))
                .toList());
        shuffle(names);
        return names;
    }

    // ---- bids

    private TwinBid nextBid(String bidder, TwinPriceLadder ladder) {
        String ratio = RATIOS.get(random.nextInt(RATIOS.size()));
        BigDecimal ceiling = ladder.ceiling(ratio);
        BigDecimal price = chance(4) ? null : ladder.price(ratio, ceiling);
        return new TwinBid(bidder, "product of " + bidder, new BigDecimal(ratio), price, ceiling, null, Map.of());
    }

    private List<TwinBid> withAffiliates(List<TwinBid> bids) {
        if (!chance(25)) {
            return bids;
        }
        int groups = 1 + random.nextInt(3);
        return bids.stream()
                .map(bid -> chance(30) ? bid.withGroup("group-" + random.nextInt(groups)) : bid)
                .toList();
    }

    /** Facts of a lot are all known, partly known or all unknown; few values, so that they tie as well. */
    private List<TwinBid> withFacts(List<TwinBid> bids) {
        int percentKnown = List.of(0, 80, 97, 100).get(random.nextInt(4));
        return bids.stream()
                .map(bid -> {
                    Map<String, BigDecimal> facts = new LinkedHashMap<>();
                    for (String fact : rules.facts()) {
                        if (chance(percentKnown)) {
                            facts.put(fact, BigDecimal.valueOf(1L + random.nextInt(4)));
                        }
                    }
                    return bid.withFacts(facts);
                })
                .toList();
    }

    // ---- demand

    private Map<String, BigDecimal> baseUnits() {
        Map<String, BigDecimal> units = new LinkedHashMap<>();
        int bound = List.of(20, 1_000, 10_000_000).get(random.nextInt(3));
        rules.regions()
                .forEach(region ->
                        units.put(region, chance(5) ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(bound))));
        return units;
    }

    // ---- decisions

    private TwinDecisions decisions(List<String> bidders) {
        Set<String> absent = new LinkedHashSet<>();
        List<TwinExit> early = new ArrayList<>();
        for (String bidder : bidders) {
            if (chance(4)) {
                absent.add(bidder);
            } else if (chance(5)) {
                early.add(new TwinExit(bidder, anyKind(), TwinExit.Moment.BEFORE_AWARD));
            }
        }
        Map<String, List<String>> preferences = new LinkedHashMap<>();
        bidders.forEach(bidder -> preferences.put(bidder, shuffled(rules.regions())));
        return new TwinDecisions(absent, early, drawn(bidders), drawn(bidders), preferences, Map.of(), Map.of());
    }

    private Map<String, Integer> drawn(List<String> bidders) {
        List<String> order = shuffled(bidders);
        Map<String, Integer> ranks = new LinkedHashMap<>();
        order.forEach(bidder -> ranks.put(bidder, ranks.size() + 1));
        return ranks;
    }

    private List<TwinLot> withExitsOfWinners(List<TwinLot> drawn) {
        List<TwinOutcome> outcomes = Twin.clear(new TwinRound(drawn), rules);
        List<TwinLot> result = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            TwinLot lot = drawn.get(i);
            List<TwinExit> exits = new ArrayList<>(lot.decisions().exits());
            if (chance(20)) {
                exits.addAll(exitsAmong(selected(outcomes.get(i))));
            }
            result.add(lot.withDecisions(lot.decisions().withExits(exits)));
        }
        return result;
    }

    /** Those that supply, in turn, then those that were selected without volume. */
    private static List<String> selected(TwinOutcome outcome) {
        List<TwinOutcome.Bid> selected = new ArrayList<>(outcome.inTurn());
        outcome.bids().stream()
                .filter(bid -> bid.reason().isSelected() && bid.turn() == 0)
                .forEach(selected::add);
        return selected.stream().map(TwinOutcome.Bid::bidder).toList();
    }

    private List<TwinExit> exitsAmong(List<String> winners) {
        int most = severalExits && chance(35) ? winners.size() : 1;
        return shuffled(winners).stream()
                .limit(most)
                .map(winner -> new TwinExit(
                        winner, anyKind(), chance(50) ? TwinExit.Moment.AFTER_AWARD : TwinExit.Moment.IN_TERM))
                .toList();
    }

    private TwinExit.Kind anyKind() {
        return chance(50) ? TwinExit.Kind.WITHDREW : TwinExit.Kind.DISQUALIFIED;
    }

    // ---- chance

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> List<T> shuffled(List<T> values) {
        List<T> copy = new ArrayList<>(values);
        shuffle(copy);
        return copy;
    }

    private <T> void shuffle(List<T> values) {
        for (int last = values.size() - 1; last > 0; last--) {
            Collections.swap(values, last, random.nextInt(last + 1));
        }
    }
}
