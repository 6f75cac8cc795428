package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jicai.clearing.LotWorkspace;
import org.jicai.clearing.LotWorkspace.Cell;
import org.jicai.clearing.Slot;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.Comparison;
import org.jicai.decision.Decision;
import org.jicai.decision.Leaf;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.LotState;
import org.jicai.decision.Operand;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.decision.RegionAward;
import org.jicai.decision.Stage;
import org.jicai.money.Decimal;
import org.jicai.money.Quantity;
import org.jicai.money.UnitPrice;
import org.jicai.rules.OwnVolume;
import org.jicai.rules.RegionDraft;
import org.jicai.tender.BidKey;
import org.jicai.tender.Region;

/** Reads what the steps wrote into a workspace as an immutable outcome. Decides nothing. */
final class OutcomeView {

    private final CompiledBook compiled;
    private final ImmutableList<Region> regions;
    private final boolean drafted;
    private final String role;

    OutcomeView(CompiledBook compiled) {
        this.compiled = compiled;
        this.regions = compiled.regions();
        this.drafted = compiled.book().clause(RegionDraft.class).isPresent();
        this.role = compiled.book()
                .clause(OwnVolume.class)
                .filter(own -> own.of().value() == OwnVolume.Need.LOT)
                .map(own -> "share")
                .orElse("brand");
    }

    LotOutcome of(LotWorkspace lot) {
        boolean volume = lot.contracted;
        return new LotOutcome(
                lot.lot.id(),
                lot.bidders,
                lot.quota,
                lot.shortlisted,
                lot.winners,
                Optional.ofNullable(lot.share),
                Optional.ofNullable(lot.term),
                state(lot),
                lotReason(lot),
                bids(lot, volume),
                regions(lot, volume),
                volume ? Optional.of(Quantity.of(Volumes.agreed(lot))) : Optional.empty(),
                leaves(lot));
    }

    private static LotState state(LotWorkspace lot) {
        if (!lot.stopped.isEmpty()) {
            return LotState.PENDING;
        }
        return isAwarded(lot) ? LotState.AWARDED : LotState.FAILED;
    }

    /** Whether any bid was selected, with or without volume, whatever became of it later. */
    private static boolean isAwarded(LotWorkspace lot) {
        return IntStream.range(0, lot.size()).anyMatch(bid -> wasSelected(lot, bid));
    }

    private static boolean wasSelected(LotWorkspace lot, int bid) {
        return lot.selected[bid] || lot.reason(bid).stage() == Stage.AFTER_AWARD;
    }

    private static String lotReason(LotWorkspace lot) {
        if (!lot.stopped.isEmpty()) {
            return lot.stopped;
        }
        return isAwarded(lot) ? "selected" : lot.ranked == 0 ? "no-valid-bid" : "nobody-passed";
    }

    private ImmutableList<BidOutcome> bids(LotWorkspace lot, boolean volume) {
        Comparator<BidOutcome> byRank =
                Comparator.comparingInt(bid -> bid.rank() == 0 ? Integer.MAX_VALUE : bid.rank());
        return IntStream.range(0, lot.size())
                .mapToObj(bid -> bid(lot, bid, volume))
                .sorted(byRank.thenComparing(BidOutcome::bid))
                .collect(ImmutableList.toImmutableList());
    }

    private BidOutcome bid(LotWorkspace lot, int bid, boolean volume) {
        Decision deciding = decision(lot.cell(lot.decidingPoint[bid], bid), lot.reason(bid));
        ImmutableList<Decision> path = IntStream.range(0, lot.points())
                .mapToObj(point -> lot.cell(point, bid))
                .filter(cell -> cell.reason() != null)
                .map(cell -> decision(cell, reason(cell)))
                .collect(ImmutableList.toImmutableList());
        boolean overall = path.stream().noneMatch(step -> step.reason() == lot.reason(bid));
        return new BidOutcome(
                lot.key(bid),
                lot.rank[bid],
                price(lot.comparable[bid]),
                lot.reason(bid),
                deciding,
                overall
                        ? ImmutableList.<Decision>builder()
                                .addAll(path)
                                .add(deciding)
                                .build()
                        : path,
                lot.bids.get(bid).price(),
                wasSelected(lot, bid) ? price(lot.price[bid]) : Optional.empty(),
                volume && lot.selected[bid] && !lot.stopped.equals("choice-open")
                        ? Optional.of(Quantity.of(Volumes.agreed(lot, bid)))
                        : Optional.empty(),
                count(lot.supplier, bid),
                (int) IntStream.range(0, lot.supplier.length)
                        .filter(region -> lot.supplierAtAward(region) == bid)
                        .count());
    }

