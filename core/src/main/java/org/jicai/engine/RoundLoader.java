package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jicai.clearing.ChoiceDesk;
import org.jicai.clearing.LotWorkspace;
import org.jicai.money.Decimal;
import org.jicai.money.Ratio;
import org.jicai.money.UnitPrice;
import org.jicai.rules.FactColumn;
import org.jicai.rules.RuleBook;
import org.jicai.rules.Term;
import org.jicai.rules.VolumeShare;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Demand;
import org.jicai.tender.Facts;
import org.jicai.tender.InvalidInputException;
import org.jicai.tender.Lot;
import org.jicai.tender.Problem;
import org.jicai.tender.Region;
import org.jicai.tender.Round;
import org.jicai.tender.Specification;

/** Fills workspaces from a round, and refuses what the book cannot hold: all of it at once. */
final class RoundLoader {

    private final CompiledBook compiled;
    private final long highest;
    private final ImmutableList<Region> regions;
    private final FactRange factRange;
    private final List<Problem> problems = new ArrayList<>();

    RoundLoader(CompiledBook compiled) {
        this.compiled = compiled;
        this.highest = PriceRange.highest(compiled.book(), compiled.priceScale());
        this.regions = compiled.regions();
        this.factRange =
                FactRange.of(compiled.book(), UnitPrice.ofUnits(highest, compiled.priceScale()), compiled.priceScale());
    }

    ImmutableList<LotWorkspace> load(Round round, ChoiceDesk desk) {
        ImmutableList.Builder<LotWorkspace> lots = ImmutableList.builder();
        for (int i = 0; i < round.lots().size(); i++) {
            lots.add(load(round.lots().get(i), "lots[" + i + "].", desk));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return lots.build();
    }

    private LotWorkspace load(Lot lot, String path, ChoiceDesk desk) {
        ImmutableList<Bid> bids = ImmutableList.sortedCopyOf(Comparator.comparing(Bid::key), lot.bids());
        LotWorkspace workspace = new LotWorkspace(
                lot, bids, desk, compiled.points(), compiled.leaves().size());
        for (int at = 0; at < bids.size(); at++) {
            int bid = at;
            String bidPath = path + "bids[" + lot.bids().indexOf(bids.get(bid)) + "].";
            price(bids.get(bid).price(), bidPath + "price_yuan", units -> workspace.price[bid] = units);
            price(bids.get(bid).ceiling(), bidPath + "ceiling_yuan", units -> workspace.ceiling[bid] = units);
            facts(FactColumn.Of.BID, bids.get(bid).facts(), bidPath);
        }
        facts(FactColumn.Of.LOT, lot.facts(), path);
        book().clause(VolumeShare.class)
                .ifPresent(rule -> known(lot.classes().volume(), rule.sharesByClass(), path + "volume_class"));
        book().clause(Term.class)
                .ifPresent(rule -> known(lot.classes().term(), rule.lengthsByClass(), path + "term_class"));
        demand(lot, path, workspace);
        return workspace;
    }

    private void known(String lotClass, ImmutableMap<String, ?> tablesByClass, String path) {
        if (!tablesByClass.containsKey(lotClass)) {
            problems.add(Problem.of(
                    path,
                    lotClass,
                    "a class " + book().id() + " has a column for: " + String.join(", ", tablesByClass.keySet())));
        }
    }

    private RuleBook book() {
        return compiled.book();
    }

    private void price(Optional<UnitPrice> price, String path, LongConsumer target) {
        target.accept(LotWorkspace.UNKNOWN);
        price.ifPresent(known -> {
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
                target.accept(known.units(scale));
            }
        });
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

    private void demand(Lot lot, String path, LotWorkspace workspace) {
        workspace.supplier = new int[regions.size()];
        Arrays.fill(workspace.supplier, LotWorkspace.UNKNOWN);
        workspace.supplierAtAward = workspace.supplier.clone();
        workspace.base = new long[regions.size()];
        workspace.agreed = new long[regions.size()];
        boolean named = lot.demand().stream().anyMatch(row -> row.brand().isPresent());
        workspace.brandBase = new long[named ? workspace.size() : 0][regions.size()];
        workspace.volumeKnown = !lot.demand().isEmpty();
        Map<String, Optional<Ratio>> factors = new LinkedHashMap<>();
        factors.put(lot.comparisonStrength(), Optional.of(Ratio.ONE));
        for (int i = 0; i < lot.specifications().size(); i++) {
            Specification specification = lot.specifications().get(i);
            factors.put(specification.strength(), factor(specification, path + "specifications[" + i + "]."));
        }
        for (int i = 0; i < lot.demand().size(); i++) {
            add(lot.demand().get(i), path + "demand[" + i + "].", factors, workspace);
        }
    }

    private void add(Demand row, String path, Map<String, Optional<Ratio>> factors, LotWorkspace workspace) {
        int region = regions.indexOf(row.region());
        Optional<Ratio> factor = factors.getOrDefault(row.strength(), Optional.empty());
        if (region < 0 && !regions.isEmpty()) {
            problems.add(Problem.of(
                    path + "region",
                    row.region().name(),
                    "a region of " + compiled.book().id()));
        } else if (factor.isEmpty()) {
            workspace.volumeKnown = false;
        } else if (region >= 0) {
            long perUnit = factor.get().factor().atScale(LotWorkspace.BASE_SCALE);
            try {
                long units = Math.multiplyExact(row.base().units(), perUnit);
                workspace.base[region] = Math.addExact(workspace.base[region], units);
                row.brand().ifPresent(brand -> addBrand(workspace, brand, region, units));
            } catch (ArithmeticException tooLarge) {
                problems.add(
                        Problem.of(path + "base_units", row.base().toString(), "a need of less than 9 × 10^12 units"));
            }
        }
    }

    /** Need that names the brand of a bid; a brand that did not bid is like none. */
    private static void addBrand(LotWorkspace workspace, BidKey brand, int region, long units) {
        for (int bid = 0; bid < workspace.size(); bid++) {
            if (workspace.key(bid).equals(brand)) {
                workspace.brandBase[bid][region] += units;
            }
        }
    }

    /** The volume factor of a strength, which the need is held precisely enough to multiply with. */
    private Optional<Ratio> factor(Specification specification, String path) {
        Optional<Ratio> factor = specification.volumeFactor();
        boolean held =
                factor.filter(f -> f.factor().scale() > LotWorkspace.BASE_SCALE).isEmpty();
        if (!held) {
            problems.add(Problem.of(
                    path + "volume_factor",
                    factor.get().toString(),
                    "at most " + LotWorkspace.BASE_SCALE + " decimals"));
        }
        return held ? factor : Optional.empty();
    }
}
