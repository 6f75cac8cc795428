package org.jicai.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jicai.rules.Clause;
import org.jicai.rules.RuleBook;

/** In which order the clauses of a book are carried out: the usual one, or the one it gives. */
public final class ClauseOrder {

    /** The usual order of the clauses: who takes part, who is selected, who supplies what, what happens later. */
    static final ImmutableList<String> USUAL = ImmutableList.of(
            "bidders",
            "ceiling",
            "comparison",
            "entry",
            "reserve",
            "rankBy",
            "ties",
            "matchRight",
            "quota",
            "places",
            "gap",
            "lowPrice",
            "priceTest",
            "costStatement",
            "ratioElimination",
            "revivals",
            "cutRanking",
            "negotiation",
            "guarantee",
            "classes",
            "passThrough",
            "volume",
            "brandVolume",
            "ownVolume",
            "split",
            "term",
            "areas",
            "regions",
            "reserves",
            "replacement");

    private static final ImmutableList<String> SELECTION =
            ImmutableList.of("quota", "places", "priceTest", "negotiation", "guarantee");

    /** What must have been done before a clause can be carried out. */
    private static final ImmutableSetMultimap<String, String> AFTER = ImmutableSetMultimap.<String, String>builder()
            .put("entry", "comparison")
            .put("reserve", "comparison")
            .put("rankBy", "comparison")
            .putAll("ties", "comparison", "rankBy")
            .put("matchRight", "ties")
            .put("quota", "ties")
            .put("places", "ties")
            .putAll("gap", "quota", "places")
            .put("priceTest", "ties")
            .putAll("costStatement", "quota", "places", "priceTest")
            .putAll("cutRanking", "quota", "places")
            .put("negotiation", "cutRanking")
            .putAll("guarantee", "quota", "places")
            .putAll("classes", SELECTION)
            .putAll("passThrough", SELECTION)
            .putAll("volume", SELECTION)
            .putAll("ownVolume", SELECTION)
            .put("ownVolume", "classes")
            .put("split", "volume")
            .putAll("term", SELECTION)
            .putAll("regions", SELECTION)
            .putAll("reserves", "quota", "places")
            .putAll("replacement", "regions", "areas", "reserves", "ownVolume", "split")
            .build();

    private ClauseOrder() {}

    /** The clauses there are, in the order the book gives or in the usual one. */
    static ImmutableList<String> of(YamlMap book) {
        ImmutableList<String> present =
                USUAL.stream().filter(book.entries()::containsKey).collect(ImmutableList.toImmutableList());
        return book.get("order").map(order -> given(order, present)).orElse(present);
    }

    /**
     * Puts clauses into the order of a book. A clause of a kind the book does not have comes right after the last one that
     * usually comes before it; clauses of one kind keep their order.
     *
     * @param model the book whose order is followed
     * @param clauses the clauses
     * @return the clauses in that order
     */
    public static ImmutableList<Clause> like(RuleBook model, Collection<Clause> clauses) {
        ImmutableListMultimap<String, Clause> byKey = Multimaps.index(clauses, Clause::key);
        List<String> order = new ArrayList<>();
        model.clauses().stream()
                .map(Clause::key)
                .distinct()
                .filter(byKey::containsKey)
                .forEach(order::add);
        USUAL.stream()
                .filter(key -> byKey.containsKey(key) && !order.contains(key))
                .forEach(key -> order.add(afterAll(USUAL.subList(0, USUAL.indexOf(key)), order), key));
        return order.stream().flatMap(key -> byKey.get(key).stream()).collect(ImmutableList.toImmutableList());
    }

    /** The first place behind all of some keys. */
    private static int afterAll(List<String> earlier, List<String> order) {
        int last = order.size();
        while (last > 0 && !earlier.contains(order.get(last - 1))) {
            last--;
        }
        return last;
    }

    private static ImmutableList<String> given(YamlNode order, ImmutableList<String> present) {
        Set<String> given = new LinkedHashSet<>();
        for (YamlNode item : order.items()) {
            item.oneOf(present).filter(key -> !given.add(key)).ifPresent(key -> item.refuse("each clause once"));
            item.text()
                    .flatMap(key -> AFTER.get(key).stream()
                            .filter(first -> present.contains(first) && !given.contains(first))
                            .findFirst())
                    .ifPresent(first -> item.refuse("the clause " + first + " before it"));
        }
        for (String key : present) {
            if (order.isList() && !given.contains(key)) {
                order.refuse("", "the clause " + key + " in the order", Optional.empty());
            }
        }
        return ImmutableList.copyOf(given);
    }
}
