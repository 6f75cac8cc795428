package org.jicai.format;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Guesses the plain number behind one that was written with signs and separators. */
final class NumberRepair {

    private static final int LONGEST = 40;
    private static final int MOST_PLACES = 20;

    private static final String ANY = ".*";
    private static final String GROUPED = "[+-]?[1-9]\\d{0,2}(?:[, ']\\d{3})+(?:\\.\\d+)?%?";

    private static final ImmutableList<Step> STEPS = ImmutableList.of(
            new Step(ANY, "^\\s+|\\s+$", "", "without spaces"),
            new Step(ANY, "(?i)^(?:[¥$€]|rmb|cny)\\s*|\\s*(?:[元¥$€]|rmb|cny|yuan)$", "", "without the currency"),
            new Step(GROUPED, "[, ']", "", "without grouping"),
            new Step(ANY, "^([+-]?\\d+),(\\d+%?)$", "$1.$2", "with a decimal point"),
            new Step(ANY, "^([+-]?)\\.(?=\\d)", "$10.", "with a digit before the point"),
            new Step(ANY, "(?<=\\d)\\.$", "", "without the point"),
            new Step(ANY, "^\\+", "", "without a plus sign"));

    private NumberRepair() {}

    /** A sentence that gives the number as it should be written, where the text can be read as one. */
    static Optional<String> hint(String text) {
        if (text.length() > LONGEST || text.isBlank()) {
            return Optional.empty();
        }
        String repaired = withAsciiDigits(Normalizer.normalize(text, Normalizer.Form.NFKC));
        Optional<String> why = repaired.equals(text) ? Optional.empty() : Optional.of("in ASCII digits and signs");
        for (Step step : STEPS) {
            String next = step.apply(repaired);
            why = why.isPresent() || next.equals(repaired) ? why : Optional.of(step.reason);
            repaired = next;
        }
        String reason = why.orElse("in plain notation");
        return repaired.endsWith("%") ? percentage(repaired) : number(repaired).map(n -> sentence(n, reason));
    }

    private static String sentence(String number, String reason) {
        return "Maybe \"" + number + "\" was meant, " + reason;
    }

    private static Optional<String> percentage(String text) {
        return number(text.substring(0, text.length() - 1).strip())
                .map(percent -> new BigDecimal(percent)
                        .movePointLeft(2)
                        .stripTrailingZeros()
                        .toPlainString())
                .map(fraction -> sentence(fraction, "as a fraction"));
    }

    /** Plain notation of a number, also of one with an exponent. */
    private static Optional<String> number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            boolean reasonable = Math.abs((long) number.scale()) <= MOST_PLACES && number.precision() <= MOST_PLACES;
            return reasonable ? Optional.of(number.toPlainString()) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String withAsciiDigits(String text) {
        StringBuilder ascii = new StringBuilder();
        text.codePoints().forEach(c -> {
            int digit = Character.digit(c, 10);
            ascii.appendCodePoint(digit >= 0 ? '0' + digit : c);
        });
        return ascii.toString().replace('٫', '.').replace('−', '-').replace('。', '.');
    }

    /**
     * One repair.
     *
     * @param where the texts it applies to
     * @param pattern what it replaces
     * @param replacement by what
     * @param reason how the repaired number is written
     */
    private record Step(Pattern where, Pattern pattern, String replacement, String reason) {

        Step(String where, String pattern, String replacement, String reason) {
            this(Pattern.compile(where), Pattern.compile(pattern), replacement, reason);
        }

        String apply(String text) {
            return where.matcher(text).matches() ? pattern.matcher(text).replaceAll(replacement) : text;
        }
    }
}
