package org.jicai.examples.tables;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table with one row to an observation, for programs.
 *
 * @param columns the names of its columns
 * @param rows its rows, each with one cell for each column; what is not known is empty
 */
public record TidyTable(ImmutableList<String> columns, ImmutableList<ImmutableList<String>> rows) {

    /**
     * Reads a CSV file this library wrote.
     *
     * @param csv the file, in UTF-8 with a header
     * @return the table
     */
    public static TidyTable parse(byte[] csv) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(new String(csv, StandardCharsets.UTF_8))) {
            List<ImmutableList<String>> records = reader.stream()
                    .map(record -> ImmutableList.copyOf(record.getFields()))
                    .toList();
            return new TidyTable(records.get(0), ImmutableList.copyOf(records.subList(1, records.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The table with a first column that says the same in every row.
     *
     * @param column its name
     * @param value its value
     * @return the wider table
     */
    public TidyTable under(String column, String value) {
        return new TidyTable(
                ImmutableList.<String>builder().add(column).addAll(columns).build(),
                rows.stream()
                        .map(row -> ImmutableList.<String>builder()
                                .add(value)
                                .addAll(row)
                                .build())
                        .collect(ImmutableList.toImmutableList()));
    }

    /**
     * Tables of the same columns below each other.
     *
     * @param tables the tables, at least one
     * @return one table
     * @throws IllegalArgumentException if their columns differ
     */
    public static TidyTable stacked(List<TidyTable> tables) {
        if (ImmutableSet.copyOf(tables.stream().map(TidyTable::columns).toList())
                        .size()
                != 1) {
            throw new IllegalArgumentException("tables of other columns cannot be stacked");
        }
        return new TidyTable(
                tables.get(0).columns(),
                tables.stream().flatMap(table -> table.rows().stream()).collect(ImmutableList.toImmutableList()));
    }

    /**
     * The table as CSV.
     *
     * @return the file, in UTF-8
     */
    public byte[] toCsv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(columns);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
