package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jicai.clearing.LotInput;
import org.jicai.clearing.LotWorkspace;
import org.jicai.clearing.StrengthFactor;
import org.jicai.money.Decimal;
import org.jicai.money.UnitPrice;
import org.jicai.rules.FactColumn;
import org.jicai.rules.RuleBook;
import org.jicai.rules.Term;
import org.jicai.rules.VolumeShare;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Facts;
import org.jicai.tender.InvalidInputException;
import org.jicai.tender.Lot;
import org.jicai.tender.Problem;
import org.jicai.tender.Round;

/** Makes numbers of a round, and refuses what the book cannot hold: all of it at once. */
final class RoundLoader {

    private final CompiledBook compiled;
    private final long highest;
    private final FactRange factRange;
    private final List<Problem> problems = new ArrayList<>();

    RoundLoader(CompiledBook compiled) {
        this.compiled = compiled;
        this.highest = PriceRange.highest(compiled.book(), compiled.priceScale());
        this.factRange =
                FactRange.of(compiled.book(), UnitPrice.ofUnits(highest, compiled.priceScale()), compiled.priceScale());
    }

    /** The lots of a round as numbers, in its order. */
    ImmutableList<LotInput> load(Round round) {
        ImmutableList.Builder<LotInput> lots = ImmutableList.builder();
        for (int i = 0; i < round.lots().size(); i++) {
            lots.add(load(round.lots().get(i), "lots[" + i + "]."));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return lots.build();
    }

    private LotInput load(Lot lot, String path) {
        Map<BidKey, Integer> given = new LinkedHashMap<>();
        for (int i = 0; i < lot.bids().size(); i++) {
            given.put(lot.bids().get(i).key(), i);
        }
        ImmutableList<Bid> bids = ImmutableList.sortedCopyOf(Comparator.comparing(Bid::key), lot.bids());
        long[] price = new long[bids.size()];
        long[] ceiling = new long[bids.size()];
        for (int bid = 0; bid < bids.size(); bid++) {
            String bidPath = path + "bids[" + given.get(bids.get(bid).key()) + "].";
            price[bid] = price(bids.get(bid).price(), bidPath + "price_yuan");
            ceiling[bid] = price(bids.get(bid).ceiling(), bidPath + "ceiling_yuan");
            facts(FactColumn.Of.BID, bids.get(bid).facts(), bidPath);
        }
        facts(FactColumn.Of.LOT, lot.facts(), path);
        int volumeClass = book().clause(VolumeShare.class)
                .map(rule -> column(lot.classes().volume(), rule.sharesByClass(), path + "volume_class"))
                .orElse(0);
        int termClass = book().clause(Term.class)
                .map(rule -> column(lot.classes().term(), rule.lengthsByClass(), path + "term_class"))
                .orElse(0);
        DemandLoader demand = new DemandLoader(lot, bids, path, compiled, problems);
        boolean[] affiliated = new boolean[bids.size()];
        for (int bid = 0; bid < bids.size(); bid++) {
            affiliated[bid] = bids.get(bid).bidder().affiliateGroup().isPresent();
        }
        return new LotInput(
                lot,
                bids,
                price,
                ceiling,
                bids.stream()
                        .map(bid -> compiled.conversion().factor(bid.strengthRatio()))
                        .toArray(StrengthFactor[]::new),
                numbered(bids, bid -> bid.bidder().countedAs()),
                numbered(bids, bid -> bid.bidder().name()),
                affiliated,
                bids.stream().map(bid -> bid.facts().text("licence").orElse("")).toArray(String[]::new),
                problems.isEmpty() ? rankedBy(bids) : new long[0][],
                volumeClass,
                termClass,
                demand.base(),
                demand.brandBase(),
                demand.isKnown());
    }

    /** Numbers from 0 for what is the same. */
    private static int[] numbered(ImmutableList<Bid> bids, Function<Bid, String> name) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        return bids.stream()
                .mapToInt(bid -> numbers.computeIfAbsent(name.apply(bid), n -> numbers.size()))
                .toArray();
    }

    /** The facts the book ranks by. */
    private long[][] rankedBy(ImmutableList<Bid> bids) {
        ImmutableList<String> names = compiled.facts();
        long[][] facts = new long[names.size()][bids.size()];
        for (int fact = 0; fact < names.size(); fact++) {
            for (int bid = 0; bid < bids.size(); bid++) {
                facts[fact][bid] = bids.get(bid)
                        .facts()
                        .number(names.get(fact))
                        .map(number -> number.atScale(LotWorkspace.FACT_SCALE))
                        .orElse(LotInput.MISSING);
            }
        }
        return facts;
    }

    /** Which column of a table a class has. */
    private int column(String lotClass, ImmutableMap<String, ?> tablesByClass, String path) {
        if (!tablesByClass.containsKey(lotClass)) {
            problems.add(Problem.of(
                    path,
                    lotClass,
                    "a class " + book().id() + " has a column for: " + String.join(", ", tablesByClass.keySet())));
        }
        return tablesByClass.keySet().asList().indexOf(lotClass);
    }

    private RuleBook book() {
        return compiled.book();
    }

    private long price(Optional<UnitPrice> price, String path) {
        return price.map(known -> price(known, path)).orElse((long) LotWorkspace.UNKNOWN);
    }

    private long price(UnitPrice known, String path) {
        int scale = compiled.priceScale();
        if (known.yuan().scale() > scale) {
            problems.add(Problem.of(
                    path,
                    known.toString(),
                    "at most " + scale + " decimals, the scale of "
                            + compiled.book().id(),
                    "Maybe the pack price was divided by the pack size without rounding"));
        } else if (known.yuan().compareTo(UnitPrice.ofUnits(highest, scale).yuan()) > 0) {
            problems.add(Problem.of(
                    path,
                    known.toString(),
                    "a price of at most " + UnitPrice.ofUnits(highest, scale) + " yuan per unit",
                    "Maybe the decimal point is missing"));
        } else if (known.yuan().signum() == 0) {
            problems.add(Problem.of(path, known.toString(), "a price above 0", "Maybe the price is not known"));
        } else {
            return known.units(scale);
        }
        return LotWorkspace.UNKNOWN;
    }

    private void facts(FactColumn.Of of, Facts facts, String path) {
        for (FactColumn fact : compiled.book().facts()) {
            facts.text(fact.name()).filter(text -> fact.of() == of).ifPresent(text -> fact(fact, text, path));
        }
    }

    private void fact(FactColumn fact, String text, String path) {
        try {
            factRange
                    .problem(fact, Decimal.parse(text))
                    .ifPresent(expected -> problems.add(Problem.of(path + "fact_" + fact.name(), text, expected)));
        } catch (IllegalArgumentException notANumber) {
            problems.add(Problem.of(path + "fact_" + fact.name(), text, "a plain decimal number, in " + fact.unit()));
        }
    }
}
