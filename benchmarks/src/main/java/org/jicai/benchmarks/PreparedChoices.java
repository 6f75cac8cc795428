package org.jicai.benchmarks;

import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jicai.decision.Answer;
import org.jicai.decision.ChoiceRequest;
import org.jicai.decision.ChoiceSource;
import org.jicai.tender.BidKey;

/**
 * What the bidders of one lot decide: each picks by its own list of regions, and lots fall as the pool says. Prepared before
 * the clock runs, so that a pick costs little more than a look at the legal answers.
 */
final class PreparedChoices implements ChoiceSource {

    private static final String ORIGIN = "benchmark";

    /** What one bidder prefers, and the ranks it draws where its tie is settled for places and where for regions. */
    private record Wishes(byte[] preferenceByRegion, String shortlistRank, String regionsRank) {}

    private final ImmutableMap<String, Integer> regionIndexes;
    private final ImmutableMap<BidKey, Wishes> wishesByBid;

    private PreparedChoices(ImmutableMap<String, Integer> regionIndexes, ImmutableMap<BidKey, Wishes> wishesByBid) {
        this.regionIndexes = regionIndexes;
        this.wishesByBid = wishesByBid;
    }

    /** The names of the regions with their indexes, to be shared by the choices of all lots. */
    static ImmutableMap<String, Integer> regionIndexes(PublicRounds rounds) {
        return IntStream.range(0, LotPool.REGIONS)
                .boxed()
                .collect(
                        ImmutableMap.toImmutableMap(i -> rounds.regions().get(i).name(), i -> i));
    }

    /** The choices of a lot. */
    static PreparedChoices of(LotPool pool, int lot, PublicRounds rounds, ImmutableMap<String, Integer> regionIndexes) {
        TiedRanks ranks = new TiedRanks(pool, lot);
        return new PreparedChoices(
                regionIndexes,
                IntStream.range(0, pool.bids)
                        .boxed()
                        .collect(ImmutableMap.toImmutableMap(
                                rounds::key,
                                bid -> new Wishes(
                                        preferenceByRegion(pool, pool.first(lot) + bid),
                                        Integer.toString(ranks.amongAll(bid)),
                                        Integer.toString(ranks.amongWinners(bid))))));
    }

    private static byte[] preferenceByRegion(LotPool pool, int at) {
        byte[] preferenceByRegion = new byte[LotPool.REGIONS];
        for (int i = 0; i < LotPool.REGIONS; i++) {
            preferenceByRegion[pool.preference[at * LotPool.REGIONS + i]] = (byte) i;
        }
        return preferenceByRegion;
    }

    @Override
    public Optional<Answer> answer(ChoiceRequest request) {
        Wishes wishes = Objects.requireNonNull(wishesByBid.get(request.bid()));
        return switch (request.kind()) {
            case PICK -> Optional.of(new Answer(preferred(request, wishes), ORIGIN));
            case LOT -> Optional.of(new Answer(rank(request, wishes), ORIGIN));
            default -> Optional.empty();
        };
    }

    private static String rank(ChoiceRequest request, Wishes wishes) {
        return request.step().equals("shortlist") ? wishes.shortlistRank() : wishes.regionsRank();
    }

    private String preferred(ChoiceRequest request, Wishes wishes) {
        String preferred = "";
        int best = LotPool.REGIONS;
        for (String region : request.legal()) {
            int place = wishes.preferenceByRegion()[Objects.requireNonNull(regionIndexes.get(region))];
            if (place < best) {
                best = place;
                preferred = region;
            }
        }
        return preferred;
    }
}
