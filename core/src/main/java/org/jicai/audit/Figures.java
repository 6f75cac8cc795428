package org.jicai.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import java.util.Locale;
import org.jicai.decision.Operand;
import org.jicai.money.Decimal;
import org.jicai.money.UnitPrice;

/** Numbers as sentences show them. Prices keep every digit. */
final class Figures {

    private final Language language;

    Figures(Language language) {
        this.language = language;
    }

    /** A side of a comparison: a cut in percent, anything else in plain digits. */
    String operand(Operand operand) {
        boolean cut = operand.kind() == Operand.Kind.CUT || operand.kind() == Operand.Kind.REQUIRED_CUT;
        return cut ? percent(operand.value().toBigDecimal()) : operand.value().toString();
    }

    /** {@code 50 %} in English, {@code 50%} in Chinese. */
    String percent(BigDecimal fraction) {
        BigDecimal percent = fraction.movePointRight(2).stripTrailingZeros();
        return percent.toPlainString() + language.of(" %", "%");
    }

    /**
     * (ceiling − bid) / ceiling in percent, cut off after two decimals, so that a cut shown as 50.00 % is one. A ceiling of 0
     * has no cut.
     */
    String cut(UnitPrice bid, UnitPrice ceiling) {
        BigDecimal from = ceiling.yuan().toBigDecimal();
        if (from.signum() == 0) {
            return "–";
        }
        BigDecimal paid = bid.yuan().toBigDecimal();
        BigDecimal percent = from.subtract(paid).movePointRight(2).divide(from, 2, RoundingMode.FLOOR);
        return percent.toPlainString() + language.of(" %", "%");
    }

    /** A whole number with its thousands apart. */
    String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A decimal number in plain digits. */
    String plain(Decimal number) {
        return number.toString();
    }

    /** A term as outcomes hold it: {@code P2Y} is 2 years, a date is the last day. */
    String term(String term) {
        if (!term.startsWith("P")) {
            return language.of("until " + term, "至" + term);
        }
        int years = Period.parse(term).getYears();
        return years + language.of(years == 1 ? " year" : " years", "年");
    }
}
