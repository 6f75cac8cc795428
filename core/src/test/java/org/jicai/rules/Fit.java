package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.stream.Stream;
import org.jicai.tender.Round;

/** Which lots of a round come out as announced, by what a number of its rule book is or could have been instead. */
final class Fit {

    private final RuleBook book;
    private final Cited<?> leaf;
    private final ImmutableMap<String, ImmutableMap<String, Boolean>> fitsByLotByValue;

    Fit(RuleBook book, Cited<?> leaf, Announced announced) {
        this.book = book;
        this.leaf = leaf;
        boolean regions = leaf.path().startsWith("regions.");
        ImmutableMap.Builder<String, ImmutableMap<String, Boolean>> fits = ImmutableMap.builder();
        new Alternatives(book).to(leaf).forEach((value, other) -> {
            ImmutableMap.Builder<String, Boolean> fitsByLot = ImmutableMap.builder();
            for (Round round : announced.rounds(book.rounds())) {
                fitsByLot.putAll(announced.fits(other, round, regions));
            }
            fits.put(value, fitsByLot.buildOrThrow());
        });
        this.fitsByLotByValue = fits.buildOrThrow();
    }

    String name() {
        return book.id() + " " + leaf.path();
    }

    Citation citation() {
        return leaf.citation();
    }

    /** Whether a lot comes out as announced by the number of the book. */
    boolean fitsTheBook(String lot) {
        return fits(shipped(), lot);
    }

    boolean fitsEveryAlternative(String lot) {
        return fitsByLotByValue.keySet().stream().allMatch(value -> fits(value, lot));
    }

    boolean fitsSomeAlternative(String lot) {
        return fitsByLotByValue.keySet().stream().anyMatch(value -> fits(value, lot));
    }

    /** The lots without which the others would give another number, or none. */
    Stream<String> lotsItRestsOnAlone() {
        return citation().supports().stream()
                .filter(lot -> {
                    ImmutableList<String> best = bestWithout(lot);
                    return !best.contains(shipped()) || !best.stream().allMatch(value -> fits(value, lot));
                })
                .map(lot -> name() + " " + lot);
    }

    /** The alternatives that fit the most lots, not counting one. */
    private ImmutableList<String> bestWithout(String lot) {
        long most = fitsByLotByValue.keySet().stream()
                .mapToLong(value -> fitting(value, lot))
                .max()
                .orElseThrow();
        return fitsByLotByValue.keySet().stream()
                .filter(value -> fitting(value, lot) == most)
                .collect(ImmutableList.toImmutableList());
    }

    private long fitting(String value, String without) {
        return fitsByLot(value).entrySet().stream()
                .filter(entry -> entry.getValue() && !entry.getKey().equals(without))
                .count();
    }

    private boolean fits(String value, String lot) {
        return fitsByLot(value).getOrDefault(lot, false);
    }

    private ImmutableMap<String, Boolean> fitsByLot(String value) {
        return fitsByLotByValue.getOrDefault(value, ImmutableMap.of());
    }

    private String shipped() {
        return leaf.value() instanceof Precision precision
                ? Integer.toString(precision.scale())
                : leaf.value().toString();
    }
}
