package org.jicai.audit;

import java.util.Optional;
import org.jicai.decision.Comparison;
import org.jicai.decision.Operand;
import org.jicai.decision.Operator;
import org.jicai.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence is about, in numbers: one decision, the prices of its bid, the bidders of its lot. A decision of an outcome
 * and one of a sweep fill the same places, so that one sentence serves both. Filled again for each decision.
 */
final class Told {

    /** Marks a price that is not known. */
    static final long UNKNOWN = -1;

    /** The relation that holds between the sides, or null where nothing was compared. */
    @Nullable
    Operator operator;

    Operand.Kind leftKind = Operand.Kind.FACT;
    long left;
    int leftScale;
    Operand.Kind rightKind = Operand.Kind.FACT;
    long right;
    int rightScale;

    /** The comparable price of the bid and its decimals, or {@link #UNKNOWN}. */
    long comparable = UNKNOWN;

    int comparableScale;

    /** The price as bid and its decimals, or {@link #UNKNOWN}. */
    long bid = UNKNOWN;

    int bidScale;

    /** The ceiling of the bid's own strength and its decimals, or {@link #UNKNOWN}. */
    long ceiling = UNKNOWN;

    int ceilingScale;

    /** How many bidders of the lot count. */
    int bidders;

    /** Which of the conditions of a class was looked at. */
    int condition;

    /** Takes over the sides of a comparison. */
    void compare(Comparison comparison) {
        operator = comparison.operator();
        leftKind = comparison.left().kind();
        left = comparison.left().value().unscaled();
        leftScale = comparison.left().value().scale();
        rightKind = comparison.right().kind();
        right = comparison.right().value().unscaled();
        rightScale = comparison.right().value().scale();
    }

    /** Takes over the prices of an outcome. */
    void price(Optional<UnitPrice> comparablePrice, Optional<UnitPrice> bidPrice, Optional<UnitPrice> ceilingPrice) {
        comparablePrice.map(UnitPrice::yuan).ifPresent(yuan -> {
            comparable = yuan.unscaled();
            comparableScale = yuan.scale();
        });
        bidPrice.map(UnitPrice::yuan).ifPresent(yuan -> {
            bid = yuan.unscaled();
            bidScale = yuan.scale();
        });
        ceilingPrice.map(UnitPrice::yuan).ifPresent(yuan -> {
            ceiling = yuan.unscaled();
            ceilingScale = yuan.scale();
        });
    }

    /** Whether the price that was tested is the left side: the bid, or what it came down to before. */
    boolean comparesBid() {
        return operator != null && leftKind == Operand.Kind.BID_PRICE;
    }
}
