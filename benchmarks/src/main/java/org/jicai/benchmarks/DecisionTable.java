package org.jicai.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jicai.decision.Comparison;
import org.jicai.decision.Decision;
import org.jicai.decision.Operand;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.engine.ClearedLot;
import org.jicai.engine.DecisionNumbers;
import org.jicai.money.Decimal;

/**
 * Every decision about every bid of one lot as numbers, one row each, bid by bid: what a study would keep of a lot. The arrays
 * are made once and filled again for each lot.
 */
final class DecisionTable {

    private static final int NOTHING_COMPARED = -1;

    private final DecisionNumbers numbers = new DecisionNumbers();
    private int[] bid = new int[0];
    private int[] slot = new int[0];
    private byte[] reason = new byte[0];
    private byte[] operator = new byte[0];
    private long[] left = new long[0];
    private long[] right = new long[0];
    private int rows;

    /** Fills the table with a lot, and says how many decisions it has. */
    int read(ClearedLot lot) {
        int points = lot.points();
        int size = lot.size();
        grow(points * size);
        rows = 0;
        for (int of = 0; of < size; of++) {
            for (int point = 0; point < points; point++) {
                if (lot.decision(point, of, numbers)) {
                    add(of);
                }
            }
        }
        return rows;
    }

    private void grow(int most) {
        if (bid.length < most) {
            bid = new int[most];
            slot = new int[most];
            reason = new byte[most];
            operator = new byte[most];
            left = new long[most];
            right = new long[most];
        }
    }

    private void add(int of) {
        int row = rows++;
        Operator relation = numbers.operator();
        bid[row] = of;
        slot[row] = numbers.slot();
        reason[row] = (byte) numbers.reason().ordinal();
        operator[row] = (byte) (relation == null ? NOTHING_COMPARED : relation.ordinal());
        left[row] = numbers.left();
        right[row] = numbers.right();
    }

    /** The decisions about one bid of the lot that was read last, as outcomes hold them. */
    ImmutableList<Decision> decisions(ClearedLot lot, int of) {
        return IntStream.range(0, rows)
                .filter(row -> bid[row] == of)
                .mapToObj(row -> decision(lot, row))
                .collect(ImmutableList.toImmutableList());
    }

    private Decision decision(ClearedLot lot, int row) {
        int meaning = slot[row];
        Optional<Comparison> comparison = operator[row] == NOTHING_COMPARED
                ? Optional.empty()
                : Optional.of(new Comparison(
                        new Operand(lot.leftKind(meaning), Decimal.of(left[row], lot.leftScale(meaning))),
                        Operator.values()[operator[row]],
                        new Operand(lot.rightKind(meaning), Decimal.of(right[row], lot.rightScale(meaning)))));
        return new Decision(Reason.values()[reason[row]], lot.clause(meaning), comparison);
    }
}