    private Optional<UnitPrice> price(long units) {
        return units == LotWorkspace.UNKNOWN
                ? Optional.empty()
                : Optional.of(UnitPrice.ofUnits(units, compiled.priceScale()));
    }

    private static Reason reason(Cell cell) {
        Reason reason = cell.reason();
        return reason == null ? Reason.TOOK_PART : reason;
    }

    private Decision decision(Cell cell, Reason reason) {
        Slot slot = compiled.slots().get(Math.max(0, cell.slot()));
        Operator operator = cell.operator();
        Optional<Comparison> comparison = operator == null
                ? Optional.empty()
                : Optional.of(new Comparison(
                        new Operand(slot.left(), Decimal.of(cell.left(), slot.leftScale())),
                        operator,
                        new Operand(slot.right(), Decimal.of(cell.right(), slot.rightScale()))));
        return new Decision(reason, slot.clause(), comparison);
    }

    private ImmutableList<RegionAward> regions(LotWorkspace lot, boolean volume) {
        if (lot.winners == 0) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<RegionAward> awards = ImmutableList.builder();
        for (int region = 0; drafted && region < regions.size(); region++) {
            awards.add(new RegionAward(
                    regions.get(region),
                    "primary",
                    key(lot, lot.supplier[region]),
                    key(lot, lot.supplierAtAward(region)),
                    volume ? Optional.of(Quantity.of(lot.agreed[region])) : Optional.empty()));
        }
        for (int level = 0; level < lot.backupLevels; level++) {
            backups(lot, level).forEach(awards::add);
        }
        for (int bid = 0; volume && bid < lot.brandAgreed.length; bid++) {
            brands(lot, bid).forEach(awards::add);
        }
        for (int region = 0; volume && region < lot.pool.length; region++) {
            if (lot.pool[region] > 0) {
                Optional<BidKey> taker = key(lot, lot.poolTaker);
                Optional<Quantity> units = Optional.of(Quantity.of(lot.pool[region]));
                awards.add(new RegionAward(regions.get(region), "pool", taker, taker, units));
            }
        }
        return awards.build();
    }

    private ImmutableList<RegionAward> backups(LotWorkspace lot, int level) {
        return IntStream.range(0, regions.size())
                .mapToObj(region -> new RegionAward(
                        regions.get(region),
                        "backup" + (level + 1),
                        key(lot, lot.backups[level][region]),
                        key(lot, lot.backupAtAward(level, region)),
                        Optional.empty()))
                .filter(backup -> backup.bid().isPresent() || backup.atAward().isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<RegionAward> brands(LotWorkspace lot, int bid) {
        return IntStream.range(0, regions.size())
                .filter(region -> lot.brandAgreed[bid][region] > 0)
                .mapToObj(region -> new RegionAward(
                        regions.get(region),
                        role,
                        key(lot, Volumes.supplierOfBrand(lot, bid, region)),
                        key(lot, bid),
                        Optional.of(Quantity.of(lot.brandAgreed[bid][region]))))
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<BidKey> key(LotWorkspace lot, int bid) {
        return bid == LotWorkspace.UNKNOWN ? Optional.empty() : Optional.of(lot.key(bid));
    }

    private static int count(int[] suppliers, int bid) {
        return (int) IntStream.of(suppliers).filter(supplier -> supplier == bid).count();
    }

    private ImmutableList<Leaf> leaves(LotWorkspace lot) {
        boolean[] used = new boolean[compiled.leaves().size()];
        for (int point = 0; point < lot.points(); point++) {
            for (int bid = 0; bid < lot.size(); bid++) {
                Cell cell = lot.cell(point, bid);
                if (cell.slot() != LotWorkspace.UNKNOWN) {
                    used[compiled.slots().get(cell.slot()).leaf()] = true;
                }
            }
        }
        return IntStream.range(0, used.length)
                .filter(leaf -> used[leaf] || lot.isUsed(leaf))
                .mapToObj(compiled.leaves()::get)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }
}
