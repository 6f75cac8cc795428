package org.jicai.examples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jicai.audit.Language;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Where results go. People get lines of text, programs get one table; never both.
 *
 * @param writer what is written to
 * @param language the language for people
 * @param format who reads it
 * @param coloured whether text may be coloured
 */
record Output(PrintWriter writer, Language language, Format format, boolean coloured) {

    boolean isForPeople() {
        return format == Format.TABLE;
    }

    /** Prints the text, or the table where a program reads the output. */
    void print(List<String> text, Table data) {
        if (isForPeople()) {
            text.forEach(line -> writer.print(line + "\n"));
        } else {
            writer.print(format == Format.CSV ? csv(data) : json(data));
        }
        writer.flush();
    }

    String colour(Colour colour, String text) {
        return coloured && isForPeople() ? colour.on(text) : text;
    }

    String heading(String en, String zh) {
        return colour(Colour.BOLD, language.of(en, zh));
    }

    private static String csv(Table table) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(table.columns().stream().map(Table.Column::key).toList());
            table.rows().forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A list of objects, one to a line; every value is a text, so that no reader rounds a price. */
    static String json(Table table) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < table.rows().size(); i++) {
            text.append(i == 0 ? "\n  " : ",\n  ")
                    .append(object(table.columns(), table.rows().get(i)));
        }
        return text.append("\n]\n").toString();
    }

    private static String object(List<Table.Column> columns, List<String> row) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            for (int i = 0; i < columns.size(); i++) {
                json.writeStringProperty(columns.get(i).key(), row.get(i));
            }
            json.writeEndObject();
        }
        return text.toString();
    }
}
