package org.jicai.examples.cli;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jicai.format.BadInputException;
import org.jicai.format.CsvRow;
import org.jicai.format.CsvTable;
import org.jicai.format.Finding;
import org.jicai.tender.Name;

/**
 * A published number of varieties, or a target for them.
 *
 * @param round the round it is about, or a name for the target
 * @param date the bid day of the round, or the last day of the target
 * @param metric what is counted, such as {@code varieties_won}
 * @param value how many; empty where no source says
 * @param unit what one of them is, such as {@code varieties}
 * @param source who published it, or {@code none}
 * @param confidence how sure we are: {@code high}, {@code medium}, {@code assumed} or {@code unknown}
 * @param note what a reader has to know, in English and Chinese; both may be empty
 */
record CoverageFigure(
        String round,
        LocalDate date,
        String metric,
        Optional<Integer> value,
        String unit,
        String source,
        String confidence,
        Name note) {

    /** What stands in place of a source where there is none. */
    static final String NO_SOURCE = "none";

    private static final ImmutableList<String> COLUMNS =
            ImmutableList.of("round", "date", "metric", "value", "unit", "source", "confidence", "note_en", "note_zh");

    /** Reads a table of figures; every cell that cannot be read is reported. */
    static ImmutableList<CoverageFigure> read(String file, byte[] bytes) {
        List<Finding> findings = new ArrayList<>();
        ImmutableList.Builder<CoverageFigure> figures = ImmutableList.builder();
        for (CsvRow row : CsvTable.read(file, bytes, COLUMNS).rows()) {
            Optional<LocalDate> date = parsed(row, "date", "a date such as 2022-12-31", LocalDate::parse, findings);
            Optional<Integer> value = row.text("value").isEmpty()
                    ? Optional.empty()
                    : parsed(row, "value", "a whole number or nothing", CoverageFigure::count, findings);
            date.ifPresent(day -> figures.add(of(row, day, value)));
        }
        if (!findings.isEmpty()) {
            throw new BadInputException(findings);
        }
        return figures.build();
    }

    private static CoverageFigure of(CsvRow row, LocalDate date, Optional<Integer> value) {
        return new CoverageFigure(
                row.text("round"),
                date,
                row.text("metric"),
                value,
                row.text("unit"),
                row.text("source"),
                row.text("confidence"),
                new Name(row.text("note_en"), row.text("note_zh")));
    }

    private static int count(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw new NumberFormatException(text);
        }
        return Integer.parseInt(text);
    }

    private static <T> Optional<T> parsed(
            CsvRow row, String column, String expected, Function<String, T> parser, List<Finding> findings) {
        try {
            return Optional.of(parser.apply(row.text(column)));
        } catch (DateTimeParseException | NumberFormatException bad) {
            findings.add(row.cell(column).finding(expected));
            return Optional.empty();
        }
    }
}
