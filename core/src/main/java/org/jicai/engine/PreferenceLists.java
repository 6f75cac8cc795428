package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jicai.decision.Answer;
import org.jicai.decision.ChoiceRequest;
import org.jicai.decision.ChoiceSource;
import org.jicai.decision.PickLists;
import org.jicai.decision.RegionWishes;
import org.jicai.rules.RegionDraft;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.InvalidInputException;
import org.jicai.tender.Lot;
import org.jicai.tender.Problem;
import org.jicai.tender.Region;
import org.jicai.tender.Round;

/**
 * Picks of regions by lists: at each of its turns a bid takes the first region on its own list that it may take. What a list does
 * not name comes after it, in the order of the book. A list holds for primary suppliers, backups and replacements alike; after a
 * withdrawal it is read from its top again. Anything but picks is left to other sources.
 *
 * <p>Example: {@code FirstAnswer.of(PreferenceLists.of(book, round, Map.of(new BidKey("Alpha", ""), List.of(new
 * Region("上海")))), DefaultStrategy.of(round, 1))}. Where every bid of a lot has a list, its picks cost next to nothing.
 */
public final class PreferenceLists implements ChoiceSource {

    private static final String ORIGIN = "preference list";

    private final ImmutableList<Region> regions;
    private final ImmutableMap<BidKey, ImmutableList<Region>> listByBid;
    private final ImmutableMap<String, OfLot> listsByLot;

    /** The lists of a lot all of whose bids have one. */
    private record OfLot(Lot lot, ImmutableList<BidKey> keys, Optional<PickLists> lists) {

        /** Whether they fit a lot of the same name, perhaps of another round: it must have the same bids. */
        boolean fits(Lot other) {
            if (other.equals(lot)) {
                return true;
            }
            boolean same = other.bids().size() == keys.size();
            for (int bid = 0; bid < keys.size() && same; bid++) {
                Bid here = lot.bids().get(bid);
                Bid there = other.bids().get(bid);
                same = here.bidder().name().equals(there.bidder().name())
                        && here.product().equals(there.product());
            }
            return same || keysInOrder(other).equals(keys);
        }
    }

    private PreferenceLists(
            ImmutableList<Region> regions, ImmutableMap<BidKey, ImmutableList<Region>> listByBid, Round round) {
        this.regions = regions;
        this.listByBid = listByBid;
        ImmutableMap.Builder<String, OfLot> lots = ImmutableMap.builder();
        for (Lot lot : round.lots()) {
            ImmutableList<BidKey> keys = keysInOrder(lot);
            if (!regions.isEmpty() && !keys.isEmpty() && listByBid.keySet().containsAll(keys)) {
                lots.put(lot.id(), new OfLot(lot, keys, Optional.of(new PickLists(wishes(keys), ORIGIN))));
            }
        }
        this.listsByLot = lots.buildOrThrow();
    }

    /**
     * Lists for the bids of a round. One list holds in every lot in which its bid occurs.
     *
     * @param book the rule book, for its regions
     * @param round the round
     * @param lists by bid: the regions it prefers, the most wanted first; bids without a list are left to other sources
     * @return the source
     * @throws InvalidInputException listing every bid that is not in the round, and every region that is not in the book or stands
     *     twice on one list
     */
    public static PreferenceLists of(RuleBook book, Round round, Map<BidKey, ? extends List<Region>> lists) {
        ImmutableList<Region> regions = book.clause(RegionDraft.class)
                .map(draft -> draft.regions().value().regions())
                .orElse(ImmutableList.of());
        ImmutableSet<BidKey> bids = round.lots().stream()
                .flatMap(lot -> lot.bids().stream())
                .map(Bid::key)
                .collect(ImmutableSet.toImmutableSet());
        List<Problem> problems = new ArrayList<>();
        ImmutableMap.Builder<BidKey, ImmutableList<Region>> complete = ImmutableMap.builder();
        ImmutableSet<Region> known = ImmutableSet.copyOf(regions);
        lists.forEach((bid, list) -> {
            String path = "preferences[" + bid + "]";
            if (!bids.contains(bid)) {
                problems.add(unknown(path, bid, round, bids));
            }
            Set<Region> order = new LinkedHashSet<>();
            for (int place = 0; place < list.size(); place++) {
                Region region = list.get(place);
                if (!known.contains(region)) {
                    problems.add(Problem.of(path + "[" + place + "]", region.name(), "a region of " + book.id()));
                } else if (!order.add(region)) {
                    problems.add(Problem.of(
                            path + "[" + place + "]", region.name(), "a region that is not on the list already"));
                }
            }
            order.addAll(regions);
            complete.put(bid, ImmutableList.copyOf(order));
        });
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new PreferenceLists(regions, complete.buildOrThrow(), round);
    }

    private static Problem unknown(String path, BidKey bid, Round round, ImmutableSet<BidKey> bids) {
        String expected = "a bid of round " + round.id();
        return bids.stream()
                .filter(other -> other.bidder().equals(bid.bidder()))
                .findFirst()
                .map(other -> Problem.of(path, bid.toString(), expected, "Maybe " + other + " was meant"))
                .orElse(Problem.of(path, bid.toString(), expected));
    }

    private static ImmutableList<BidKey> keysInOrder(Lot lot) {
        return lot.bids().stream().map(Bid::key).sorted().collect(ImmutableList.toImmutableList());
    }

    private RegionWishes wishes(ImmutableList<BidKey> keys) {
        byte[] lists = new byte[keys.size() * regions.size()];
        int at = 0;
        for (BidKey key : keys) {
            for (Region region : listByBid.getOrDefault(key, regions)) {
                lists[at++] = (byte) regions.indexOf(region);
            }
        }
        return RegionWishes.of(regions.size(), lists);
    }

    @Override
    public Optional<PickLists> pickLists(Lot lot, ImmutableList<Region> ofBook) {
        OfLot found = listsByLot.get(lot.id());
        return found != null && ofBook.equals(regions) && found.fits(lot) ? found.lists() : Optional.empty();
    }

    @Override
    public Optional<Answer> answer(ChoiceRequest request) {
        ImmutableList<Region> list = listByBid.get(request.bid());
        if (request.kind() != ChoiceKind.PICK || list == null) {
            return Optional.empty();
        }
        return list.stream()
                .map(Region::name)
                .filter(request.legal()::contains)
                .findFirst()
                .map(name -> new Answer(name, ORIGIN));
    }
}
