package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.Range;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jicai.money.Ratio;
import org.jicai.money.Rounding;
import org.jicai.money.Share;
import org.jicai.money.UnitPrice;

/** What a number of a rule book could have been instead: books that differ in that number only, by the number. */
final class Alternatives {

    private final RuleBook book;

    Alternatives(RuleBook book) {
        this.book = book;
    }

    /** The books, the shipped one among them. */
    ImmutableMap<String, RuleBook> to(Cited<?> leaf) {
        if (leaf.path().startsWith("quota[")) {
            return quota(leaf.path());
        }
        if (leaf.path().startsWith("priceTest.anyOf[")) {
            return limb(leaf.path());
        }
        return switch (leaf.path()) {
            case "bidders.count" -> count();
            case "ceiling" -> ceiling();
            case "comparison.content" -> content();
            case "regions.privilege" -> privilege();
            default -> throw new IllegalArgumentException("no alternatives to " + leaf.path());
        };
    }

    private ImmutableMap<String, RuleBook> quota(String path) {
        Quota quota = book.clause(Quota.class).orElseThrow();
        Map.Entry<Range<Integer>, Cited<Integer>> shipped = quota.places().rows().asMapOfRanges().entrySet().stream()
                .filter(row -> row.getValue().path().equals(path))
                .findFirst()
                .orElseThrow();
        int least = Math.max(1, shipped.getValue().value() - 3);
        int most = Math.min(shipped.getKey().lowerEndpoint(), shipped.getValue().value() + 3);
        return books(IntStream.rangeClosed(least, most).boxed(), places -> {
            ImmutableRangeMap.Builder<Integer, Cited<Integer>> rows = ImmutableRangeMap.builder();
            quota.places()
                    .rows()
                    .asMapOfRanges()
                    .forEach((range, row) -> rows.put(range, row.path().equals(path) ? other(row, places) : row));
            return new Quota(new StepTable<>(rows.build()));
        });
    }

    private ImmutableMap<String, RuleBook> limb(String path) {
        PriceTest test = book.clause(PriceTest.class).orElseThrow();
        Cited<Limb> limb = test.anyOf().stream()
                .filter(l -> l.path().equals(path))
                .findFirst()
                .orElseThrow();
        return books(
                limbs(limb.value()),
                value -> new PriceTest(test.anyOf().stream()
                        .map(l -> l.path().equals(path) ? other(l, value) : l)
                        .collect(ImmutableList.toImmutableList())));
    }

    /** Multiples in tenths, cuts in tens of percent, prices in steps of five fen, and a few far away. */
    private static Stream<Limb> limbs(Limb limb) {
        if (limb instanceof Limb.AtMostMultiple multiple) {
            Stream<String> tenths = IntStream.rangeClosed(10, 24).mapToObj(n -> n / 10 + "." + n % 10);
            return Stream.concat(tenths, Stream.of("3", "5", "10"))
                    .map(text -> new Limb.AtMostMultiple(Ratio.parse(text), multiple.of()));
        }
        if (limb instanceof Limb.CutFromCeilingAtLeast) {
            Stream<String> tens = IntStream.rangeClosed(1, 9).mapToObj(n -> 10 * n + "%");
            return Stream.concat(tens, Stream.of("99%")).map(text -> new Limb.CutFromCeilingAtLeast(Share.parse(text)));
        }
        return Stream.concat(IntStream.rangeClosed(1, 4).mapToObj(n -> 5 * n), Stream.of(50, 100_000))
                .map(fen -> new Limb.AtMost(UnitPrice.ofFen(fen)));
    }

    private ImmutableMap<String, RuleBook> count() {
        BidderCount old = book.clause(BidderCount.class).orElseThrow();
        return books(
                Stream.of(BidderCount.Counted.values()),
                count -> new BidderCount(other(old.count(), count), old.affiliatesOnce()));
    }

    private ImmutableMap<String, RuleBook> ceiling() {
        CeilingTest old = book.clause(CeilingTest.class).orElseThrow();
        return books(
                IntStream.rangeClosed(2, 6).boxed(),
                scale -> new CeilingTest(other(old.precision(), new Precision(scale, Rounding.HALF_UP))));
    }

    private ImmutableMap<String, RuleBook> content() {
        ComparisonPrice old = book.clause(ComparisonPrice.class).orElseThrow();
        return books(
                Stream.of("1.5", "1.6", "1.7", "1.8", "1.9", "2").map(Ratio::parse),
                ratio -> new ComparisonPrice(old.unitPrice(), other(old.content(), ratio), old.fill(), old.pack()));
    }

    private ImmutableMap<String, RuleBook> privilege() {
        RegionDraft old = book.clause(RegionDraft.class).orElseThrow();
        return books(
                IntStream.rangeClosed(0, 3).boxed(),
                ranks -> new RegionDraft(old.regions(), other(old.privilege(), ranks)));
    }

    private <T> ImmutableMap<String, RuleBook> books(Stream<T> values, Function<T, Clause> clause) {
        return values.collect(ImmutableMap.toImmutableMap(Object::toString, value -> with(clause.apply(value))));
    }

    private RuleBook with(Clause clause) {
        ImmutableList<Clause> clauses = book.clauses().stream()
                .map(old -> old.key().equals(clause.key()) ? clause : old)
                .collect(ImmutableList.toImmutableList());
        return new RuleBook(
                book.id(), book.rounds(), book.name(), book.bidDay(), book.sources(), book.facts(), clauses);
    }

    private static <T> Cited<T> other(Cited<T> leaf, T value) {
        return new Cited<>(value, leaf.path(), leaf.citation());
    }
}
