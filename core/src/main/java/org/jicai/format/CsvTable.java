package org.jicai.format;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A table of texts that remembers where each stands. The format is RFC 4180: fields separated by commas, quoted where
 * they contain commas, quotes or line breaks; the first row names the columns. The encoding is UTF-8; a byte order mark
 * and Windows line ends are accepted, blank lines are skipped.
 *
 * <p>Example: {@code CsvTable.read("lots.csv", bytes, ImmutableList.of("round", "lot")).rows().get(0).text("lot")}.
 */
public final class CsvTable {

    private final String file;
    private final ImmutableList<String> columns;
    private final ImmutableList<CsvRow> rows;
    private final boolean headerWhole;
    private final boolean whole;

    CsvTable(
            String file,
            ImmutableList<String> columns,
            ImmutableList<CsvRow> rows,
            boolean headerWhole,
            boolean whole) {
        this.file = file;
        this.columns = columns;
        this.rows = rows;
        this.headerWhole = headerWhole;
        this.whole = whole;
    }

    /**
     * Reads a table. Columns beyond the required ones are kept.
     *
     * @param file the name of the file, for messages
     * @param bytes its contents
     * @param required the columns it must have
     * @return the table, with no rows where the file has a header only
     * @throws BadInputException with everything that is wrong: another encoding, no header, a column that is missing or
     *     named twice, a row with too many or too few fields, a quote that is never closed
     */
    public static CsvTable read(String file, byte[] bytes, List<String> required) {
        Findings findings = new Findings();
        CsvTable table = read(file, bytes, required, findings);
        findings.throwIfAny(ImmutableList.of(file));
        return table;
    }

    /** The part of a table that can be read; what cannot be is reported. */
    static CsvTable read(String file, byte[] bytes, List<String> required, Findings findings) {
        return new CsvTableReader(file, required, findings).read(bytes);
    }

    /** A table of which nothing can be said. */
    static CsvTable unreadable(String file) {
        return new CsvTable(file, ImmutableList.of(), ImmutableList.of(), false, false);
    }

    /** The table of a file that need not be there and is not. */
    static CsvTable absent(String file) {
        return new CsvTable(file, ImmutableList.of(), ImmutableList.of(), true, true);
    }

    /**
     * The file it was read from.
     *
     * @return the file, as the reader was given it
     */
    public String file() {
        return file;
    }

    /**
     * The names of its columns.
     *
     * @return the names, in the order of the file
     */
    public ImmutableList<String> columns() {
        return columns;
    }

    /**
     * Its rows, without the header.
     *
     * @return the rows, in the order of the file
     */
    public ImmutableList<CsvRow> rows() {
        return rows;
    }

    /** Whether it has every required column, and each once, so that its rows can be compared with each other. */
    boolean hasWholeHeader() {
        return headerWhole;
    }

    /** Whether all of the file could be read, so that what is not in the table is not in the file. */
    boolean isWhole() {
        return whole;
    }
}
