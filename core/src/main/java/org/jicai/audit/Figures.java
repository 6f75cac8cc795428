package org.jicai.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jicai.decision.Operand;
import org.jicai.money.Decimal;

/** Numbers as sentences show them. Prices keep every digit. */
final class Figures {

    /** A fraction times this is percent at two decimals. */
    private static final int PERCENT_AT_TWO_DECIMALS = 10_000;

    private final Language language;

    Figures(Language language) {
        this.language = language;
    }

    /** A side of a comparison: a fraction in percent, units with their thousands apart, anything else in plain digits. */
    String operand(Operand operand) {
        StringBuilder text = new StringBuilder();
        operand(operand.kind(), operand.value().unscaled(), operand.value().scale(), text);
        return text.toString();
    }

    /** Writes a side of a comparison. */
    void operand(Operand.Kind kind, long unscaled, int scale, StringBuilder into) {
        if (kind.isPercentage()) {
            if (scale < 2) {
                plain(unscaled * Decimal.powerOfTen(2 - scale), 0, into);
            } else {
                plain(unscaled, scale - 2, into);
            }
            into.append(language.of(" %", "%"));
        } else if (kind == Operand.Kind.UNITS && isWhole(unscaled, scale)) {
            count(unscaled / Decimal.powerOfTen(scale), into);
        } else {
            plain(unscaled, scale, into);
        }
    }

    private static boolean isWhole(long unscaled, int scale) {
        return scale == 0 || unscaled % Decimal.powerOfTen(scale) == 0;
    }

    /** Writes {@code unscaled / 10^scale} in plain digits without superfluous zeros. */
    static void plain(long unscaled, int scale, StringBuilder into) {
        long digits = unscaled;
        int places = scale;
        while (places > 0 && digits % 10 == 0) {
            digits /= 10;
            places--;
        }
        fixed(digits, places, into);
    }

    /** Writes {@code unscaled / 10^scale} with so many decimals. */
    private static void fixed(long unscaled, int scale, StringBuilder into) {
        long power = Decimal.powerOfTen(scale);
        long whole = unscaled / power;
        if (unscaled < 0 && whole == 0) {
            into.append('-');
        }
        into.append(whole);
        if (scale == 0) {
            return;
        }
        into.append('.');
        long rest = Math.abs(unscaled % power);
        for (long next = power / 10; next > 1 && rest < next; next /= 10) {
            into.append('0');
        }
        into.append(rest);
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
    void cut(long bid, int bidScale, Decimal ceiling, StringBuilder into) {
        if (ceiling.signum() == 0) {
            into.append('–');
            return;
        }
        int scale = Math.max(bidScale, ceiling.scale());
        long from = ceiling.atScale(scale);
        long cut = from - Math.multiplyExact(bid, Decimal.powerOfTen(scale - bidScale));
        if (Math.abs(cut) < Long.MAX_VALUE / PERCENT_AT_TWO_DECIMALS) {
            fixed(Math.floorDiv(cut * PERCENT_AT_TWO_DECIMALS, from), 2, into);
        } else {
            into.append(BigDecimal.valueOf(cut)
                    .multiply(BigDecimal.valueOf(100))
                    .divide(BigDecimal.valueOf(from), 2, RoundingMode.FLOOR)
                    .toPlainString());
        }
        into.append(language.of(" %", "%"));
    }

    /** A whole number with its thousands apart. */
    String count(long number) {
        StringBuilder text = new StringBuilder();
        count(number, text);
        return text.toString();
    }

    /** Writes a whole number with its thousands apart. */
    void count(long number, StringBuilder into) {
        int first = into.length() + (number < 0 ? 1 : 0);
        into.append(number);
        for (int comma = into.length() - 3; comma > first; comma -= 3) {
            into.insert(comma, ',');
        }
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
