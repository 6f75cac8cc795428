package org.jicai.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jicai.decision.Comparison;
import org.jicai.decision.Decision;
import org.jicai.decision.Operand;
import org.jicai.decision.Operator;
import org.jicai.engine.ClearedLot;
import org.jicai.money.Decimal;

/**
 * Every decision about every bid of one lot as numbers, one row each, bid by bid: what a study would keep of a lot. The arrays
 * are made once and filled again for each lot.
 */
final class DecisionTable {

    private int[] bid = new int[0];
    private int[] form = new int[0];
    private long[] left = new long[0];
    private long[] right = new long[0];
    private int rows;

    /** Fills the table with a lot, and says how many decisions it has. */
    int read(ClearedLot lot) {
        int points = lot.points();
        int size = lot.size();
        grow(points * size);
        int row = 0;
        for (int of = 0; of < size; of++) {
            for (int point = 0; point < points; point++) {
                int decided = lot.form(point, of);
                if (decided != 0) {
                    bid[row] = of;
                    form[row] = decided;
                    left[row] = lot.left(point, of);
                    right[row++] = lot.right(point, of);
                }
            }
        }
        rows = row;
        return row;
    }

    private void grow(int most) {
        if (bid.length < most) {
            bid = new int[most];
            form = new int[most];
            left = new long[most];
            right = new long[most];
        }
    }

    /** The decisions about one bid of the lot that was read last, as outcomes hold them. */
    ImmutableList<Decision> decisions(ClearedLot lot, int of) {
        return IntStream.range(0, rows)
                .filter(row -> bid[row] == of)
                .mapToObj(row -> decision(lot, row))
                .collect(ImmutableList.toImmutableList());
    }

    private Decision decision(ClearedLot lot, int row) {
        int meaning = ClearedLot.slotOf(form[row]);
        Operator operator = ClearedLot.operatorOf(form[row]);
        Optional<Comparison> comparison = operator == null
                ? Optional.empty()
                : Optional.of(new Comparison(
                        new Operand(lot.leftKind(meaning), Decimal.of(left[row], lot.leftScale(meaning))),
                        operator,
                        new Operand(lot.rightKind(meaning), Decimal.of(right[row], lot.rightScale(meaning)))));
        return new Decision(ClearedLot.reasonOf(form[row]), lot.clause(meaning), comparison);
    }
}
