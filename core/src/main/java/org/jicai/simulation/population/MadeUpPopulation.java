package org.jicai.simulation.population;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jicai.money.Ratio;
import org.jicai.money.UnitPrice;
import org.jicai.simulation.CommonFactor;
import org.jicai.simulation.CounterRandom;
import org.jicai.simulation.FirmCosts;
import org.jicai.simulation.Purpose;
import org.jicai.simulation.ScaledCosts;
import org.jicai.simulation.UniformStream;
import org.jicai.simulation.UniformStreams;
import org.jicai.simulation.bidding.BidFunction;
import org.jicai.simulation.bidding.PriceGrid;
import org.jicai.simulation.population.DrawnLots.MadeUpLot;
import org.jicai.tender.Bid;
import org.jicai.tender.Bidder;
import org.jicai.tender.Facts;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;

/** Makes a population of made-up lots. */
final class MadeUpPopulation {

    static final String ORIGINATOR = "originator";

    private final DrawnLots spec;
    private final CounterRandom random;
    private final UniformStreams streams;
    private final PriceGrid grid;
    private final ImmutableMap<String, String> groups;
    private final Map<Kind, BidFunction> functions = new LinkedHashMap<>();

    /** What makes two bid functions the same. */
    private record Kind(BidRule rule, LotTerms terms) {}

    /** With the numbers of what is drawn once, and of what is drawn in each replication. */
    MadeUpPopulation(DrawnLots spec, CounterRandom random, UniformStreams streams, PriceGrid grid) {
        this.spec = spec;
        this.random = random;
        this.streams = streams;
        this.grid = grid;
        this.groups = groups();
    }

    Population build() {
        List<Lot> lots = new ArrayList<>();
        ImmutableList.Builder<LotBids> draws = ImmutableList.builder();
        boolean controlled = spec.lots().stream().allMatch(this::hasControl);
        double expectation = 0;
        for (MadeUpLot lot : spec.lots()) {
            lots.add(lot(lot));
            double units = lot.demand().map(need -> (double) need.units()).orElse(1.0);
            ImmutableDoubleArray shares = controlled ? controlShares(lot) : ImmutableDoubleArray.of();
            draws.add(new MadeUpBids(draws(lots.get(lots.size() - 1), lot), grid, shares, units));
            expectation += controlled
                    ? units
                            * lot.bidding()
                                    .get(0)
                                    .rule()
                                    .expectedSpend(terms(lot))
                                    .orElseThrow()
                    : 0;
        }
        Round round = new Round("population", ImmutableList.copyOf(lots));
        return new Population(
                round,
                draws.build(),
                new Population.Facts(
                        true,
                        controlled ? OptionalDouble.of(expectation) : OptionalDouble.empty(),
                        capacities(round),
                        notes()));
    }

    private ImmutableList<String> notes() {
        ImmutableList.Builder<String> notes = ImmutableList.builder();
        notes.add("Lots, firms and bids are made up from the specification.");
        if (spec.capacity().isPresent()) {
            notes.add("Capacities limit no award; over-capacity says how much was agreed above them.");
        }
        if (spec.lots().stream()
                .anyMatch(lot -> lot.demand().filter(need -> need.spread() > 0).isPresent())) {
            notes.add("The need of regions was drawn once, not in every replication.");
        }
        return notes.build();
    }

    // ---- the round

    static String firm(int number) {
        return String.format(Locale.ROOT, "firm %02d", number);
    }

    private Lot lot(MadeUpLot spec) {
        Lot.Builder lot = Lot.builder(spec.id()).priorPrice(spec.priorPrice());
        for (int firm = 1; firm <= spec.bidders(); firm++) {
            lot.bid(bid(firm(firm), spec.ceiling(), false));
        }
        if (spec.originator().isPresent()) {
            lot.bid(bid(ORIGINATOR, spec.ceiling(), true));
        }
        spec.demand().ifPresent(need -> DrawnNeed.of(random, spec, need).forEach(lot::demand));
        return lot.build();
    }

    private Bid bid(String firm, UnitPrice ceiling, boolean originator) {
        return new Bid(
                new Bidder(firm, "", Optional.ofNullable(groups.get(firm))),
                "",
                "",
                Ratio.ONE,
                Optional.of(ceiling),
                Optional.of(ceiling),
                originator,
                Facts.NONE);
    }

