package org.jicai.clearing;

import java.math.BigDecimal;
import org.jicai.decision.Operand;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.rules.Criterion;
import org.jicai.rules.RankBy;

/** What bids are ranked by, compiled: puts the bids of one lot in order and says which of them are equal. */
interface BidOrder {

    /** By comparable price, the lowest first. */
    BidOrder BY_PRICE = new ByPrice();

    /** Puts the ranked bids in order. */
    void sort(LotWorkspace lot);

    /** Whether two bids next to each other in that order are equal. */
    boolean same(LotWorkspace lot, int a, int b);

    static BidOrder of(RankBy clause, Compilation compilation) {
        return clause.by().value() instanceof Criterion.Score score
                ? new ByScore(clause, score, compilation)
                : new ByCut(compilation.leaf(Stage.RANKING, clause.by()));
    }

    /** By comparable price. */
    final class ByPrice implements BidOrder {
        @Override
        public void sort(LotWorkspace lot) {
            IndexSort.sort(lot.order, 0, lot.ranked, (a, b) -> Long.compare(lot.comparable[a], lot.comparable[b]));
        }

        @Override
        public boolean same(LotWorkspace lot, int a, int b) {
            return lot.comparable[a] == lot.comparable[b];
        }
    }

    /** By cut. */
    final class ByCut implements BidOrder {
        private final int leaf;

        ByCut(int leaf) {
            this.leaf = leaf;
        }

        @Override
        public void sort(LotWorkspace lot) {
            lot.use(leaf);
            IndexSort.sort(lot.order, 0, lot.ranked, (a, b) -> byCut(lot, a, b));
        }

        @Override
        public boolean same(LotWorkspace lot, int a, int b) {
            return byCut(lot, a, b) == 0;
        }
    }

    /** (c − p)/c is the larger the smaller p/c is: p/c is compared with q/d as pd with qc. */
    static int byCut(LotWorkspace lot, int a, int b) {
        boolean known = lot.ceiling[a] != LotWorkspace.UNKNOWN;
        if (!known || lot.ceiling[b] == LotWorkspace.UNKNOWN) {
            return Boolean.compare(lot.ceiling[b] != LotWorkspace.UNKNOWN, known);
        }
        return Products.compare(lot.price[a], lot.ceiling[b], lot.price[b], lot.ceiling[a]);
    }

    /** By a sum of points, the most first. */
    final class ByScore implements BidOrder {
        private final Criterion.Score score;
        private final int point;
        private final int slot;

        ByScore(RankBy clause, Criterion.Score score, Compilation compilation) {
            this.score = score;
            this.point = compilation.point();
            int scale = score.precision().scale();
            this.slot =
                    compilation.slot(Stage.RANKING, clause.by(), Operand.Kind.SCORE, scale, Operand.Kind.SCORE, scale);
        }

        @Override
        public void sort(LotWorkspace lot) {
            long[] points = new long[lot.size()];
            long best = Long.MIN_VALUE;
            for (int place = 0; place < lot.ranked; place++) {
                int bid = lot.order[place];
                points[bid] = points(lot, bid);
                best = Math.max(best, points[bid]);
            }
            for (int place = 0; place < lot.ranked; place++) {
                int bid = lot.order[place];
                Operator relation = points[bid] < best ? Operator.BELOW : Operator.AT_LEAST;
                lot.remark(point, bid, slot, Reason.SCORED, points[bid], relation, best);
            }
            IndexSort.sort(lot.order, 0, lot.ranked, (a, b) -> Long.compare(points[b], points[a]));
        }

        @Override
        public boolean same(LotWorkspace lot, int a, int b) {
            return points(lot, a) == points(lot, b);
        }

        /** Σ weight × points with 100 × lowest / own for the price, over one denominator and rounded once. */
        private long points(LotWorkspace lot, int bid) {
            boolean free = lot.comparable[bid] == 0; // a price that rounds to nothing is the lowest
            BigDecimal own = BigDecimal.valueOf(free ? 1 : lot.comparable[bid]);
            BigDecimal sum = BigDecimal.ZERO;
            for (Criterion.Part part : score.parts()) {
                BigDecimal points = part instanceof Criterion.Part.Points fact
                        ? lot.bids
                                .get(bid)
                                .facts()
                                .number(fact.fact())
                                .map(number -> number.toBigDecimal().multiply(own))
                                .orElse(BigDecimal.ZERO)
                        : BigDecimal.valueOf(free ? 1 : lot.lowest).movePointRight(2);
                sum = sum.add(part.weight().fraction().toBigDecimal().multiply(points));
            }
            int scale = score.precision().scale();
            return sum.divide(own, scale, score.precision().rounding().mode())
                    .movePointRight(scale)
                    .longValueExact();
        }
    }
}
