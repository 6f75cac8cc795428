package org.jicai.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jicai.decision.Operand;
import org.jicai.money.Decimal;
import org.jicai.money.UnitPrice;

/** Numbers as sentences show them. Prices keep every digit. */
final class Figures {

    private final Language language;

    Figures(Language language) {
        this.language = language;
    }

    /** A side of a comparison: a fraction in percent, units with their thousands apart, anything else in plain digits. */
    String operand(Operand operand) {
        if (operand.kind().isPercentage()) {
            return percent(operand.value().toBigDecimal());
        }
        boolean units = operand.kind() == Operand.Kind.UNITS && operand.value().scale() == 0;
        return units ? count(operand.value().unscaled()) : plain(operand.value());
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

    /** A whole number with an English noun, in the plural unless it is 1. */
    String counted(long number, String noun) {
        return counted(count(number), noun);
    }

    /** A number as it is shown with an English noun, in the plural unless it is 1. */
    static String counted(String number, String noun) {
        return number + " " + noun + (number.equals("1") ? "" : "s");
    }

    /** A decimal number in plain digits. */
    String plain(Decimal number) {
        return number.toString();
    }

    /** A term as outcomes hold it: {@code P2Y} is 2 years, {@code P6M} 6 months, a date is the last day. */
    String term(String term) {
        if (!term.startsWith("P")) {
            return language.of("until " + term, "至" + term);
        }
        Period period = Period.parse(term);
        return Stream.of(
                        span(period.getYears(), "year", "年"),
                        span(period.getMonths(), "month", "个月"),
                        span(period.getDays(), "day", "天"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(language.of(" ", "")));
    }

    private Optional<String> span(int number, String en, String zh) {
        String words = language.of(counted(number, en), number + zh);
        return number == 0 ? Optional.empty() : Optional.of(words);
    }
}
