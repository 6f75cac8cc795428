package org.jicai.clearing;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Operand;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.rules.Cited;
import org.jicai.rules.ComparisonPrice;
import org.jicai.rules.Limb;
import org.jicai.rules.Revival;
import org.jicai.rules.Revival.Exclusion;
import org.jicai.rules.Revival.OfferedPrice;
import org.jicai.rules.Revival.Supplies;
import org.jicai.rules.Revival.Who;

/**
 * Puts a computed price to bids that would otherwise lose, in the order of their ranks. Who accepts is back in, at the highest
 * price of its own strength that is comparable with the offered one.
 */
public final class RevivalStep extends LotStep {

    private final Revival rule;
    private final String word;
    private final int whoLeaf;
    private final StrengthPrice strengthPrice;
    private final int priceScale;
    private final int point;
    private final int slot;
    private final int loneLeaf;
    private final int suppliesLeaf;
    private final ImmutableList<Integer> exclusionLeaves;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param comparison how prices are made comparable
     * @param compilation the book being compiled
     */
    public RevivalStep(Revival rule, ComparisonPrice comparison, Compilation compilation) {
        this.rule = rule;
        this.word = rule.who().value().word();
        this.strengthPrice = new StrengthPrice(comparison);
        this.priceScale = comparison.unitPrice().value().scale();
        this.point = compilation.point();
        this.whoLeaf = compilation.leaf(Stage.REVIVAL, rule.who());
        this.slot = compilation.slot(
                Stage.REVIVAL,
                rule.price(),
                Operand.Kind.BID_PRICE,
                priceScale,
                Operand.Kind.OFFERED_PRICE,
                priceScale);
        this.loneLeaf =
                rule.lone().map(leaf -> compilation.leaf(Stage.REVIVAL, leaf)).orElse(0);
        this.suppliesLeaf = compilation.leaf(Stage.REVIVAL, rule.supplies());
        this.exclusionLeaves = rule.unless().stream()
                .map(leaf -> compilation.leaf(Stage.REVIVAL, leaf))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public void run(LotWorkspace lot) {
        long offered = offeredPrice(lot);
        for (int place = 0; offered != LotWorkspace.UNKNOWN && place < lot.ranked; place++) {
            int bid = lot.order[place];
            if (isAsked(lot, bid)) {
                offer(lot, bid, offered);
            }
        }
    }

    /** The comparable price offered, or unknown where nobody has passed. */
    private long offeredPrice(LotWorkspace lot) {
        long lowest = Long.MAX_VALUE;
        long highest = LotWorkspace.UNKNOWN;
        int passed = 0;
        for (int place = 0; place < lot.ranked; place++) {
            int bid = lot.order[place];
            if (lot.in[bid] && lot.supplies[bid]) {
                long standing = strengthPrice.comparable(lot, bid, lot.price[bid]);
                lowest = Math.min(lowest, standing);
                highest = Math.max(highest, standing);
                passed++;
            }
        }
        if (passed == 1 && rule.lone().isPresent()) {
            lot.use(loneLeaf);
            Limb.AtMostMultiple lone = rule.lone().get().value();
            return AnchorPrice.limit(lone.of(), lone.multiple().factor(), lot);
        }
        return rule.price().value() == OfferedPrice.LOWEST_SELECTED && passed > 0 ? lowest : highest;
    }

    private boolean isAsked(LotWorkspace lot, int bid) {
        boolean unshortlisted = !lot.in[bid] && lot.reason(bid).stage() == Stage.SHORTLIST;
        Who who = rule.who().value();
        boolean belongs = switch (who) {
            case SHORTLISTED -> lot.reason(bid) == Reason.FAILED_PRICE_TEST;
            case UNSHORTLISTED -> unshortlisted;
            case REFERENCE_PRODUCTS -> unshortlisted && lot.bids.get(bid).referenceProduct();
        };
        return belongs && !isExcluded(lot, bid);
    }

    private boolean isExcluded(LotWorkspace lot, int bid) {
        for (int i = 0; i < rule.unless().size(); i++) {
            Cited<Exclusion> exclusion = rule.unless().get(i);
            lot.use(exclusionLeaves.get(i));
            boolean excluded = exclusion.value() == Exclusion.HIGHEST_BID
                    ? lot.comparable[bid] == lot.comparable[lot.order[lot.ranked - 1]]
                    : Brands.isBelowMean(lot, bid);
            if (excluded) {
                return true;
            }
        }
        return false;
    }

    private void offer(LotWorkspace lot, int bid, long offered) {
        long own = Math.min(lot.price[bid], strengthPrice.highest(lot, bid, offered));
        lot.use(whoLeaf);
        Deciders.Reply answer = lot.deciders.offer(lot, bid, word, own);
        long bidPrice = lot.price[bid];
        Operator relation = bidPrice > own ? Operator.ABOVE : Operator.AT_MOST;
        if (answer == Deciders.Reply.OPEN) {
            lot.note(point, bid, slot, Reason.REVIVAL_OPEN, bidPrice, relation, own);
            lot.stop("choice-open");
        } else if (answer == Deciders.Reply.ACCEPT) {
            lot.back(bid);
            lot.use(suppliesLeaf);
            Supplies supplies = rule.supplies().value();
            lot.supply(bid, supplies == Supplies.REGIONS, supplies != Supplies.NOTHING);
            lot.price[bid] = own;
            lot.note(point, bid, slot, Reason.SELECTED_BY_REVIVAL, bidPrice, relation, own);
        } else {
            lot.note(point, bid, slot, Reason.REVIVAL_DECLINED, bidPrice, relation, own);
        }
    }
}
