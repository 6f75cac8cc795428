package org.jicai.allocation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.clearing.Compilation;
import org.jicai.clearing.LimbReasons;
import org.jicai.clearing.LimbTest;
import org.jicai.clearing.LotStep;
import org.jicai.clearing.LotWorkspace;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.money.Decimal;
import org.jicai.rules.BidClasses;
import org.jicai.rules.BidClasses.Condition;
import org.jicai.rules.Cited;

/** Puts each selected bid into the first class all of whose conditions it meets. */
public final class BidClassesStep extends LotStep {

    /** A class, compiled: its conditions, with the limb of each that has one. */
    private record Row(
            ImmutableList<Condition> conditions, ImmutableList<Optional<LimbTest>> limbs, int point, int slot) {}

    private final ImmutableList<Row> rows;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param priceScale the decimals at which prices are held
     * @param compilation the book being compiled
     */
    public BidClassesStep(BidClasses rule, int priceScale, Compilation compilation) {
        this.rows = rule.classes().values().stream()
                .map(leaf -> row(leaf, priceScale, compilation))
                .collect(ImmutableList.toImmutableList());
    }

    private static Row row(Cited<ImmutableList<Condition>> leaf, int priceScale, Compilation compilation) {
        ImmutableList<Optional<LimbTest>> limbs = leaf.value().stream()
                .map(condition -> condition instanceof Condition.Meets meets
                        ? Optional.of(LimbTest.of(leaf, meets.limb(), LimbReasons.CLASS, priceScale, compilation))
                        : Optional.<LimbTest>empty())
                .collect(ImmutableList.toImmutableList());
        return new Row(leaf.value(), limbs, compilation.point(), compilation.slot(Stage.CLASSES, leaf));
    }

    @Override
    public boolean looksBehindPlaces() {
        return false;
    }

    @Override
    public void run(LotWorkspace lot) {
        int selected = Winners.inOrder(lot, bid -> lot.selected[bid]).size();
        if (selected == 0 || !settleTies(lot, selected)) {
            return;
        }
        ImmutableList<Integer> bids = Winners.inOrder(lot, bid -> lot.selected[bid]);
        for (int place = 0; place < selected; place++) {
            int bid = bids.get(place);
            for (int row = 0; lot.bidClass[bid] == LotWorkspace.UNKNOWN && row < rows.size(); row++) {
                if (meetsAll(lot, bid, place, selected, rows.get(row))) {
                    lot.classify(bid, row);
                    lot.remark(rows.get(row).point(), bid, rows.get(row).slot(), Reason.IN_CLASS);
                }
            }
        }
    }

    /** Equal bids on both sides of a class that takes the first so many draw lots. */
    private boolean settleTies(LotWorkspace lot, int selected) {
        for (Row row : rows) {
            for (Condition condition : row.conditions()) {
                int first = first(condition, selected);
                if (first < selected && !Winners.settleTies(lot, bid -> lot.selected[bid], first, first, "classes")) {
                    return false;
                }
            }
        }
        return true;
    }

    /** How many of the selected a condition takes; all where it does not count. */
    private static int first(Condition condition, int selected) {
        if (condition instanceof Condition.First first) {
            return first.bids();
        }
        if (condition instanceof Condition.FirstShare share) {
            Decimal fraction = share.share().fraction();
            return (int) share.rounding()
                    .multiplyDivide(selected, fraction.unscaled(), Decimal.powerOfTen(fraction.scale()));
        }
        return selected;
    }

    private static boolean meetsAll(LotWorkspace lot, int bid, int place, int selected, Row row) {
        boolean all = true;
        for (int i = 0; all && i < row.conditions().size(); i++) {
            Condition condition = row.conditions().get(i);
            all = row.limbs().get(i).isPresent()
                    ? meets(lot, bid, row.limbs().get(i).get())
                    : condition instanceof Condition.Rescued ? rescued(lot, bid) : place < first(condition, selected);
        }
        return all;
    }

    private static boolean meets(LotWorkspace lot, int bid, LimbTest limb) {
        return limb.passes(lot, bid, limb.limit(lot));
    }

    private static boolean rescued(LotWorkspace lot, int bid) {
        return lot.reason(bid) == Reason.SELECTED_BY_GUARANTEE || lot.reason(bid) == Reason.SELECTED_BY_REVIVAL;
    }
}
