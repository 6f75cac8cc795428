package org.jicai.simulation.experiment;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jicai.format.BadInputException;
import org.jicai.format.Finding;
import org.jicai.format.NearestWord;
import org.jicai.format.RoundDirectory;
import org.jicai.format.Setting;
import org.jicai.format.YamlMap;
import org.jicai.format.YamlNode;
import org.jicai.format.YamlTree;
import org.jicai.rules.RuleBook;
import org.jicai.simulation.experiment.ExperimentSources.Found;
import org.jicai.simulation.population.PopulationSpec;
import org.jicai.tender.Round;

/**
 * Reads the specification of an experiment, a YAML file. Everything that is wrong with it is said at once, each with its line
 * and its place.
 */
public final class ExperimentReader {

    private static final int MOST = 999_999_999;
    private static final String NOT_BELOW_COST = "not-below-cost";

    private final ExperimentSources sources;
    private final List<Finding> elsewhere = new ArrayList<>();
    private final Set<InputFile> inputs = new LinkedHashSet<>();

    private ExperimentReader(ExperimentSources sources) {
        this.sources = sources;
    }

    /**
     * Reads a specification.
     *
     * @param file the file, as findings name it
     * @param bytes its content
     * @param sources where rule books and rounds are found
     * @return what is to be run
     * @throws BadInputException with everything that is wrong
     */
    public static ExperimentSpec read(String file, byte[] bytes, ExperimentSources sources) {
        String name = file.substring(file.replace('\\', '/').lastIndexOf('/') + 1);
        ExperimentReader reader = new ExperimentReader(sources);
        reader.inputs.add(
                new InputFile("spec", name, Hashing.sha256().hashBytes(bytes).toString()));
        YamlTree tree = YamlTree.read(file, bytes);
        Optional<ExperimentSpec> spec = reader.read(tree.root(), name.replaceFirst("\\.ya?ml$", ""));
        ImmutableList<Finding> all = ImmutableList.<Finding>builder()
                .addAll(tree.findings())
                .addAll(reader.elsewhere)
                .build();
        if (!all.isEmpty()) {
            throw new BadInputException(all);
        }
        return spec.orElseThrow();
    }

    private Optional<ExperimentSpec> read(YamlNode root, String fileName) {
        YamlMap map = root.map();
        map.only(
                "name",
                "seed",
                "replications",
                "precision",
                "draws",
                "shifts",
                "confidence",
                "blockSize",
                "firstReplications",
                "base",
                "variants",
                "measures",
                "choices",
                "supply",
                "population");
        Optional<Long> seed = map.required("seed").flatMap(ExperimentReader::seed);
        ImmutableList<Variant> variants =
                map.required("variants").map(this::variants).orElse(ImmutableList.of());
        Optional<PopulationSpec> population =
                map.required("population").flatMap(new PopulationReader(this::round)::read);
        Optional<DefaultRisk> risk = map.get("supply").map(ExperimentReader::risk);
        ImmutableList<Measure> measures = population
                .map(of -> new MeasureReader(of, risk.isPresent()).read(map.get("measures")))
                .orElse(ImmutableList.of());
        Optional<Stopping> stopping = stopping(root, map, measures, variants.size());
        DrawsReader drawsReader = new DrawsReader(map);
        Optional<Draws> draws =
                drawsReader.shifts().flatMap(shifts -> population.flatMap(of -> drawsReader.draws(shifts, of)));
        double confidence = map.get("confidence")
                .flatMap(node -> node.parse(
                        "a level from 50 % to 99.99 %",
                        text -> {
                            double level = SpecNumbers.percent(text);
                            if (level < 0.5 || level > 0.9999) {
                                throw new IllegalArgumentException(text);
                            }
                            return level;
                        }))
                .orElse(0.95);
        int blockSize =
                map.get("blockSize").flatMap(node -> node.integer(1, 1_000_000)).orElse(1024);
        int first = map.get("firstReplications")
                .flatMap(node -> node.integer(0, 100_000))
                .orElse(0);
        Optional<String> base = base(map, variants);
        PeoplePolicy people = map.get("choices").map(ExperimentReader::people).orElse(PeoplePolicy.DEFAULT);
        String name = map.get("name").flatMap(YamlNode::text).orElse(fileName);
        if (seed.isEmpty() || draws.isEmpty() || population.isEmpty() || stopping.isEmpty() || base.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ExperimentSpec(
                name,
                seed.get(),
                draws.get(),
                drawsReader.suited(stopping.get(), draws.get()),
                confidence,
                blockSize,
                first,
                variants,
                base.get(),
                measures,
                people,
                risk,
                population.get(),
                ImmutableList.copyOf(inputs)));
    }

    private static Optional<Long> seed(YamlNode node) {
        return node.parse("a whole number", text -> Long.parseLong(text.strip()));
    }

    // ---- variants

    private ImmutableList<Variant> variants(YamlNode node) {
        ImmutableList.Builder<Variant> variants = ImmutableList.builder();
        Set<String> ids = new LinkedHashSet<>();
        ImmutableList<YamlNode> items = node.items();
        if (node.isList() && items.isEmpty()) {
            node.refuse("at least one variant");
        }
        for (YamlNode item : items) {
            YamlMap map = item.map();
            map.only("id", "rules", "set");
            Optional<String> id = map.required("id").flatMap(YamlNode::text);
            id.filter(any -> !ids.add(any))
                    .ifPresent(twice -> map.get("id").orElseThrow().refuse("an id no other variant has"));
            List<Setting> settings =
                    map.get("set").map(ExperimentReader::settings).orElse(List.of());
            Optional<RuleBook> book = map.required("rules").flatMap(rules -> book(rules, settings));
            id.ifPresent(known -> book.ifPresent(found -> variants.add(new Variant(known, found))));
        }
        return variants.build();
    }

