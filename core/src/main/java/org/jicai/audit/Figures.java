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
        Text text = new Text();
        operand(operand.kind(), operand.value().unscaled(), operand.value().scale(), text);
        return text.toString();
    }

    /** Writes a side of a comparison. */
    void operand(Operand.Kind kind, long unscaled, int scale, Text into) {
        if (kind.isPercentage()) {
            if (scale < 2) {
                into.decimal(unscaled * Decimal.powerOfTen(2 - scale), 0);
            } else {
                into.decimal(unscaled, scale - 2);
            }
            into.append(percent());
        } else if (kind == Operand.Kind.UNITS && isWhole(unscaled, scale)) {
            into.grouped(unscaled / Decimal.powerOfTen(scale));
        } else {
            into.decimal(unscaled, scale);
        }
    }

    /**
     * Puts a side of comparisons into a sentence: as a number where its kind and decimals say how it is shown, and as the place
     * that looks at it otherwise.
     */
    void settle(Operand.Kind kind, int scale, SidePlaces.Side place, SentenceWriter into) {
        boolean percentage = kind.isPercentage();
        if (kind == Operand.Kind.UNITS || (percentage && scale < 2)) {
            into.place(place);
            return;
        }
        int decimals = percentage ? scale - 2 : scale;
        int index = place.side();
        into.place(new NumberPlace(index, decimals, (told, text) -> text.decimal(told.numbers[index], decimals)));
        into.text(percentage ? percent() : "");
    }

    private String percent() {
        return language.of(" %", "%");
    }

    private static boolean isWhole(long unscaled, int scale) {
        return scale == 0 || unscaled % Decimal.powerOfTen(scale) == 0;
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
    void cut(long bid, int bidScale, long ceiling, int ceilingScale, Text into) {
        if (ceiling == 0) {
            into.append("–");
            return;
        }
        int scale = Math.max(bidScale, ceilingScale);
        long from = Math.multiplyExact(ceiling, Decimal.powerOfTen(scale - ceilingScale));
        long cut = from - Math.multiplyExact(bid, Decimal.powerOfTen(scale - bidScale));
        if (Math.abs(cut) < Long.MAX_VALUE / PERCENT_AT_TWO_DECIMALS) {
            into.hundredths(Math.floorDiv(cut * PERCENT_AT_TWO_DECIMALS, from));
        } else {
            into.append(BigDecimal.valueOf(cut)
                    .multiply(BigDecimal.valueOf(100))
                    .divide(BigDecimal.valueOf(from), 2, RoundingMode.FLOOR)
                    .toPlainString());
        }
        into.append(percent());
    }

    /** A whole number with its thousands apart. */
    String count(long number) {
        Text text = new Text();
        text.grouped(number);
        return text.toString();
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
