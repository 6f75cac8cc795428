package org.jicai.simulation.experiment;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jicai.format.RoundDirectory;
import org.jicai.format.YamlMap;
import org.jicai.format.YamlNode;
import org.jicai.simulation.CostDistribution;
import org.jicai.simulation.EmpiricalCosts;
import org.jicai.simulation.LognormalCosts;
import org.jicai.simulation.ScaledCosts;
import org.jicai.simulation.UniformCosts;
import org.jicai.simulation.WeibullCosts;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;

/** Reads a distribution of costs. */
final class CostReader {

    private static final List<String> KINDS = List.of("uniform", "lognormal", "weibull", "empirical");

    private final DataReader data;

    CostReader(DataReader data) {
        this.data = data;
    }

    /** A distribution; parts of the ceiling are multiplied by the ceiling of the lot, in yuan. */
    Optional<CostDistribution> read(YamlNode node, double ceiling) {
        YamlMap map = node.map();
        map.only(KINDS);
        if (map.entries().size() != 1) {
            if (node.isMap()) {
                node.refuse("one of the keys " + String.join(", ", KINDS));
            }
            return Optional.empty();
        }
        String kind = map.entries().keySet().iterator().next();
        YamlNode value = map.get(kind).orElseThrow();
        return switch (kind) {
            case "uniform" -> uniform(value);
            case "lognormal" -> lognormal(value);
            case "weibull" -> weibull(value);
            case "empirical" -> empirical(value, ceiling);
            default -> Optional.empty();
        };
    }

    private static Optional<CostDistribution> uniform(YamlNode node) {
        ImmutableList<YamlNode> bounds = node.items();
        if (bounds.size() != 2) {
            if (node.isList()) {
                node.refuse("[LOWEST, HIGHEST], both in yuan per unit");
            }
            return Optional.empty();
        }
        String what = "a cost of at least 0 yuan";
        Optional<Double> low = SpecNumbers.number(bounds.get(0), 0, false, what);
        Optional<Double> high = SpecNumbers.number(bounds.get(1), 0, false, what);
        return low.flatMap(least -> high.flatMap(most -> made(node, () -> new UniformCosts(least, most))));
    }

    private static Optional<CostDistribution> lognormal(YamlNode node) {
        YamlMap map = node.map();
        if (map.get("mu").isPresent() || map.get("sigma").isPresent()) {
            map.only("mu", "sigma");
            Optional<Double> mu = map.required("mu")
                    .flatMap(value -> value.parse("mu, the mean of the logarithm, a number", SpecNumbers::plain));
            Optional<Double> sigma = map.required("sigma")
                    .flatMap(value -> SpecNumbers.positive(value, "sigma, the standard deviation of the logarithm"));
            return mu.flatMap(m -> sigma.flatMap(s -> made(node, () -> new LognormalCosts(m, s))));
        }
        map.only("mean", "cv");
        Optional<Double> mean =
                map.required("mean").flatMap(value -> SpecNumbers.positive(value, "a mean in yuan per unit"));
        Optional<Double> cv =
                map.required("cv").flatMap(value -> positiveFraction(value, "a coefficient of variation"));
        return mean.flatMap(m -> cv.flatMap(v -> made(node, () -> LognormalCosts.ofMeanAndCv(m, v))));
    }

    private static Optional<Double> positiveFraction(YamlNode node, String what) {
        return node.parse(what + " above 0, such as 30%", text -> {
            double value = SpecNumbers.percent(text);
            if (!(value > 0)) {
                throw new IllegalArgumentException(text);
            }
            return value;
        });
    }

    private static Optional<CostDistribution> weibull(YamlNode node) {
        YamlMap map = node.map();
        map.only("shape", "scale");
        Optional<Double> shape = map.required("shape").flatMap(value -> SpecNumbers.positive(value, "a shape"));
        Optional<Double> scale =
                map.required("scale").flatMap(value -> SpecNumbers.positive(value, "a scale in yuan per unit"));
        return shape.flatMap(a -> scale.flatMap(b -> made(node, () -> new WeibullCosts(a, b))));
    }

    /** A list of costs, or the bids of a round: cost = bid / (1 + markup), as parts of the ceilings. */
    private Optional<CostDistribution> empirical(YamlNode node, double ceiling) {
        if (node.isList()) {
            List<Double> values = new ArrayList<>();
            node.items()
                    .forEach(item -> SpecNumbers.number(item, 0, false, "a cost of at least 0 yuan")
                            .ifPresent(values::add));
            return made(node, () -> EmpiricalCosts.of(ImmutableDoubleArray.copyOf(values)));
        }
        YamlMap map = node.map();
        map.only("data", "round", "lot", "markup");
        double markup = map.get("markup")
                .flatMap(value -> SpecNumbers.fraction(value, "a markup on cost"))
                .orElse(0.0);
        Optional<Round> round = data.round(map);
        return round.flatMap(found ->
                made(node, () -> new ScaledCosts(EmpiricalCosts.of(parts(map, found, markup)), ceiling)));
    }

    private static ImmutableDoubleArray parts(YamlMap map, Round round, double markup) {
        Optional<String> wanted = map.get("lot").flatMap(YamlNode::text);
        ImmutableDoubleArray.Builder parts = ImmutableDoubleArray.builder();
        for (Lot lot : round.lots()) {
            if (wanted.isEmpty() || wanted.get().equals(lot.id())) {
                for (Bid bid : lot.bids()) {
                    bid.price()
                            .ifPresent(price -> bid.ceiling().ifPresent(ceiling -> {
                                double part = price.yuan().toBigDecimal().doubleValue()
                                        / ceiling.yuan().toBigDecimal().doubleValue();
                                parts.add(part / (1 + markup));
                            }));
                }
            }
        }
        return parts.build();
    }

    /** A distribution whose constructor may refuse its numbers. */
    private static Optional<CostDistribution> made(YamlNode node, Supplier<CostDistribution> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException refused) {
            node.refuse("numbers that make a distribution: " + refused.getMessage());
            return Optional.empty();
        }
    }

    /** Finds rounds. */
    interface DataReader {
        /** The round of the keys data and round. */
        Optional<Round> round(YamlMap map);
    }

    /** The round asked for, or the only one there is; with a finding where there is none. */
    static Optional<Round> round(YamlMap map, RoundDirectory directory) {
        List<String> ids = directory.rounds().stream().map(Round::id).toList();
        Optional<YamlNode> named = map.get("round");
        if (named.isPresent()) {
            return named.get().oneOf(ids).flatMap(directory::round);
        }
        if (ids.size() != 1) {
            map.required("data")
                    .ifPresent(node -> node.refuse("a round beside it", Optional.of("Maybe round: " + ids.get(0))));
            return Optional.empty();
        }
        return directory.round(ids.get(0));
    }
}
