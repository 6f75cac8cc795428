package org.jicai.simulation.experiment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.jicai.RuleBooks;
import org.jicai.format.RoundDirectory;
import org.jicai.format.Setting;
import org.jicai.rules.RuleBook;

/** Specifications for tests, and where they find books. */
final class TestSpecs implements ExperimentSources {

    /** Three books, two lots of several kinds of bidders, an originator, correlated costs. */
    static final String SMALL = """
            seed: 7
            replications: 300
            blockSize: 16
            firstReplications: 20
            variants:
              - {id: a, rules: GY-YD2019-2}
              - {id: b, rules: GY-YD2024-2}
              - {id: c, rules: GY-YD2019-2, set: ["quota.5-6=3"]}
            supply: {default: 10%, shock: 1%}
            population:
              common: 30%
              affiliates: [[1, 2]]
              capacity: {uniform: [100000, 400000]}
              lots:
                - id: alpha
                  ceiling: 10.00
                  priorPrice: 12.50
                  bidders: 9
                  entry: 70%
                  costs: {lognormal: {mean: 3, cv: 50%}}
                  bidding:
                    - {share: 60%, markup: 40%}
                    - {share: 40%, justUnderHalf: {otherwise: 20%}}
                  originator: {costFactor: 2, bidding: {markup: 60%}}
                  demand: {units: 3000000, spread: 60%}
                - id: beta
                  ceiling: 2.00
                  bidders: 6
                  costs: {weibull: {shape: 2, scale: 0.8}}
                  bidding: {markup: 30%}
                  demand: {units: 1000000}
            """;

    /** The first-price auction of five bidders with uniform costs on [0, 100], where everything is known exactly. */
    static final String FIRST_PRICE = """
            seed: 3
            replications: 4000
            variants:
              - {id: base, rules: GY-YD2019-2}
            population:
              lots:
                - id: alpha
                  ceiling: 100
                  bidders: 5
                  costs: {uniform: [0, 100]}
                  bidding: {equilibrium: {places: 1}}
                  demand: {units: 1000}
            """;

    @Override
    public Optional<Found<RuleBook>> book(String idOrFile, List<Setting> settings) {
        return RuleBooks.byId(idOrFile, settings).map(book -> new Found<>(book, ImmutableList.of()));
    }

    @Override
    public ImmutableList<String> bookIds() {
        return RuleBooks.all().stream().map(RuleBook::id).collect(ImmutableList.toImmutableList());
    }

    @Override
    public Optional<Found<RoundDirectory>> data(String place) {
        return Optional.empty();
    }

    static ExperimentSpec read(String yaml) {
        return ExperimentReader.read("spec.yaml", yaml.getBytes(UTF_8), new TestSpecs());
    }
}
