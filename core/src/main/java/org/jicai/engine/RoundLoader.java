package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final String[] rankedBy;
    private final @Nullable ImmutableList<String> volumeClasses;
    private final @Nullable ImmutableList<String> termClasses;

    RoundLoader(CompiledBook compiled) {
        this.compiled = compiled;
        this.demand = new DemandLoader(compiled);
        this.scale = compiled.priceScale();
        this.highest = PriceRange.highest(compiled.book(), scale);
        this.factRange = FactRange.of(compiled.book(), UnitPrice.ofUnits(highest, scale), scale);
        this.factsOfBids = facts(FactColumn.Of.BID);
        this.factsOfLots = facts(FactColumn.Of.LOT);
        this.rankedBy = compiled.facts().toArray(new String[0]);
        this.volumeClasses = compiled.book()
                .clause(VolumeShare.class)
                .map(rule -> rule.sharesByClass().keySet().asList())
                .orElse(null);
        this.termClasses = compiled.book()
                .clause(Term.class)
                .map(rule -> rule.lengthsByClass().keySet().asList())
                .orElse(null);
    }

    private FactColumn[] facts(FactColumn.Of of) {
        return compiled.book().facts().stream().filter(fact -> fact.of() == of).toArray(FactColumn[]::new);
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
        for (int i = 0; i < size; i++) {
            Bid bid = bids.get(i);
            price[i] = price(bid.price(), bid, "price_yuan", at);
            ceiling[i] = price(bid.ceiling(), bid, "ceiling_yuan", at);
            check(factsOfBids, bid.facts(), bid, at);
        }
        check(factsOfLots, lot.facts(), null, at);
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
                problems.isEmpty() ? rankedBy(bids) : new long[0][],
                volumeClass,
                termClass,
                need.base(),
                need.brandBase(),
                need.isKnown());
    }

    /** The facts the book ranks by. */
    private long[][] rankedBy(ImmutableList<Bid> bids) {
        long[][] facts = new long[rankedBy.length][bids.size()];
        for (int fact = 0; fact < rankedBy.length; fact++) {
            for (int bid = 0; bid < bids.size(); bid++) {
                String text = text(bids.get(bid).facts(), rankedBy[fact]);
                facts[fact][bid] =
                        text.isEmpty() ? LotInput.MISSING : Decimal.parse(text).atScale(LotWorkspace.FACT_SCALE);
            }
        }
        return facts;
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

    private void check(FactColumn[] columns, Facts facts, @Nullable Bid bid, LotProblems at) {
        for (FactColumn column : columns) {
            String text = text(facts, column.name());
            if (!text.isEmpty()) {
                check(column, text, bid, at);
            }
        }
    }

    private void check(FactColumn column, String text, @Nullable Bid bid, LotProblems at) {
        try {
            if (!factRange.holds(column, Decimal.parse(text))) {
                at.add(bid, "fact_" + column.name(), text, factRange.expected(column));
            }
        } catch (IllegalArgumentException notANumber) {
            at.add(bid, "fact_" + column.name(), text, "a plain decimal number, in " + column.unit());
        }
    }
}
