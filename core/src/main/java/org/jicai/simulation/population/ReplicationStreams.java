package org.jicai.simulation.population;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jicai.simulation.CommonFactor;
import org.jicai.simulation.Purpose;
import org.jicai.simulation.StreamKey;
import org.jicai.simulation.population.DrawnLots.MadeUpLot;
import org.jicai.simulation.population.DrawnLots.Originator;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;

/**
 * Which streams a population draws one number from in each replication, the most important ones first: what firms have in common,
 * which moves them in all lots; costs; entry; behaviour. Within a purpose in the order of lots and bidders. Only what is really
 * drawn is in the list.
 */
final class ReplicationStreams {

    private final Set<StreamKey> common = new LinkedHashSet<>();
    private final List<StreamKey> costs = new ArrayList<>();
    private final List<StreamKey> entries = new ArrayList<>();
    private final List<StreamKey> behaviours = new ArrayList<>();

    private ReplicationStreams() {}

    static ImmutableList<StreamKey> of(PopulationSpec spec) {
        ReplicationStreams streams = new ReplicationStreams();
        if (spec instanceof GivenBids given) {
            given.round().lots().forEach(lot -> streams.add(given, lot));
        } else {
            DrawnLots made = (DrawnLots) spec;
            made.lots().forEach(lot -> streams.add(made.factor(), lot));
        }
        return Stream.of(streams.common, streams.costs, streams.entries, streams.behaviours)
                .flatMap(keys -> keys.stream())
                .collect(ImmutableList.toImmutableList());
    }

    private void add(GivenBids given, Lot lot) {
        lot.bids().stream().sorted(Comparator.comparing(Bid::key)).forEach(bid -> {
            String firm = bid.key().toString();
            if (given.noise() > 0) {
                cost(given.factor(), lot.id(), firm);
            }
            entry(given.entry(), lot.id(), firm);
        });
    }

    private void add(CommonFactor factor, MadeUpLot lot) {
        for (int number = 1; number <= lot.bidders(); number++) {
            bidder(factor, lot.id(), MadeUpPopulation.firm(number), lot.entry(), lot.bidding());
        }
        lot.originator().ifPresent(originator -> originator(factor, lot.id(), originator));
    }

    private void originator(CommonFactor factor, String lot, Originator originator) {
        bidder(factor, lot, MadeUpPopulation.ORIGINATOR, originator.entry(), originator.bidding());
    }

    private void bidder(CommonFactor factor, String lot, String firm, double entry, List<Behaviour> bidding) {
        cost(factor, lot, firm);
        entry(entry, lot, firm);
        if (bidding.size() > 1) {
            behaviours.add(new StreamKey(lot, firm, Purpose.BEHAVIOUR));
        }
    }

    private void cost(CommonFactor factor, String lot, String firm) {
        if (factor.correlation() > 0) {
            common.add(new StreamKey("", firm, Purpose.FIRM_FACTOR));
        }
        if (factor.correlation() < 1) {
            costs.add(new StreamKey(lot, firm, Purpose.COST));
        }
    }

    private void entry(double probability, String lot, String firm) {
        if (probability < 1) {
            entries.add(new StreamKey(lot, firm, Purpose.ENTRY));
        }
    }
}
