package org.jicai.format;

import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.jicai.money.Rounding;
import org.jicai.money.Share;
import org.jicai.rules.Cited;
import org.jicai.rules.RegionDraft;
import org.jicai.rules.RegionDraft.RegionSet;
import org.jicai.rules.Replacement;
import org.jicai.rules.StepTable;
import org.jicai.rules.Term;
import org.jicai.rules.TermLength;
import org.jicai.rules.VolumeShare;
import org.jicai.tender.LotClasses;

/** Reads the clauses that say who supplies how much, where and how long. */
final class AllocationClauses {

    private static final int MOST = 9999;

    Optional<VolumeShare> volume(ClauseBody body) {
        YamlMap map = body.map("shares", "perRegion");
        Optional<Cited<Rounding>> perRegion = body.leaf(map, "perRegion", ClauseValues::rounding);
        ImmutableMap<String, CountTable<Share>> shares = map.get("shares")
                .map(node -> byClass(node.map(), body, ClauseValues::share))
                .orElse(ImmutableMap.of());
        shares.values().forEach(table -> table.refuseDecrease(Comparator.naturalOrder()));
        return perRegion.map(p -> new VolumeShare(steps(shares), p));
    }

    Optional<Term> term(ClauseBody body) {
        ImmutableMap<String, CountTable<TermLength>> lengths = byClass(body.map(), body, ClauseValues::term);
        return Optional.of(new Term(steps(lengths)));
    }

    Optional<RegionDraft> regions(ClauseBody body) {
        YamlMap map = body.map();
        map.only("set", "privilege", "backups");
        map.required("set");
        map.required("privilege");
        Optional<Cited<RegionSet>> set = body.leaf(map, "set", AllocationClauses::regionSet);
        Optional<Cited<Integer>> privilege = body.leaf(map, "privilege", node -> node.integer(0, MOST));
        Optional<Cited<Integer>> backups = body.leaf(map, "backups", node -> node.integer(0, MOST));
        return set.flatMap(s -> privilege.map(p -> new RegionDraft(s, p, backups)));
    }

    Optional<Replacement> replacement(ClauseBody body) {
        YamlMap map = body.map("by");
        return body.leaf(map, "by", node -> node.word(Replacement.By.values())).map(Replacement::new);
    }

    private static Optional<RegionSet> regionSet(YamlNode node) {
        return node.oneOf(RegionNames.setNames())
                .flatMap(name -> RegionNames.set(name).map(regions -> new RegionSet(name, regions)));
    }

    private static <T> ImmutableMap<String, CountTable<T>> byClass(
            YamlMap classes, ClauseBody body, Function<YamlNode, Optional<T>> value) {
        ImmutableMap.Builder<String, CountTable<T>> tables = ImmutableMap.builder();
        classes.required(LotClasses.ORDINARY);
        classes.entries().forEach((name, node) -> {
            if (!name.matches("[a-z0-9-]+")) {
                node.refuse(name, "a class of lower-case letters, digits and hyphens", Optional.empty());
            }
            tables.put(name, CountTable.read(node.map(), row -> body.leaf(row, value)));
        });
        return tables.buildOrThrow();
    }

    private static <T> ImmutableMap<String, StepTable<Cited<T>>> steps(ImmutableMap<String, CountTable<T>> tables) {
        ImmutableMap.Builder<String, StepTable<Cited<T>>> steps = ImmutableMap.builder();
        tables.forEach((name, table) -> table.steps().ifPresent(s -> steps.put(name, s)));
        return steps.buildOrThrow();
    }
}
