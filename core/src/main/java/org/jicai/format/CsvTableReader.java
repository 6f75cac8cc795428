package org.jicai.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one table and says what is wrong with its form. */
final class CsvTableReader {

    /** How the parser names the place of a broken quote. */
    private static final Pattern PLACE = Pattern.compile("line (\\d{1,9})");

    private final String file;
    private final List<String> required;
    private final Findings findings;

    CsvTableReader(String file, List<String> required, Findings findings) {
        this.file = file;
        this.required = required;
        this.findings = findings;
    }

    CsvTable read(byte[] bytes) {
        int before = findings.count();
        Optional<String> text = Utf8Text.decode(file, bytes, findings);
        List<CsvRecord> records = text.map(this::parse).orElse(ImmutableList.of());
        if (records.isEmpty()) {
            if (findings.count() == before) {
                add(1, "", "", "a header row with the columns " + String.join(", ", required), Optional.empty());
            }
            return CsvTable.unreadable(file);
        }
        int beforeHeader = findings.count();
        ImmutableList<String> columns = columns(records.get(0));
        boolean headerWhole = findings.count() == beforeHeader;
        ImmutableList<CsvRow> rows = rows(places(columns), records);
        return new CsvTable(file, columns, rows, headerWhole, findings.count() == before);
    }

    private List<CsvRecord> parse(String text) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            reader.forEach(records::add);
        } catch (CsvParseException e) {
            addBrokenQuote(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    private void addBrokenQuote(String message) {
        Matcher place = PLACE.matcher(message);
        int line = place.find() ? Integer.parseInt(place.group(1)) : 0;
        if (message.startsWith("Unclosed")) {
            add(line, "", "an open quote", "a closing quote before the end of the file", Optional.empty());
        } else if (message.startsWith("Unexpected character")) {
            Optional<String> hint = Optional.of("Maybe a quote inside a quoted text is not doubled");
            add(line, "", "text after a closing quote", "a comma or the end of the line", hint);
        } else {
            add(line, "", VisibleText.of(message), "a table that can be read", Optional.empty());
        }
    }

    private ImmutableList<String> columns(CsvRecord header) {
        ImmutableList<String> columns = ImmutableList.copyOf(header.getFields());
        int line = (int) header.getStartingLineNumber();
        Optional<String> separator = separatorOtherThanComma(columns);
        if (separator.isPresent()) {
            String hint = "Maybe the fields are separated by " + separator.get() + " instead of commas";
            add(line, "", VisibleText.of(columns.get(0)), "fields separated by commas", Optional.of(hint));
            return columns;
        }
        Set<String> seen = new LinkedHashSet<>();
        for (String column : columns) {
            if (!seen.add(column)) {
                add(line, VisibleText.of(column), VisibleText.of(column), "a column name once", Optional.empty());
            }
        }
        required.stream().filter(column -> !seen.contains(column)).forEach(column -> addMissing(line, column, seen));
        return columns;
    }

    private void addMissing(int line, String column, Set<String> columns) {
        List<String> others =
                columns.stream().filter(c -> !required.contains(c)).toList();
        Optional<String> hint = NearestWord.to(column, others)
                .map(nearest -> "Maybe \"" + VisibleText.of(nearest) + "\" was meant to be \"" + column + "\"");
        add(line, column, "", "a column of this name", hint);
    }

    private Optional<String> separatorOtherThanComma(List<String> columns) {
        String header = columns.get(0);
        if (columns.size() > 1 || required.size() < 2 || required.contains(header)) {
            return Optional.empty();
        }
        return header.contains(";")
                ? Optional.of("semicolons")
                : header.contains("\t")
                        ? Optional.of("tabs")
                        : header.contains("，") ? Optional.of("Chinese commas") : Optional.empty();
    }

    private static ImmutableMap<String, Integer> places(List<String> columns) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            places.putIfAbsent(columns.get(i), i);
        }
        return ImmutableMap.copyOf(places);
    }

    private ImmutableList<CsvRow> rows(ImmutableMap<String, Integer> places, List<CsvRecord> records) {
        ImmutableList.Builder<CsvRow> rows = ImmutableList.builder();
        int width = records.get(0).getFieldCount();
        for (CsvRecord record : records.subList(1, records.size())) {
            int line = (int) record.getStartingLineNumber();
            if (record.getFieldCount() == width) {
                rows.add(new CsvRow(file, line, places, ImmutableList.copyOf(record.getFields())));
            } else {
                addRagged(line, record.getFieldCount(), width);
            }
        }
        return rows.build();
    }

    private void addRagged(int line, int fields, int width) {
        String hint = fields > width
                ? "Maybe a text that contains a comma needs quotes"
                : "Maybe a comma is missing, or a text that contains a line break needs quotes";
        add(
                line,
                "",
                fields + (fields == 1 ? " field" : " fields"),
                width + " fields, as in the header",
                Optional.of(hint));
    }

    private void add(int line, String column, String value, String expected, Optional<String> hint) {
        findings.add(new Finding(file, line, column, value, expected, hint));
    }
}
