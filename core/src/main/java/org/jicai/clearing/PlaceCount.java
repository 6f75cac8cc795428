package org.jicai.clearing;

import java.util.Optional;
import org.jicai.decision.Operand;
import org.jicai.decision.Stage;
import org.jicai.money.Decimal;
import org.jicai.rules.BidderCount;
import org.jicai.rules.Cited;
import org.jicai.rules.Places;
import org.jicai.rules.Places.Most;
import org.jicai.rules.Quota;
import org.jicai.rules.Quota.Reduction;

/** How many places a lot has, compiled. */
public abstract class PlaceCount {

    private PlaceCount() {}

    /**
     * By a table.
     *
     * @param rule the clause
     * @param count who counts as a bidder
     * @param compilation the book being compiled
     * @return the count
     */
    public static PlaceCount of(Quota rule, BidderCount count, Compilation compilation) {
        return new ByTable(rule, count, compilation);
    }

    /**
     * By anything else.
     *
     * @param rule the clause
     * @param compilation the book being compiled
     * @return the count
     */
    public static PlaceCount of(Places rule, Compilation compilation) {
        return new Other(rule, compilation);
    }

    /** The places of a lot whose bidders are counted and whose bids are ranked; unknown where a fact is missing. */
    abstract int places(LotWorkspace lot);

    /** Whether the places have an upper limit that the ranking does not decide. */
    abstract boolean isBounded();

    /**
     * The most places the lot can have, known before bidders are counted and bids are ranked where there is a limit; {@link
     * LotWorkspace#UNKNOWN} where a fact is missing.
     */
    abstract int most(LotWorkspace lot);

    /** The leaf that gave them. */
    abstract int slot(LotWorkspace lot);

    private record Row(int places, int slot) {}

    private static final class ByTable extends PlaceCount {
        private final BidderCount count;
        private final ByCount<Row> rows;
        private final int most;
        private final Optional<Reduction> reduction;
        private final int reductionLeaf;

        ByTable(Quota rule, BidderCount count, Compilation compilation) {
            this.count = count;
            this.reduction = rule.reduction().map(Cited::value);
            this.most = rule.places().rows().asMapOfRanges().values().stream()
                    .mapToInt(Cited::value)
                    .max()
                    .orElse(1);
            this.reductionLeaf = rule.reduction()
                    .map(leaf -> compilation.leaf(Stage.SHORTLIST, leaf))
                    .orElse(0);
            this.rows = ByCount.of(
                    rule.places(),
                    row -> new Row(
                            row.value(),
                            compilation.slot(Stage.SHORTLIST, row, Operand.Kind.RANK, 0, Operand.Kind.PLACES, 0)));
        }

        @Override
        boolean isBounded() {
            return true;
        }

        @Override
        int most(LotWorkspace lot) {
            return most;
        }

        @Override
        int places(LotWorkspace lot) {
            return rows.at(lot.bidders).places() - lost(lot);
        }

        @Override
        int slot(LotWorkspace lot) {
            return rows.at(lot.bidders).slot();
        }

        /** The places a kind of bidder takes away; at least one place stays. */
        private int lost(LotWorkspace lot) {
            if (reduction.isEmpty()) {
                return 0;
            }
            Reduction rule = reduction.get();
            int[] firm = lot.input.firm();
            for (int bid = 0; bid < lot.size(); bid++) {
                lot.seen[bid] = false;
            }
            int holders = 0;
            for (int bid = 0; bid < lot.size(); bid++) {
                if (QuotaStep.counts(count, lot, bid)
                        && rule.licence().equals(lot.input.licence()[bid])) {
                    holders += lot.seen[firm[bid]] ? 0 : 1;
                    lot.seen[firm[bid]] = true;
                }
            }
            if (holders > 0) {
                lot.use(reductionLeaf);
            }
            int all = rows.at(lot.bidders).places();
            return Math.min(all - 1, Math.min(rule.most(), holders / rule.per()));
        }
    }

    private static final class Other extends PlaceCount {
        private final Most most;
        private final int slot;

        Other(Places rule, Compilation compilation) {
            this.most = rule.most().value();
            this.slot = compilation.slot(Stage.SHORTLIST, rule.most(), Operand.Kind.RANK, 0, Operand.Kind.PLACES, 0);
        }

        @Override
        int places(LotWorkspace lot) {
            if (most instanceof Most.AtMost fixed) {
                return fixed.places();
            }
            if (most instanceof Most.OfLot published) {
                return lot.lot
                        .facts()
                        .number(published.fact())
                        .map(number -> (int) number.atScale(0))
                        .orElse(LotWorkspace.UNKNOWN);
            }
            if (most instanceof Most.OfBids share) {
                Decimal fraction = share.share().fraction();
                long places = share.rounding()
                        .multiplyDivide(lot.ranked, fraction.unscaled(), Decimal.powerOfTen(fraction.scale()));
                return (int) Math.max(1, places);
            }
            return Math.max(1, lot.ranked);
        }

        @Override
        boolean isBounded() {
            return most instanceof Most.AtMost || most instanceof Most.OfLot;
        }

        @Override
        int most(LotWorkspace lot) {
            return isBounded() ? places(lot) : LotWorkspace.UNKNOWN;
        }

        @Override
        int slot(LotWorkspace lot) {
            return slot;
        }
    }
}
