package org.jicai.simulation.experiment;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jicai.format.YamlMap;
import org.jicai.format.YamlNode;
import org.jicai.simulation.bidding.RankShares;
import org.jicai.simulation.population.Behaviour;
import org.jicai.simulation.population.BidRule;

/** Reads how bidders bid: one way, or several with their shares. */
final class BiddingReader {

    private static final List<String> KINDS = List.of("markup", "equilibrium", "justUnderHalf", "bestResponse");

    private BiddingReader() {}

    static ImmutableList<Behaviour> read(YamlNode node) {
        if (!node.isList()) {
            return rule(node, node.map(), false)
                    .map(rule -> ImmutableList.of(new Behaviour(1, rule)))
                    .orElse(ImmutableList.of());
        }
        ImmutableList.Builder<Behaviour> behaviours = ImmutableList.builder();
        double sum = 0;
        boolean whole = true;
        for (YamlNode item : node.items()) {
            YamlMap map = item.map();
            Optional<Double> share = map.required("share").flatMap(value -> SpecNumbers.share(value, true));
            Optional<BidRule> rule = rule(item, map, true);
            whole &= share.isPresent() && rule.isPresent();
            sum += share.orElse(0.0);
            share.ifPresent(part -> rule.ifPresent(how -> behaviours.add(new Behaviour(part, how))));
        }
        if (whole && Math.abs(sum - 1) > 1e-9) {
            node.refuse("shares that add up to 100 %, not to " + Figures.of(100 * sum) + " %");
        }
        return behaviours.build();
    }

    private static Optional<BidRule> rule(YamlNode node, YamlMap map, boolean shared) {
        List<String> known = new ArrayList<>(KINDS);
        if (shared) {
            known.add("share");
        }
        map.only(known);
        List<String> given =
                KINDS.stream().filter(kind -> map.get(kind).isPresent()).toList();
        if (given.size() != 1) {
            if (node.isMap()) {
                node.refuse("one way to bid: " + String.join(", ", KINDS));
            }
            return Optional.empty();
        }
        YamlNode value = map.get(given.get(0)).orElseThrow();
        return switch (given.get(0)) {
            case "markup" -> markup(value).map(BidRule.Markup::new);
            case "equilibrium" -> equilibrium(value);
            case "justUnderHalf" -> halved(value);
            default -> bestResponse(value);
        };
    }

    private static Optional<Double> markup(YamlNode node) {
        return SpecNumbers.fraction(node, "a markup on cost");
    }

    private static Optional<BidRule> equilibrium(YamlNode node) {
        YamlMap map = node.map();
        map.only("shares", "places");
        return shares(node, map).map(BidRule.Equilibrium::new);
    }

    private static Optional<BidRule> halved(YamlNode node) {
        YamlMap map = node.map();
        map.only("otherwise");
        return map.required("otherwise").flatMap(BiddingReader::markup).map(BidRule.JustBelowHalf::new);
    }

    private static Optional<BidRule> bestResponse(YamlNode node) {
        YamlMap map = node.map();
        map.only("rivals", "shares", "places", "cap", "exempt", "prices");
        Optional<Double> rivals = map.required("rivals").flatMap(BiddingReader::markup);
        Optional<RankShares> shares = shares(node, map);
        double cap = map.get("cap")
                .flatMap(value -> SpecNumbers.number(value, 1, false, "a cap of at least 1 times the lowest bid"))
                .orElse(Double.POSITIVE_INFINITY);
        double exempt = SpecNumbers.shareOr(map, "exempt", false, 0);
        int prices =
                map.get("prices").flatMap(value -> value.integer(2, 10_000)).orElse(200);
        return rivals.flatMap(
                markup -> shares.map(list -> new BidRule.BestResponse(markup, list, cap, exempt, prices)));
    }

    /** What each place wins: a list of shares, or so many places with equal ones. */
    private static Optional<RankShares> shares(YamlNode node, YamlMap map) {
        Optional<YamlNode> list = map.get("shares");
        Optional<YamlNode> places = map.get("places");
        if (list.isPresent() == places.isPresent()) {
            if (node.isMap()) {
                node.refuse("either shares, such as [50%, 30%, 20%], or places");
            }
            return Optional.empty();
        }
        if (places.isPresent()) {
            return places.get().integer(1, 60).map(RankShares::equalSplit);
        }
        List<Double> shares = new ArrayList<>();
        list.get().items().forEach(item -> SpecNumbers.share(item, true).ifPresent(shares::add));
        double sum = shares.stream().mapToDouble(share -> share).sum();
        if (sum > 1 + 1e-9) {
            list.get().refuse("shares of at most 100 % together, not " + Figures.of(100 * sum) + " %");
            return Optional.empty();
        }
        try {
            return Optional.of(new RankShares(ImmutableDoubleArray.copyOf(shares)));
        } catch (IllegalArgumentException refused) {
            list.get().refuse("shares by place: " + refused.getMessage());
            return Optional.empty();
        }
    }
}
