package org.jicai.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jicai.rules.Cited;
import org.jicai.rules.Clause;
import org.jicai.rules.OwnVolume;
import org.jicai.rules.Quota;
import org.jicai.rules.RuleBook;
import org.jicai.rules.Split;
import org.jicai.rules.StepTable;
import org.jicai.rules.Term;
import org.jicai.rules.VolumeShare;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one rule book to another: tables are compared count by count, lists as sets, everything else place by
 * place. Citations are not compared, and neither are the words of a clause that stays as it is.
 *
 * <p>Example: from {@code GY-YD2019-2} to {@code GY-YD2020-1} the places for 8 bidders go from 5 to 6.
 */
public final class RuleBookDiff {

    /**
     * One change.
     *
     * @param clause the title of the clause
     * @param place where in it, in words; empty where the clause as a whole came or went
     * @param gone the values of the first book that the second does not have
     * @param come the values of the second book that the first does not have
     * @param whole whether the clause as a whole came or went
     */
    public record Change(
            String clause, String place, ImmutableList<String> gone, ImmutableList<String> come, boolean whole) {

        /**
         * What is gone.
         *
         * @return the values, separated by semicolons; empty where there was none
         */
        public String before() {
            return String.join("; ", gone);
        }

        /**
         * What came.
         *
         * @return the values, separated by semicolons; empty where there is none
         */
        public String after() {
            return String.join("; ", come);
        }

        /** One line: {@code Places, 8 bidders: 5 → 6}. */
        @Override
        public String toString() {
            String where = clause + (place.isEmpty() ? "" : ", " + place) + ": ";
            return where + (gone.isEmpty() ? "–" : before()) + " → " + (come.isEmpty() ? "–" : after());
        }
    }

    /** The name of a table by the place of a winner; the others are tables by a number of bidders or winners. */
    private static final String BY_PLACE = "place";

    private final LeafWords oldWords;
    private final LeafWords newWords;
    private final boolean chinese;
    private final ImmutableList.Builder<Change> changes = ImmutableList.builder();

    private RuleBookDiff(RuleBook before, RuleBook after, boolean chinese) {
        this.oldWords = new LeafWords(before, chinese);
        this.newWords = new LeafWords(after, chinese);
        this.chinese = chinese;
    }

    /**
     * Compares two rule books.
     *
     * @param before the book changes are counted from
     * @param after the book they lead to
     * @param chinese whether words are in Chinese instead of English
     * @return the changes, in the order of the clauses
     */
    public static ImmutableList<Change> of(RuleBook before, RuleBook after, boolean chinese) {
        RuleBookDiff diff = new RuleBookDiff(before, after, chinese);
        Map<String, List<Clause>> old = byKey(before);
        Map<String, List<Clause>> now = byKey(after);
        for (String key : ClauseOrder.USUAL) {
            diff.clauses(old.getOrDefault(key, List.of()), now.getOrDefault(key, List.of()));
        }
        return diff.changes.build();
    }

