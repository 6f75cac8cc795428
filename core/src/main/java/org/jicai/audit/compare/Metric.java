package org.jicai.audit.compare;

import java.math.BigDecimal;
import org.jicai.tender.Word;

/** What is attributed to clauses, bid by bid. */
public enum Metric implements Word {
    /** 1 for a selected bid, 0 for another. */
    SELECTED(2) {
        @Override
        BigDecimal of(BidAward award) {
            return award.selected() ? BigDecimal.ONE : BigDecimal.ZERO;
        }
    },
    /** What its agreed volume costs, in yuan; 0 where the volume is not known. */
    SPEND(2) {
        @Override
        BigDecimal of(BidAward award) {
            return award.spend().map(money -> money.yuan()).orElse(BigDecimal.ZERO);
        }
    },
    /** Its agreed volume, in comparison units; 0 where it is not known. */
    UNITS(0) {
        @Override
        BigDecimal of(BidAward award) {
            return award.agreedUnits()
                    .map(quantity -> BigDecimal.valueOf(quantity.units()))
                    .orElse(BigDecimal.ZERO);
        }
    };

    private final int decimals;

    Metric(int decimals) {
        this.decimals = decimals;
    }

    /**
     * How many decimals of an attributed part are shown.
     *
     * @return 2 for yuan, which is to the fen
     */
    public int decimals() {
        return decimals;
    }

    /** The value of a bid. */
    abstract BigDecimal of(BidAward award);
}