    private ImmutableMap<String, String> groups() {
        ImmutableMap.Builder<String, String> byFirm = ImmutableMap.builder();
        for (int group = 0; group < spec.affiliates().size(); group++) {
            String name = "group " + (group + 1);
            spec.affiliates().get(group).forEach(firm -> byFirm.put(firm(firm), name));
        }
        spec.drawnGroups().ifPresent(drawn -> {
            List<String> firms = new ArrayList<>();
            int most = spec.lots().stream().mapToInt(MadeUpLot::bidders).max().orElse(0);
            for (int firm = 1; firm <= most; firm++) {
                firms.add(firm(firm));
            }
            firms.sort(Comparator.comparingDouble(
                    firm -> random.stream("", firm, Purpose.AFFILIATION).uniform(0)));
            for (int i = 0; i < drawn.count() * drawn.size() && i < firms.size(); i++) {
                byFirm.put(firms.get(i), "group " + (i / drawn.size() + 1));
            }
        });
        return byFirm.buildOrThrow();
    }

    private double[][] capacities(Round round) {
        if (spec.capacity().isEmpty()) {
            return new double[0][];
        }
        return round.lots().stream()
                .map(lot -> sorted(lot).stream()
                        .mapToDouble(bid -> spec.capacity()
                                .get()
                                .quantile(random.stream(lot.id(), bid.bidder().name(), Purpose.CAPACITY)
                                        .uniform(0)))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static ImmutableList<Bid> sorted(Lot lot) {
        return ImmutableList.sortedCopyOf(Comparator.comparing(Bid::key), lot.bids());
    }

    // ---- the bids

    private LotTerms terms(MadeUpLot lot) {
        int bidders = lot.bidders() + (lot.originator().isPresent() ? 1 : 0);
        return new LotTerms(bidders, lot.costs(), lot.ceiling(), grid);
    }

    private BidDraw[] draws(Lot lot, MadeUpLot made) {
        return sorted(lot).stream()
                .map(bid -> {
                    String firm = bid.bidder().name();
                    Optional<DrawnLots.Originator> originator =
                            made.originator().filter(any -> bid.referenceProduct());
                    List<Behaviour> bidding =
                            originator.map(DrawnLots.Originator::bidding).orElse(made.bidding());
                    double factor =
                            originator.map(DrawnLots.Originator::costFactor).orElse(1.0);
                    UniformStream entering = streams.stream(lot.id(), firm, Purpose.ENTRY);
                    return new BidDraw(
                            originator.map(DrawnLots.Originator::entry).orElse(made.entry()),
                            entering,
                            FirmCosts.of(
                                    streams,
                                    factor == 1 ? made.costs() : new ScaledCosts(made.costs(), factor),
                                    spec.factor(),
                                    lot.id(),
                                    firm),
                            streams.stream(lot.id(), firm, Purpose.BEHAVIOUR),
                            bidding,
                            bidding.stream()
                                    .map(behaviour -> function(behaviour.rule(), made))
                                    .toList());
                })
                .toArray(BidDraw[]::new);
    }

    private BidFunction function(BidRule rule, MadeUpLot lot) {
        try {
            return functions.computeIfAbsent(
                    new Kind(rule, terms(lot)), kind -> kind.rule().function(kind.terms()));
        } catch (IllegalArgumentException misfit) {
            throw new IllegalArgumentException("lot " + lot.id() + ": " + misfit.getMessage(), misfit);
        }
    }

    /** The spend without a price test is known exactly if all bid the equilibrium, independently, and everybody comes. */
    private boolean hasControl(MadeUpLot lot) {
        return lot.bidding().size() == 1
                && lot.bidding().get(0).rule() instanceof BidRule.Equilibrium
                && lot.entry() == 1
                && lot.originator().isEmpty()
                && spec.factor().equals(CommonFactor.NONE);
    }

    private static ImmutableDoubleArray controlShares(MadeUpLot lot) {
        return ((BidRule.Equilibrium) lot.bidding().get(0).rule()).shares().shares();
    }
}
