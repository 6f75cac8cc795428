package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Objects;
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
import org.jicai.money.Decimal;
import org.jicai.money.Quantity;
import org.jicai.money.UnitPrice;
import org.jicai.rules.OwnVolume;
import org.jicai.rules.RegionDraft;
import org.jicai.tender.BidKey;
import org.jicai.tender.Region;

/** Renders the record of a lot as an outcome: what it costs little to know at once, the rest when it is asked for. */
final class OutcomeView {

    private final ImmutableList<Region> regions;
    private final ImmutableList<Slot> slots;
    private final ImmutableList<Leaf> leaves;
    private final int priceScale;
    private final boolean drafted;
    private final String role;

    OutcomeView(CompiledBook compiled) {
        this.regions = compiled.regions();
        this.slots = compiled.slots();
        this.leaves = compiled.leaves();
        this.priceScale = compiled.priceScale();
        this.drafted = compiled.book().clause(RegionDraft.class).isPresent();
        this.role = compiled.book()
                .clause(OwnVolume.class)
                .filter(own -> own.of().value() == OwnVolume.Need.LOT)
                .map(own -> "share")
                .orElse("brand");
    }

    /** Copies how a lot ended out of its workspace. */
    LotOutcome of(LotWorkspace workspace) {
        LotRecord lot = new LotRecord(workspace);
        boolean awarded = lot.isAwarded();
        return LotOutcome.rendered(
                lot.input.lot().id(),
                lot.bidders,
                lot.quota,
                lot.shortlisted,
                lot.winners,
                Optional.ofNullable(lot.share),
                Optional.ofNullable(lot.term),
                !lot.stopped.isEmpty() ? LotState.PENDING : awarded ? LotState.AWARDED : LotState.FAILED,
                reason(lot, awarded),
                lot.contracted ? Optional.of(Quantity.of(lot.agreedInAll)) : Optional.empty(),
                new Rendering(lot));
    }

    private static String reason(LotRecord lot, boolean awarded) {
        if (!lot.stopped.isEmpty()) {
            return lot.stopped;
        }
        return awarded ? "selected" : lot.ranked == 0 ? "no-valid-bid" : "nobody-passed";
    }

    /** The details of one lot. */
    private final class Rendering implements LotOutcome.Details {

        private final LotRecord lot;

        Rendering(LotRecord lot) {
            this.lot = lot;
        }

        @Override
        public ImmutableList<BidOutcome> bids() {
            int[] now = lot.regionsByBid();
            int[] atAward = lot.regionsAtAwardByBid();
            Comparator<BidOutcome> byRank =
                    Comparator.comparingInt(bid -> bid.rank() == 0 ? Integer.MAX_VALUE : bid.rank());
            return IntStream.range(0, lot.size())
                    .mapToObj(bid -> bid(bid, now[bid], atAward[bid]))
                    .sorted(byRank.thenComparing(BidOutcome::bid))
                    .collect(ImmutableList.toImmutableList());
        }

        private BidOutcome bid(int bid, int regionsNow, int regionsAtAward) {
            Decision deciding = decision(lot.remarks.deciding(bid), lot.reason(bid));
            ImmutableList<Decision> path = lot.remarks.about(bid).stream()
                    .map(cell -> decision(cell, Objects.requireNonNull(cell.reason())))
                    .collect(ImmutableList.toImmutableList());
            boolean overall = path.stream().noneMatch(step -> step.reason() == lot.reason(bid));
            return new BidOutcome(
                    lot.input.bids().get(bid).key(),
                    lot.rank(bid),
                    price(lot.comparable(bid)),
                    lot.reason(bid),
                    deciding,
                    overall
                            ? ImmutableList.<Decision>builder()
                                    .addAll(path)
                                    .add(deciding)
                                    .build()
                            : path,
                    lot.input.bids().get(bid).price(),
                    lot.wasSelected(bid) ? price(lot.price(bid)) : Optional.empty(),
                    lot.contracted && lot.isSelected(bid) && !lot.stopped.equals("choice-open")
                            ? Optional.of(Quantity.of(lot.agreedTo(bid)))
                            : Optional.empty(),
                    regionsNow,
                    regionsAtAward);
        }

        @Override
        public ImmutableList<RegionAward> regions() {
            if (lot.winners == 0) {
                return ImmutableList.of();
            }
            ImmutableList.Builder<RegionAward> awards = ImmutableList.builder();
            for (int region = 0; drafted && region < regions.size(); region++) {
                awards.add(new RegionAward(
                        regions.get(region),
                        "primary",
                        key(lot.supplier(0, region)),
                        key(lot.supplierAtAward(0, region)),
                        lot.contracted ? Optional.of(Quantity.of(lot.agreedIn(region))) : Optional.empty()));
            }
            for (int level = 1; level <= lot.backupLevels(); level++) {
                addBackups(level, awards);
            }
            for (int bid = 0; lot.contracted && bid < lot.brands(); bid++) {
                addBrands(bid, awards);
            }
            for (int region = 0; lot.contracted && region < lot.pools(); region++) {
                if (lot.pool(region) > 0) {
                    Optional<BidKey> taker = key(lot.poolTaker());
                    Optional<Quantity> units = Optional.of(Quantity.of(lot.pool(region)));
                    awards.add(new RegionAward(regions.get(region), "pool", taker, taker, units));
                }
            }
            return awards.build();
        }

        private void addBackups(int level, ImmutableList.Builder<RegionAward> awards) {
            for (int region = 0; region < regions.size(); region++) {
                Optional<BidKey> now = key(lot.supplier(level, region));
                Optional<BidKey> atAward = key(lot.supplierAtAward(level, region));
                if (now.isPresent() || atAward.isPresent()) {
                    awards.add(new RegionAward(regions.get(region), "backup" + level, now, atAward, Optional.empty()));
                }
            }
        }

        /** A brand's volume is supplied by whoever supplies the region, once the brand has dropped out. */
        private void addBrands(int bid, ImmutableList.Builder<RegionAward> awards) {
            for (int region = 0; region < regions.size(); region++) {
                long units = lot.brandAgreed(bid, region);
                if (units > 0) {
                    int supplier = lot.isSelected(bid) ? bid : lot.supplier(0, region);
                    awards.add(new RegionAward(
                            regions.get(region), role, key(supplier), key(bid), Optional.of(Quantity.of(units))));
                }
            }
        }

        private Optional<BidKey> key(int bid) {
            return bid == LotWorkspace.UNKNOWN
                    ? Optional.empty()
                    : Optional.of(lot.input.bids().get(bid).key());
        }

        @Override
        public ImmutableList<Leaf> leaves() {
            boolean[] used = lot.remarks.usedLeaves(slots);
            return IntStream.range(0, used.length)
                    .filter(leaf -> used[leaf])
                    .mapToObj(leaves::get)
                    .distinct()
                    .collect(ImmutableList.toImmutableList());
        }
    }

    private Optional<UnitPrice> price(long units) {
        return units == LotWorkspace.UNKNOWN ? Optional.empty() : Optional.of(UnitPrice.ofUnits(units, priceScale));
    }

    private Decision decision(Cell cell, Reason reason) {
        Slot slot = slots.get(Math.max(0, cell.slot()));
        Operator operator = cell.operator();
        Optional<Comparison> comparison = operator == null
                ? Optional.empty()
                : Optional.of(new Comparison(
                        new Operand(slot.left(), Decimal.of(cell.left(), slot.leftScale())),
                        operator,
                        new Operand(slot.right(), Decimal.of(cell.right(), slot.rightScale()))));
        return new Decision(reason, slot.clause(), comparison);
    }
}
