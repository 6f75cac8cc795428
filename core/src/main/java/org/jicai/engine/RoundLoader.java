package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jicai.clearing.LotInput;
import org.jicai.clearing.LotWorkspace;
import org.jicai.money.Decimal;
import org.jicai.money.UnitPrice;
import org.jicai.rules.FactColumn;
import org.jicai.rules.Term;
import org.jicai.rules.VolumeShare;
import org.jicai.tender.Bid;
import org.jicai.tender.Facts;
import org.jicai.tender.InvalidInputException;
import org.jicai.tender.Lot;
import org.jicai.tender.Name;
import org.jicai.tender.Problem;
import org.jicai.tender.Round;
import org.jspecify.annotations.Nullable;

/** Makes numbers of rounds, and refuses what the book cannot hold: all of it at once. Words are made of what is wrong only. */
final class RoundLoader {

    private final CompiledBook compiled;
    private final DemandLoader demand;
    private final int scale;
    private final long highest;
    private final FactRange factRange;
    private final FactColumn[] factsOfBids;
    private final FactColumn[] factsOfLots;
    private final ImmutableList<String> rankedBy;

    /** By fact of bids: its index among those the book ranks by, or -1. */
    private final int[] rankedAs;

    private final @Nullable ImmutableList<String> volumeClasses;
    private final @Nullable ImmutableList<String> termClasses;

    RoundLoader(CompiledBook compiled) {
        this.compiled = compiled;
        this.demand = new DemandLoader(compiled);
        this.scale = compiled.priceScale();
        this.highest = PriceRange.highest(compiled.book(), scale);
        this.factRange = FactRange.of(compiled.book(), UnitPrice.ofUnits(highest, scale), scale);
        this.rankedBy = compiled.facts();
        this.factsOfBids = Stream.concat(facts(FactColumn.Of.BID), undeclared()).toArray(FactColumn[]::new);
        this.factsOfLots = facts(FactColumn.Of.LOT).toArray(FactColumn[]::new);
        this.rankedAs = Arrays.stream(factsOfBids)
                .mapToInt(fact -> rankedBy.indexOf(fact.name()))
                .toArray();
        this.volumeClasses = compiled.book()
                .clause(VolumeShare.class)
                .map(rule -> rule.sharesByClass().keySet().asList())
                .orElse(null);
        this.termClasses = compiled.book()
                .clause(Term.class)
                .map(rule -> rule.lengthsByClass().keySet().asList())
                .orElse(null);
    }

    private Stream<FactColumn> facts(FactColumn.Of of) {
        return compiled.book().facts().stream().filter(fact -> fact.of() == of);
    }

    /** Facts that a book put together in code ranks by without saying what they are. */
    private Stream<FactColumn> undeclared() {
        return rankedBy.stream()
                .filter(name ->
                        facts(FactColumn.Of.BID).noneMatch(fact -> fact.name().equals(name)))
                .map(name -> new FactColumn(name, "units", new Name(name, "")));
    }

    /** The lots of a round as numbers, in its order. */
    ImmutableList<LotInput> load(Round round) {
        List<Problem> problems = new ArrayList<>(0);
        LotInput[] lots = new LotInput[round.lots().size()];
        for (int i = 0; i < lots.length; i++) {
            lots[i] = load(round.lots().get(i), i, problems);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return ImmutableList.copyOf(lots);
    }

    private LotInput load(Lot lot, int index, List<Problem> problems) {
        ImmutableList<Bid> bids = BidNumbers.inOrderOfKeys(lot.bids());
        int size = bids.size();
        LotProblems at = new LotProblems(index, lot, problems);
        long[] price = new long[size];
        long[] ceiling = new long[size];
        long[][] facts = new long[rankedBy.size()][size];
        for (int i = 0; i < size; i++) {
            Bid bid = bids.get(i);
            price[i] = price(bid.price(), bid, "price_yuan", at);
            ceiling[i] = price(bid.ceiling(), bid, "ceiling_yuan", at);
            check(bid, i, facts, at);
        }
        for (FactColumn column : factsOfLots) {
            number(column, lot.facts(), null, at);
        }
        int volumeClass = column(lot.classes().volume(), volumeClasses, "volume_class", at);
        int termClass = column(lot.classes().term(), termClasses, "term_class", at);
        DemandLoader.Need need = demand.load(lot, bids, at);
        return new LotInput(
                lot,
                bids,
                price,
                ceiling,
                BidNumbers.strengths(bids, compiled.conversion()),
                BidNumbers.firms(bids),
                BidNumbers.bidders(bids),
                BidNumbers.affiliated(bids),
                BidNumbers.licences(bids),
                facts,
                volumeClass,
                termClass,
                need.base(),
                need.brandBase(),
                need.isKnown());
    }

    private static String text(Facts facts, String name) {
        String text = facts.values().get(name);
        return text == null ? "" : text;
    }

    /** Which column of a table a class has; the first where the book has no such table. */
    private int column(String lotClass, @Nullable ImmutableList<String> classes, String column, LotProblems at) {
        if (classes == null) {
            return 0;
        }
        int index = classes.indexOf(lotClass);
        if (index < 0) {
            at.add(
                    column,
                    lotClass,
                    "a class " + compiled.book().id() + " has a column for: " + String.join(", ", classes));
        }
        return index;
    }

    private long price(Optional<UnitPrice> price, Bid bid, String column, LotProblems at) {
        if (price.isEmpty()) {
            return LotWorkspace.UNKNOWN;
        }
        Decimal yuan = price.get().yuan();
        if (yuan.scale() > scale) {
            at.add(
                    bid,
                    column,
                    yuan.toString(),
                    "at most " + scale + " decimals, the scale of "
                            + compiled.book().id(),
                    "Maybe the pack price was divided by the pack size without rounding");
        } else if (yuan.unscaled() > highest / Decimal.powerOfTen(scale - yuan.scale())) {
            at.add(
                    bid,
                    column,
                    yuan.toString(),
                    "a price of at most " + UnitPrice.ofUnits(highest, scale) + " yuan per unit",
                    "Maybe the decimal point is missing");
        } else if (yuan.signum() == 0) {
            at.add(bid, column, yuan.toString(), "a price above 0", "Maybe the price is not known");
        } else {
            return yuan.unscaled() * Decimal.powerOfTen(scale - yuan.scale());
        }
        return LotWorkspace.UNKNOWN;
    }

    /** Checks the facts of a bid, and keeps those the book ranks by. */
    private void check(Bid bid, int index, long[][] facts, LotProblems at) {
        for (long[] fact : facts) {
            fact[index] = LotInput.MISSING;
        }
        for (int column = 0; column < factsOfBids.length; column++) {
            Decimal number = number(factsOfBids[column], bid.facts(), bid, at);
            if (number != null && rankedAs[column] >= 0) {
                facts[rankedAs[column]][index] = number.atScale(LotWorkspace.FACT_SCALE);
            }
        }
    }

    /** A fact the book can hold, or null where it is not known or not right. */
    private @Nullable Decimal number(FactColumn column, Facts facts, @Nullable Bid bid, LotProblems at) {
        String text = text(facts, column.name());
        if (text.isEmpty()) {
            return null;
        }
        try {
            Decimal number = Decimal.parse(text);
            if (factRange.holds(column, number)) {
                return number;
            }
            at.add(bid, "fact_" + column.name(), text, factRange.expected(column));
        } catch (IllegalArgumentException notANumber) {
            at.add(bid, "fact_" + column.name(), text, "a plain decimal number, in " + column.unit());
        }
        return null;
    }
}
