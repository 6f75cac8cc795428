package org.jicai.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes a table by RFC 4180, with line feeds on every system. */
public final class CsvText {

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);

    /**
     * Starts a table.
     *
     * @param header the names of its columns
     */
    public CsvText(String... header) {
        csv.writeRecord(header);
    }

    /**
     * Adds a row.
     *
     * @param cells its cells
     * @return this table
     */
    public CsvText row(List<String> cells) {
        csv.writeRecord(cells);
        return this;
    }

    /** The table as text. */
    @Override
    public String toString() {
        try {
            csv.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