    private static Map<String, List<Clause>> byKey(RuleBook book) {
        return book.clauses().stream()
                .collect(Collectors.groupingBy(Clause::key, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }

    private void clauses(List<Clause> old, List<Clause> now) {
        for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
            if (i >= now.size()) {
                whole(old.get(i), oldWords, true);
            } else if (i >= old.size()) {
                whole(now.get(i), newWords, false);
            } else {
                clause(old.get(i), now.get(i));
            }
        }
    }

    /** A clause that came or went, with what it said. */
    private void whole(Clause clause, LeafWords words, boolean gone) {
        ImmutableList<String> says = clause.leaves().stream()
                .map(leaf -> said(inClause(leaf.path(), clause), words.of(leaf.value())))
                .collect(ImmutableList.toImmutableList());
        String title = ClauseWords.title(clause, chinese);
        changes.add(
                gone
                        ? new Change(title, "", says, ImmutableList.of(), true)
                        : new Change(title, "", ImmutableList.of(), says, true));
    }

    private String said(String place, String value) {
        String words = PlaceWords.of(place, chinese);
        return words.isEmpty() ? value : words + (chinese ? "：" : ": ") + value;
    }

    private void clause(Clause old, Clause now) {
        String title = ClauseWords.title(now, chinese);
        ImmutableMap<String, StepTable<Cited<?>>> oldTables = tables(old);
        ImmutableMap<String, StepTable<Cited<?>>> newTables = tables(now);
        for (String name : Sets.union(oldTables.keySet(), newTables.keySet())) {
            table(title, name, oldTables.get(name), newTables.get(name));
        }
        Map<String, Set<String>> oldLeaves = loose(old, oldTables, oldWords);
        Map<String, Set<String>> newLeaves = loose(now, newTables, newWords);
        for (String place : Sets.union(oldLeaves.keySet(), newLeaves.keySet())) {
            Set<String> before = oldLeaves.getOrDefault(place, ImmutableSet.of());
            Set<String> after = newLeaves.getOrDefault(place, ImmutableSet.of());
            if (!before.equals(after)) {
                changes.add(new Change(
                        title,
                        PlaceWords.of(place, chinese),
                        ImmutableList.copyOf(Sets.difference(before, after)),
                        ImmutableList.copyOf(Sets.difference(after, before)),
                        false));
            }
        }
    }

    /** The leaves outside tables: the values of each place, of all items where the place is a list. */
    private static Map<String, Set<String>> loose(
            Clause clause, ImmutableMap<String, StepTable<Cited<?>>> tables, LeafWords words) {
        Set<Cited<?>> inTables = Sets.newLinkedHashSet();
        tables.values()
                .forEach(table -> inTables.addAll(table.rows().asMapOfRanges().values()));
        Map<String, Set<String>> values = new LinkedHashMap<>();
        for (Cited<?> leaf : clause.leaves()) {
            if (!inTables.contains(leaf)) {
                String place = inClause(leaf.path(), clause).replaceAll("\\[\\d+]", "");
                values.computeIfAbsent(place, p -> Sets.newLinkedHashSet()).add(words.of(leaf.value()));
            }
        }
        return values;
    }

    private static String inClause(String path, Clause clause) {
        String inside =
                path.substring(Math.min(path.length(), clause.key().length())).replaceFirst("^\\[\\d+]", "");
        return inside.startsWith(".") ? inside.substring(1) : "";
    }

    /** The step tables of a clause by their names; a clause with a single table has it under the empty name. */
    private static ImmutableMap<String, StepTable<Cited<?>>> tables(Clause clause) {
        ImmutableMap.Builder<String, StepTable<Cited<?>>> tables = ImmutableMap.builder();
        if (clause instanceof Quota quota) {
            tables.put("", quota.places().map(row -> row));
        } else if (clause instanceof VolumeShare volume) {
            volume.sharesByClass().forEach((name, table) -> tables.put(name, table.map(row -> row)));
        } else if (clause instanceof Term term) {
            term.lengthsByClass().forEach((name, table) -> tables.put(name, table.map(row -> row)));
        } else if (clause instanceof Split split) {
            tables.put("ofRest", split.ofRest().map(row -> row));
        } else if (clause instanceof OwnVolume own && own.by() instanceof OwnVolume.By.Place place) {
            tables.put(BY_PLACE, place.portions().map(row -> row));
        }
        return tables.buildOrThrow();
    }

    private void table(
            String title, String name, @Nullable StepTable<Cited<?>> old, @Nullable StepTable<Cited<?>> now) {
        int last = Math.max(lastRow(old), lastRow(now));
        int from = 1;
        for (int count = 1; count <= last; count++) {
            boolean ends = count == last
                    || !at(old, count, oldWords).equals(at(old, count + 1, oldWords))
                    || !at(now, count, newWords).equals(at(now, count + 1, newWords));
            if (ends) {
                String before = at(old, count, oldWords);
                String after = at(now, count, newWords);
                if (!before.equals(after)) {
                    changes.add(new Change(title, place(name, from, count, last), value(before), value(after), false));
                }
                from = count + 1;
            }
        }
    }

    private static ImmutableList<String> value(String value) {
        return value.isEmpty() ? ImmutableList.of() : ImmutableList.of(value);
    }

    private static int lastRow(@Nullable StepTable<Cited<?>> table) {
        return table == null
                ? 1
                : table.rows().asMapOfRanges().keySet().stream()
                        .mapToInt(range -> range.lowerEndpoint())
                        .max()
                        .orElse(1);
    }

    private static String at(@Nullable StepTable<Cited<?>> table, int count, LeafWords words) {
        return table == null ? "" : words.of(table.at(count).value());
    }

    private String place(String name, int from, int to, int last) {
        String counts = to == last ? from + "+" : from == to ? String.valueOf(from) : from + "–" + to;
        if (name.equals(BY_PLACE)) {
            return chinese ? "第 " + counts + " 名" : "for place " + counts;
        }
        return (name.isEmpty() ? "" : PlaceWords.of(name, chinese) + " ") + (chinese ? counts + " 家" : "for " + counts);
    }
}
