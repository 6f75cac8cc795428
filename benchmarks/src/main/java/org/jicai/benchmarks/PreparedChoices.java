package org.jicai.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jicai.decision.Answer;
import org.jicai.decision.ChoiceRequest;
import org.jicai.decision.ChoiceSource;
import org.jicai.decision.PickLists;
import org.jicai.engine.PreferenceLists;
import org.jicai.rules.RuleBook;
import org.jicai.tender.BidKey;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Lot;
import org.jicai.tender.Region;
import org.jicai.tender.Round;

/** What the bidders of one lot decide: each picks by its own list of regions, and lots fall as the pool says. */
final class PreparedChoices implements ChoiceSource {

    private static final String ORIGIN = "benchmark";

    /** The ranks a bidder draws where its tie is settled for places and where for regions. */
    private record Ranks(String shortlist, String regions) {}

    private final PreferenceLists lists;
    private final ImmutableMap<BidKey, Ranks> ranksByBid;

    private PreparedChoices(PreferenceLists lists, ImmutableMap<BidKey, Ranks> ranksByBid) {
        this.lists = lists;
        this.ranksByBid = ranksByBid;
    }

    /** The choices of a lot, which is the one of a round. */
    static PreparedChoices of(LotPool pool, int lot, PublicRounds rounds, RuleBook book, Round round) {
        TiedRanks ranks = new TiedRanks(pool, lot);
        return new PreparedChoices(
                PreferenceLists.of(
                        book,
                        round,
                        IntStream.range(0, pool.bids)
                                .boxed()
                                .collect(ImmutableMap.toImmutableMap(
                                        rounds::key, bid -> preferred(pool, pool.first(lot) + bid, rounds)))),
                IntStream.range(0, pool.bids)
                        .boxed()
                        .collect(ImmutableMap.toImmutableMap(
                                rounds::key,
                                bid -> new Ranks(
                                        Integer.toString(ranks.amongAll(bid)),
                                        Integer.toString(ranks.amongWinners(bid))))));
    }

    private static ImmutableList<Region> preferred(LotPool pool, int at, PublicRounds rounds) {
        return IntStream.range(0, LotPool.REGIONS)
                .mapToObj(place -> rounds.regions().get(pool.preference[at * LotPool.REGIONS + place]))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public Optional<Answer> answer(ChoiceRequest request) {
        return request.kind() == ChoiceKind.LOT
                ? Optional.of(new Answer(rank(request), ORIGIN))
                : lists.answer(request);
    }

    @Override
    public Optional<PickLists> pickLists(Lot lot, ImmutableList<Region> regions) {
        return lists.pickLists(lot, regions);
    }

    private String rank(ChoiceRequest request) {
        Ranks ranks = Objects.requireNonNull(ranksByBid.get(request.bid()));
        return request.step().equals("shortlist") ? ranks.shortlist() : ranks.regions();
    }
}
