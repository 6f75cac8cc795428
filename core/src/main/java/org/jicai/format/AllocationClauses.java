package org.jicai.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.jicai.money.Rounding;
import org.jicai.money.Share;
import org.jicai.rules.Areas;
import org.jicai.rules.Cited;
import org.jicai.rules.RegionDraft;
import org.jicai.rules.RegionDraft.RegionSet;
import org.jicai.rules.Replacement;
import org.jicai.rules.Split;
import org.jicai.rules.StepTable;
import org.jicai.rules.Term;
import org.jicai.rules.TermLength;
import org.jicai.rules.VolumeShare;
import org.jicai.tender.LotClasses;

/** Reads the clauses that say who supplies how much, where and how long. */
final class AllocationClauses {

    private final DeclaredFacts facts;

    AllocationClauses(DeclaredFacts facts) {
        this.facts = facts;
    }

    static Optional<VolumeShare> volume(ClauseBody body) {
        YamlMap map = body.map("shares", "perRegion");
        Optional<Cited<Rounding>> perRegion = body.leaf(map, "perRegion", ClauseValues::rounding);
        ImmutableMap<String, CountTable<Share>> shares = map.get("shares")
                .map(node -> byClass(node.map(), body, ClauseValues::share))
                .orElse(ImmutableMap.of());
        shares.values().forEach(table -> table.refuseDecrease(Comparator.naturalOrder()));
        return perRegion.map(p -> new VolumeShare(steps(shares), p));
    }

    /** {@code {ofRest: {1: 100%, 2+: 60%}, capacity: capacity_units, most: 60%, rounding: half-up}}. */
    Optional<Split> split(ClauseBody body) {
        YamlMap map = body.map().expecting(ImmutableList.of("ofRest", "rounding"), "capacity", "most");
        Optional<StepTable<Cited<Share>>> ofRest = map.get("ofRest")
                .map(node -> CountTable.read(node.map(), row -> body.leaf(row, ClauseValues::share)))
                .flatMap(CountTable::steps);
        Optional<Cited<String>> capacity = body.leaf(map, "capacity", facts::ofBid);
        Optional<Cited<Share>> most = body.leaf(map, "most", ClauseValues::share);
        Optional<Cited<Rounding>> rounding = body.leaf(map, "rounding", ClauseValues::rounding);
        return ofRest.flatMap(table -> rounding.map(r -> new Split(table, capacity, most, r)));
    }

    static Optional<Term> term(ClauseBody body) {
        ImmutableMap<String, CountTable<TermLength>> lengths = byClass(body.map(), body, ClauseValues::term);
        return Optional.of(new Term(steps(lengths)));
    }

    static Optional<Areas> areas(ClauseBody body) {
        return body.leaf(body.map("set"), "set", ClauseValues::regionSet).map(Areas::new);
    }

    static Optional<RegionDraft> regions(ClauseBody body) {
        YamlMap map = body.map().expecting(ImmutableList.of("set", "privilege"), "backups");
        Optional<Cited<RegionSet>> set = body.leaf(map, "set", ClauseValues::regionSet);
        Optional<Cited<Integer>> privilege = body.leaf(map, "privilege", AllocationClauses::count);
        Optional<Cited<Integer>> backups = body.leaf(map, "backups", AllocationClauses::count);
        return set.flatMap(s -> privilege.map(p -> new RegionDraft(s, p, backups)));
    }

    private static Optional<Integer> count(YamlNode node) {
        return node.integer(0, ClauseValues.MOST);
    }

    static Optional<Replacement> replacement(ClauseBody body) {
        YamlMap map = body.map("by");
        return body.leaf(map, "by", node -> node.word(Replacement.By.values())).map(Replacement::new);
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
