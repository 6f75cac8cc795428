package org.jicai.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jicai.money.Decimal;

/** What numbers a column may hold. */
enum NumberColumn {
    /** Yuan per smallest unit. */
    PRICE("a price", " yuan", "a price in yuan, such as 0.1807", 6, 0, 10_000_000),
    /** A factor between two strengths, above 0. */
    RATIO("a ratio", "", "a ratio, such as 0.5", 6, 0, 1_000_000),
    /** Smallest units. */
    UNITS("a number", " units", "a whole number of units, such as 1200", 0, 0, 1_000_000_000_000L),
    /** A place in an order, counted from 1. */
    RANK("a number", "", "a whole number, such as 1", 0, 1, 1_000_000_000);

    private static final int SHORT = 18;

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,60}(\\.[0-9]{1,60})?");

    private final String noun;
    private final String unit;
    private final String shape;
    private final int places;
    private final long smallest;
    private final long largest;

    NumberColumn(String noun, String unit, String shape, int places, long smallest, long largest) {
        this.noun = noun;
        this.unit = unit;
        this.shape = shape;
        this.places = places;
        this.smallest = smallest;
        this.largest = largest;
    }

    /** The number of a cell; empty, with a finding, where it is not one that is allowed. */
    Optional<Decimal> read(Cell cell, Findings findings) {
        if (isShortAndPlain(cell.text())) {
            Decimal number = Decimal.parse(cell.text());
            if (isAllowed(number)) {
                return Optional.of(number);
            }
        }
        return readWithCare(cell, findings);
    }

    /** Whether a text is up to {@value #SHORT} digits with at most one point among them, as nearly all are. */
    static boolean isShortAndPlain(String text) {
        int length = text.length();
        int points = 0;
        boolean plain = length > 0 && length <= SHORT && text.charAt(0) != '.' && text.charAt(length - 1) != '.';
        for (int at = 0; at < length && plain; at++) {
            char c = text.charAt(at);
            points += c == '.' ? 1 : 0;
            plain = points <= 1 && (c == '.' || (c >= '0' && c <= '9'));
        }
        return plain;
    }

    private boolean isAllowed(Decimal number) {
        return number.scale() <= places
                && number.compareTo(Decimal.of(smallest, 0)) >= 0
                && number.compareTo(Decimal.of(largest, 0)) <= 0
                && (this != RATIO || number.signum() > 0);
    }

    private Optional<Decimal> readWithCare(Cell cell, Findings findings) {
        if (!PLAIN.matcher(cell.text()).matches()) {
            findings.add(cell.finding(shape, NumberRepair.hint(cell.text())));
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(cell.text()).stripTrailingZeros();
        Optional<Finding> problem = problem(cell, number);
        if (problem.isPresent()) {
            findings.add(problem.get());
            return Optional.empty();
        }
        return Optional.of(Decimal.of(
                number.setScale(places, RoundingMode.UNNECESSARY)
                        .unscaledValue()
                        .longValueExact(),
                places));
    }

    private Optional<Finding> problem(Cell cell, BigDecimal number) {
        if (this == RATIO && number.signum() <= 0) {
            return Optional.of(cell.finding("a ratio above 0"));
        }
        if (number.compareTo(BigDecimal.valueOf(smallest)) < 0) {
            return Optional.of(cell.finding(noun + " of at least " + smallest + unit));
        }
        if (number.compareTo(BigDecimal.valueOf(largest)) > 0) {
            return Optional.of(cell.finding(noun + " of at most " + largest + unit, tooLarge()));
        }
        if (number.scale() > places) {
            return Optional.of(places == 0 ? cell.finding(shape) : cell.finding(mostPlaces(), rounded(number)));
        }
        return Optional.empty();
    }

    private String mostPlaces() {
        return noun + " of at most " + places + " decimal places";
    }

    private Optional<String> tooLarge() {
        return this == PRICE ? Optional.of("Maybe it is not the price of one unit") : Optional.empty();
    }

    /** The number as it would be with the places allowed; nothing where it would become zero. */
    private Optional<String> rounded(BigDecimal number) {
        BigDecimal rounded = number.setScale(places, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0
                ? Optional.empty()
                : Optional.of("Maybe \"" + rounded.toPlainString() + "\" was meant, rounded");
    }
}
