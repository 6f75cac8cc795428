package org.jicai.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jicai.RuleBooks;
import org.jicai.decision.RegionWishes;
import org.jicai.engine.ClearedLot;
import org.jicai.engine.Sweep;
import org.jicai.engine.SweepBids;
import org.jicai.engine.SweepChoices;
import org.jicai.engine.SweepObserver;
import org.jicai.engine.SweepOptions;
import org.jicai.format.RoundDirectory;
import org.jicai.format.Setting;
import org.jicai.rules.ComparisonPrice;
import org.jicai.rules.RuleBook;
import org.jicai.simulation.CounterRandom;
import org.jicai.simulation.bidding.PriceGrid;
import org.jicai.simulation.experiment.Experiment;
import org.jicai.simulation.experiment.ExperimentReader;
import org.jicai.simulation.experiment.ExperimentSources;
import org.jicai.simulation.experiment.ExperimentSpec;
import org.jicai.simulation.experiment.RunOptions;
import org.jicai.simulation.experiment.Variant;
import org.jicai.simulation.population.Population;

/**
 * An experiment of one lot of ten bidders under four rule books, and the same draws and clears without measuring anything: on
 * one thread, with the same picks, through the same kernel.
 */
final class ExperimentRun {

    static final List<String> BOOKS = List.of("GY-YD2019-2", "GY-YD2020-1", "GY-YD2021-2", "GY-YD2024-2");
    private static final int REGIONS = 31;

    private final Experiment experiment;
    private final Population population;
    private final Sweep together;
    private final ImmutableList<Sweep> alone;
    private final int replications;

    /** With the costs of the specification, such as {@code uniform: [1, 3]}; its seed and size do not matter for the time. */
    ExperimentRun(String costs, int replications) {
        this.replications = replications;
        ExperimentSpec spec = ExperimentReader.read("benchmark", yaml(costs).getBytes(UTF_8), new ShippedBooks());
        this.experiment = Experiment.of(spec);
        ImmutableList<RuleBook> books =
                spec.variants().stream().map(Variant::book).collect(ImmutableList.toImmutableList());
        PriceGrid grid = new PriceGrid(books.get(0)
                .clause(ComparisonPrice.class)
                .orElseThrow()
                .unitPrice()
                .value());
        this.population = Population.of(spec.population(), new CounterRandom(spec.seed()), grid);
        this.together = Sweep.of(books, population.round());
        this.alone = books.stream()
                .map(book -> Sweep.of(List.of(book), population.round()))
                .collect(ImmutableList.toImmutableList());
    }

    private String yaml(String costs) {
        StringBuilder variants = new StringBuilder();
        BOOKS.forEach(book -> variants.append("  - {id: ")
                .append(book)
                .append(", rules: ")
                .append(book)
                .append("}\n"));
        return "seed: 1\nreplications: " + replications + "\nvariants:\n" + variants + """
                choices: {regions: first-free}
                population:
                  lots:
                    - id: tablet
                      ceiling: 10.00
                      bidders: 10
                      costs: {%s}
                      bidding: {markup: 40%%}
                      demand: {units: 31000000}
                """.formatted(costs);
    }

    int replications() {
        return replications;
    }

    /** Draws once, clears under every book, measures and adds up. */
    Object experiment() {
        try {
            return experiment.run(RunOptions.DEFAULT);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Draws once and clears under every book. */
    Object drawOnce() {
        return run(together, population);
    }

    /** Draws and clears under one book after the other. */
    Object drawForEach() {
        Seen seen = new Seen();
        alone.forEach(sweep -> seen.add(run(sweep, population)));
        return seen;
    }

    private Seen run(Sweep sweep, SweepBids bids) {
        return sweep.run(replications, bids, new SameList(), Seen::new, SweepOptions.DEFAULT);
    }

    /** Everybody takes the first region that is free. */
    private static final class SameList implements SweepChoices {
        private final RegionWishes wishes;

        SameList() {
            byte[] lists = new byte[10 * REGIONS];
            IntStream.range(0, lists.length).forEach(at -> lists[at] = (byte) (at % REGIONS));
            this.wishes = RegionWishes.of(REGIONS, lists);
        }

        @Override
        public RegionWishes wishes(ClearedLot lot) {
            return wishes;
        }
    }

    /** Looks at one number of a lot, so that it is not cleared in vain. */
    private static final class Seen implements SweepObserver<Seen> {
        private long regions;

        @Override
        public boolean readsDecisions() {
            return false;
        }

        @Override
        public void cleared(ClearedLot lot) {
            regions += lot.supplier(0);
        }

        @Override
        public void add(Seen later) {
            regions += later.regions;
        }
    }

    private static final class ShippedBooks implements ExperimentSources {
        @Override
        public Optional<Found<RuleBook>> book(String id, List<Setting> settings) {
            return RuleBooks.byId(id, settings).map(book -> new Found<>(book, ImmutableList.of()));
        }

        @Override
        public ImmutableList<String> bookIds() {
            return ImmutableList.copyOf(BOOKS);
        }

        @Override
        public Optional<Found<RoundDirectory>> data(String place) {
            return Optional.empty();
        }
    }
}