    private static List<Setting> settings(YamlNode node) {
        List<Setting> settings = new ArrayList<>();
        for (YamlNode item : node.items()) {
            item.parse("PATH=VALUE, such as quota.4=4", text -> {
                        try {
                            return Setting.parse(text);
                        } catch (BadInputException bad) {
                            throw new IllegalArgumentException(bad);
                        }
                    })
                    .ifPresent(settings::add);
        }
        return settings;
    }

    private Optional<RuleBook> book(YamlNode node, List<Setting> settings) {
        Optional<String> name = node.text();
        try {
            Optional<Found<RuleBook>> found = name.flatMap(id -> sources.book(id, settings));
            if (name.isPresent() && found.isEmpty()) {
                node.refuse("a rule book that ships, or a file", NearestWord.hint(name.get(), sources.bookIds()));
            }
            found.ifPresent(any -> inputs.addAll(any.files()));
            return found.map(Found::value);
        } catch (BadInputException bad) {
            elsewhere.addAll(bad.findings());
            return Optional.empty();
        }
    }

    private static Optional<String> base(YamlMap map, ImmutableList<Variant> variants) {
        List<String> ids = variants.stream().map(Variant::id).toList();
        return map.get("base").isPresent()
                ? map.get("base").get().oneOf(ids)
                : ids.stream().findFirst();
    }

    // ---- data

    private Optional<Round> round(YamlMap map) {
        Optional<String> place = map.required("data").flatMap(YamlNode::text);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<Found<RoundDirectory>> found = sources.data(place.get());
            if (found.isEmpty()) {
                map.get("data").orElseThrow().refuse("a round directory, or case:NAME for one that ships");
            }
            found.ifPresent(any -> inputs.addAll(any.files()));
            return found.flatMap(any -> CostReader.round(map, any.value()));
        } catch (BadInputException bad) {
            elsewhere.addAll(bad.findings());
            return Optional.empty();
        }
    }

    // ---- how long

    private static Optional<Stopping> stopping(
            YamlNode root, YamlMap map, ImmutableList<Measure> measures, int variants) {
        Optional<YamlNode> number = map.get("replications");
        Optional<YamlNode> precision = map.get("precision");
        if (number.isPresent() == precision.isPresent()) {
            if (root.isMap()) {
                precision.or(() -> number).orElse(root).refuse("either replications or precision");
            }
            return Optional.empty();
        }
        return number.isPresent()
                ? number.get().integer(2, MOST).map(n -> new Stopping.Fixed(n))
                : precision.flatMap(node -> precision(node, measures, variants));
    }

    private static Optional<Stopping> precision(YamlNode node, ImmutableList<Measure> measures, int variants) {
        YamlMap map = node.map();
        map.only("measures", "of", "halfWidth", "pilot", "most");
        List<String> words = measures.stream().map(Measure::word).toList();
        ImmutableList.Builder<Measure> wanted = ImmutableList.builder();
        map.required("measures")
                .ifPresent(list -> list.items()
                        .forEach(item ->
                                item.oneOf(words).ifPresent(word -> wanted.add(measures.get(words.indexOf(word))))));
        String of = map.get("of")
                .flatMap(value -> value.oneOf(List.of("differences", "means")))
                .orElse(variants > 1 ? "differences" : "means");
        Optional<YamlNode> width = map.required("halfWidth");
        Optional<Double> half = width.flatMap(value -> value.parse(
                "a half-width above 0, such as 0.5% of the base's mean, or 1000 in the unit of the measure",
                text -> {
                    double number = SpecNumbers.percent(text);
                    if (!(number > 0)) {
                        throw new IllegalArgumentException(text);
                    }
                    return number;
                }));
        boolean relative =
                width.flatMap(YamlNode::text).filter(text -> text.contains("%")).isPresent();
        int pilot = map.get("pilot").flatMap(value -> value.integer(100, MOST)).orElse(1_000);
        Optional<Integer> most = map.required("most").flatMap(value -> value.integer(100, MOST));
        if (wanted.build().isEmpty()) {
            return Optional.empty();
        }
        return half.flatMap(value -> most.map(limit ->
                new Stopping.Precision(wanted.build(), of.equals("differences"), value, relative, pilot, limit)));
    }

    // ---- people and supply

    private static PeoplePolicy people(YamlNode node) {
        YamlMap map = node.map();
        map.only("regions", "offers");
        boolean largest = map.get("regions")
                .flatMap(value -> value.oneOf(List.of("largest-need", "first-free")))
                .map(word -> word.equals("largest-need"))
                .orElse(true);
        Optional<YamlNode> offers = map.get("offers");
        boolean notBelowCost =
                offers.flatMap(YamlNode::text).filter(NOT_BELOW_COST::equals).isPresent();
        double acceptance =
                notBelowCost ? 1 : offers.flatMap(ExperimentReader::acceptance).orElse(1.0);
        return new PeoplePolicy(largest, notBelowCost, acceptance);
    }

    private static Optional<Double> acceptance(YamlNode node) {
        List<String> words = List.of("accept", "decline", NOT_BELOW_COST);
        Optional<String> text = node.text();
        if (text.filter(word -> !word.matches("-?[0-9.]+ *%?")).isPresent()) {
            return node.oneOf(words).map(word -> word.equals("accept") ? 1.0 : 0.0);
        }
        return text.isEmpty() ? Optional.empty() : SpecNumbers.share(node, false);
    }

    private static DefaultRisk risk(YamlNode node) {
        YamlMap map = node.map();
        map.only("default", "shock");
        map.required("default");
        return new DefaultRisk(
                SpecNumbers.shareOr(map, "default", false, 0), SpecNumbers.shareOr(map, "shock", false, 0));
    }
}
