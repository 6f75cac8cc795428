package org.jicai.format;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jicai.money.Decimal;
import org.jicai.money.Quantity;
import org.jicai.money.Ratio;
import org.jicai.money.UnitPrice;
import org.jicai.tender.Region;

/**
 * Reads the cells of one row as values. A value that cannot be used is reported and comes out empty. A column the table
 * does not have comes out empty without a further report: it is either optional or was reported with the header.
 */
final class RowReader {

    /** What people write for "not known". */
    private static final ImmutableSet<String> UNKNOWN = ImmutableSet.of(
            "-", "--", "—", "/", "n/a", "na", "nan", "null", "none", "?", "unknown", "未公布", "不详", "无", "-1");

    private static final ImmutableSet<String> YES = ImmutableSet.of("y", "true", "1", "是", "t");
    private static final ImmutableSet<String> NO = ImmutableSet.of("n", "false", "0", "否", "f");

    private final CsvRow row;
    private final Findings findings;

    RowReader(CsvRow row, Findings findings) {
        this.row = row;
        this.findings = findings;
    }

    CsvRow row() {
        return row;
    }

    String text(String column) {
        return row.text(column);
    }

    /** A text that must be there. */
    Optional<String> key(String column, String what) {
        if (row.has(column) && text(column).isBlank()) {
            report(column, what, Optional.empty());
        }
        return Optional.of(text(column)).filter(text -> !text.isBlank());
    }

    /** A price that need not be known. */
    Optional<UnitPrice> price(String column) {
        Cell cell = row.cell(column);
        if (!NumberColumn.isShortAndPlain(cell.text()) && UNKNOWN.contains(NearestWord.folded(cell.text()))) {
            String expected =
                    cell.text().equals("-1") ? "a price of at least 0 yuan" : "a price in yuan, such as 0.1807";
            report(column, expected, Optional.of("Maybe an empty cell was meant: the price is not known"));
            return Optional.empty();
        }
        return number(column, NumberColumn.PRICE).map(UnitPrice::new);
    }

    /** A price that must be there. */
    Optional<UnitPrice> requiredPrice(String column) {
        return requiredNumber(column, NumberColumn.PRICE).map(UnitPrice::new);
    }

    /** A ratio that need not be known. */
    Optional<Ratio> ratio(String column) {
        return number(column, NumberColumn.RATIO).map(Ratio::new);
    }

    /** A ratio that must be there. */
    Optional<Ratio> requiredRatio(String column) {
        return requiredNumber(column, NumberColumn.RATIO).map(Ratio::new);
    }

    /** A number of units that must be there. */
    Optional<Quantity> units(String column) {
        return requiredNumber(column, NumberColumn.UNITS).map(units -> Quantity.of(units.atScale(0)));
    }

    /** A place in an order that must be there. */
    Optional<Long> rank(String column) {
        return requiredNumber(column, NumberColumn.RANK).map(rank -> rank.atScale(0));
    }

    /** A word out of a list. */
    Optional<String> word(String column, Collection<String> words) {
        String text = text(column);
        if (!row.has(column) || words.contains(text)) {
            return Optional.of(text).filter(word -> row.has(column));
        }
        report(column, "one of " + String.join(", ", words), wordHint(text, words));
        return Optional.empty();
    }

    /** A word out of a list, or nothing. */
    Optional<String> wordOrNothing(String column, Collection<String> words) {
        String text = text(column);
        if (text.isEmpty() || words.contains(text)) {
            return Optional.of(text).filter(word -> !word.isEmpty());
        }
        report(column, String.join(", ", words) + " or nothing", wordHint(text, words));
        return Optional.empty();
    }

    /** A region that must be there. */
    Optional<Region> region(String column) {
        if (!row.has(column)) {
            return Optional.empty();
        }
        Optional<Region> region = RegionNames.exact(text(column));
        if (region.isEmpty()) {
            findings.add(unknownRegion(row.cell(column)));
        }
        return region;
    }

    /** A region, or nothing. */
    Optional<Region> regionOrNothing(String column) {
        return text(column).isEmpty() ? Optional.empty() : region(column);
    }

    /** Says so where something stands in a column that has to stay empty. */
    void nothing(String column, String why) {
        if (!text(column).isEmpty()) {
            report(column, "nothing: " + why, Optional.empty());
        }
    }

    void report(String column, String expected, Optional<String> hint) {
        findings.add(row.cell(column).finding(expected, hint));
    }

    static Finding unknownRegion(Cell cell) {
        Optional<String> hint = RegionNames.nearest(cell.text()).map(region -> "Maybe \"" + region + "\" was meant");
        return cell.finding("the canonical name of a region, such as 山西", hint);
    }

    private Optional<Decimal> number(String column, NumberColumn kind) {
        return text(column).isEmpty() ? Optional.empty() : kind.read(row.cell(column), findings);
    }

    private Optional<Decimal> requiredNumber(String column, NumberColumn kind) {
        return row.has(column) ? kind.read(row.cell(column), findings) : Optional.empty();
    }

    private static Optional<String> wordHint(String text, Collection<String> words) {
        String folded = text.toLowerCase(Locale.ROOT).strip();
        if (words.contains("yes") && (YES.contains(folded) || NO.contains(folded))) {
            return Optional.of("Maybe \"" + (YES.contains(folded) ? "yes" : "no") + "\" was meant");
        }
        return NearestWord.hint(text, words);
    }
}
