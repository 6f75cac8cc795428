package org.jicai.twin.family;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Random lots of one book, all decided by the seed. Exits are decided by asking the twin who holds an award, so that every exit
 * names somebody who can drop out.
 */
public final class FamilyGenerator {
    private final FamilyBook book;
    private final long seed;
    private final FamilyChance chance;
    private int lots;

    public FamilyGenerator(FamilyBook book, long seed) {
        this.book = book;
        this.seed = seed;
        chance = new FamilyChance(seed + (long) book.id().hashCode() * Integer.MAX_VALUE);
    }

    /** Book and seed, for a failing test to print. */
    @Override
    public String toString() {
        return "FamilyGenerator(" + book + ", seed " + seed + "), after " + lots + " lots";
    }

    /** The next so many lots. */
    public List<FamilyLot> next(int size) {
        return IntStream.range(0, size).mapToObj(none -> next()).toList();
    }

    /** The next lot. */
    public FamilyLot next() {
        lots++;
        FamilyPrices prices = new FamilyPrices(chance, book);
        int size = chance.in100(70) ? 1 + chance.below(8) : 1 + chance.below(20);
        List<String> bidders = chance.shuffled(IntStream.range(0, size)
                .mapToObj(number -> "bidder-" + (char) ('a' + number))
                .toList());
        Map<String, BigDecimal> published = new LinkedHashMap<>();
        for (FamilyFact fact : book.lotFacts()) {
            if (chance.in100(93)) {
                boolean places = fact.kind() == FamilyFact.Kind.PLACES;
                published.put(fact.name(), places ? BigDecimal.valueOf(1L + chance.below(5)) : prices.published());
            }
        }
        boolean needKnown = book.hasVolume() && chance.in100(88);
        int bound = chance.one(20, 1_000, 1_000_000);
        int factsKnown = chance.one(0, 85, 97, 100);
        List<FamilyBid> bids = bidders.stream()
                .map(bidder -> bid(bidder, prices, factsKnown, needKnown, bound))
                .toList();
        FamilyLot lot = new FamilyLot(
                "lot-" + lots,
                chance.one(book.termClasses()),
                published,
                bids,
                needKnown ? need(bound, 95) : Map.of(),
                needKnown && chance.in100(30) ? need(bound, 30) : Map.of(),
                answers(bids, prices, published));
        return withLaterExits(lot);
    }

    private FamilyBid bid(String bidder, FamilyPrices prices, int factsKnown, boolean needKnown, int bound) {
        String ratio = chance.in100(80) ? "1" : chance.one("2", "0.5");
        BigDecimal price = prices.price(ratio);
        BigDecimal ceiling = prices.ceiling(price);
        Map<String, BigDecimal> facts = new LinkedHashMap<>();
        for (FamilyFact fact : book.bidFacts()) {
            boolean forTies = fact.kind() == FamilyFact.Kind.COUNT;
            if (chance.in100(forTies ? factsKnown : 93)) {
                facts.put(fact.name(), number(fact, prices, price, bound));
            }
        }
        boolean named = needKnown && book.regions().size() > 1 && chance.in100(80);
        Map<String, BigDecimal> brandNeed = named ? need(bound, chance.one(20, 95)) : Map.of();
        return new FamilyBid(bidder, new BigDecimal(ratio), chance.in100(4) ? null : price, ceiling, facts, brandNeed);
    }

    private BigDecimal number(FamilyFact fact, FamilyPrices prices, BigDecimal price, int bound) {
        return switch (fact.kind()) {
            case COUNT -> BigDecimal.valueOf(1L + chance.below(4));
            case YES_OR_NO -> BigDecimal.valueOf(chance.in100(65) ? 1 : 0);
            case POINTS -> new BigDecimal(chance.one("0", "40", "59.99", "60", "60", "75", "80.5", "80.5", "100"));
            case PRICE -> prices.near(price);
            case HIGH_PRICE -> prices.high(price);
            case UNITS -> BigDecimal.valueOf(chance.one(0, bound / 10, bound / 3, bound / 2, bound, 3 * bound));
            case PLACES -> throw new IllegalArgumentException(fact + " is a fact of lots");
        };
    }

    private Map<String, BigDecimal> need(int bound, int percent) {
        Map<String, BigDecimal> units = new LinkedHashMap<>();
        for (String region : book.regions()) {
            if (chance.in100(percent)) {
                units.put(region, chance.in100(5) ? BigDecimal.ZERO : BigDecimal.valueOf(chance.below(bound)));
            }
        }
        return units;
    }

    private FamilyAnswers answers(List<FamilyBid> bids, FamilyPrices prices, Map<String, BigDecimal> published) {
        Set<String> absent = new LinkedHashSet<>();
        Set<String> accepting = new LinkedHashSet<>();
        List<FamilyExit> early = new ArrayList<>();
        Map<String, List<BigDecimal>> offers = new LinkedHashMap<>();
        Map<String, Integer> drawn = new LinkedHashMap<>();
        Map<String, List<String>> preferred = new LinkedHashMap<>();
        BigDecimal target = published.values().stream().findFirst().orElse(null);
        for (FamilyBid bid : chance.shuffled(bids)) {
            String bidder = bid.bidder();
            drawn.put(bidder, drawn.size() + 1);
            preferred.put(bidder, chance.shuffled(book.regions()));
            if (chance.in100(60)) {
                accepting.add(bidder);
            }
            if (chance.in100(4)) {
                absent.add(bidder);
            } else if (chance.in100(5)) {
                early.add(new FamilyExit(bidder, chance.in100(50), FamilyExit.BEFORE_AWARD));
            }
            if (bid.price() != null) {
                BigDecimal first = prices.named(bid.price(), target);
                offers.put(bidder, chance.one(List.of(), List.of(first), List.of(first, prices.named(first, target))));
            }
        }
        return new FamilyAnswers(absent, early, accepting, offers, drawn, preferred);
    }

    /** One by one, among those that hold an award then. */
    private FamilyLot withLaterExits(FamilyLot lot) {
        FamilyLot result = lot;
        List<FamilyExit> exits = new ArrayList<>(lot.answers().exits());
        boolean inTerm = false;
        for (int percent = book.hasReplacement() ? 30 : 0; chance.in100(percent); percent = 45) {
            FamilyOutcome outcome = FamilyTwin.clear(result, book);
            List<String> selected = outcome.bids().entrySet().stream()
                    .filter(bid -> bid.getValue().isSelected())
                    .map(Map.Entry::getKey)
                    .toList();
            if (selected.isEmpty() || outcome.isPending()) {
                break;
            }
            inTerm |= chance.in100(50);
            exits.add(new FamilyExit(
                    chance.one(selected), chance.in100(50), inTerm ? FamilyExit.IN_TERM : FamilyExit.AFTER_AWARD));
            result = lot.withAnswers(lot.answers().withExits(exits));
        }
        return result;
    }
}
