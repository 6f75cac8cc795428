package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jicai.decision.Answer;
import org.jicai.decision.ChoiceRequest;
import org.jicai.decision.ChoiceSource;
import org.jicai.decision.PickLists;
import org.jicai.decision.RegionWishes;
import org.jicai.tender.Demand;
import org.jicai.tender.Lot;
import org.jicai.tender.Region;
import org.jicai.tender.Round;

/**
 * The named strategy for everything nobody recorded: the free region with the largest reported need is picked (the first of
 * the list where none is known), ties are settled by a seeded lot, in a negotiation nobody
 * moves, and an offered price is accepted.
 */
public final class DefaultStrategy implements ChoiceSource {

    private static final String LARGEST_NEED = "strategy largest-need";

    /** For more bids it costs less to be asked for each pick, of which there are no more for that. */
    private static final int MOST_LISTS = 256;

    private final ImmutableTable<String, String, Long> needByLotAndRegion;
    private final long seed;

    private DefaultStrategy(ImmutableTable<String, String, Long> needByLotAndRegion, long seed) {
        this.needByLotAndRegion = needByLotAndRegion;
        this.seed = seed;
    }

    /**
     * The strategy for a round.
     *
     * @param round the round, whose reported need it looks at
     * @param seed what lots are drawn from; the same seed draws the same lots
     * @return the strategy
     */
    public static DefaultStrategy of(Round round, long seed) {
        ImmutableTable.Builder<String, String, Long> need = ImmutableTable.builder();
        for (Lot lot : round.lots()) {
            Map<String, Long> units = new TreeMap<>();
            for (Demand row : lot.demand()) {
                units.merge(row.region().name(), row.base().units(), Math::addExact);
            }
            units.forEach((region, sum) -> need.put(lot.id(), region, sum));
        }
        return new DefaultStrategy(need.build(), seed);
    }

    @Override
    public Optional<Answer> answer(ChoiceRequest request) {
        return switch (request.kind()) {
            case PICK -> Optional.of(new Answer(largestNeed(request), LARGEST_NEED));
            case LOT -> Optional.of(new Answer(drawn(request), "lot with seed " + seed));
            case NEGOTIATE -> request.offered().map(price -> new Answer(price.toString(), "strategy hold"));
            case OFFER -> Optional.of(new Answer("accept", "strategy accept"));
            default -> Optional.empty();
        };
    }

    /** All bids prefer the same regions. */
    @Override
    public Optional<PickLists> pickLists(Lot lot, ImmutableList<Region> regions) {
        int bids = lot.bids().size();
        if (bids == 0 || bids > MOST_LISTS || regions.isEmpty()) {
            return Optional.empty();
        }
        int[] byNeed = IntStream.range(0, regions.size())
                .boxed()
                .sorted(Comparator.comparingLong(
                        region -> -need(lot.id(), regions.get(region).name())))
                .mapToInt(region -> region)
                .toArray();
        byte[] lists = new byte[bids * byNeed.length];
        for (int at = 0; at < lists.length; at++) {
            lists[at] = (byte) byNeed[at % byNeed.length];
        }
        return Optional.of(new PickLists(RegionWishes.of(byNeed.length, lists), LARGEST_NEED));
    }

    private String largestNeed(ChoiceRequest request) {
        Comparator<String> byNeed = Comparator.comparingLong(region -> need(request.lot(), region));
        return request.legal().stream().max(byNeed).orElseThrow();
    }

    private long need(String lot, String region) {
        Long units = needByLotAndRegion.get(lot, region);
        return units == null ? 0 : units;
    }

    /** One of the ranks left, by a hash of the seed and of who draws in which lot. */
    private String drawn(ChoiceRequest request) {
        String who = String.join(
                "\n",
                request.round(),
                request.lot(),
                request.step(),
                request.bid().toString());
        long hash = Hashing.sha256()
                .newHasher()
                .putLong(seed)
                .putString(who, StandardCharsets.UTF_8)
                .hash()
                .asLong();
        return request.legal()
                .get((int) Math.floorMod(hash, (long) request.legal().size()));
    }
}
