package org.jicai.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/** One row of a table. */
public final class CsvRow {

    private final String file;
    private final int line;
    private final ImmutableMap<String, Integer> places;
    private final ImmutableList<String> texts;

    CsvRow(String file, int line, ImmutableMap<String, Integer> places, ImmutableList<String> texts) {
        this.file = file;
        this.line = line;
        this.places = places;
        this.texts = texts;
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
     * Where it starts; a row whose quoted texts contain line breaks covers several lines.
     *
     * @return the line, counted from 1
     */
    public int line() {
        return line;
    }

    /**
     * Whether the table has a column.
     *
     * @param column the name of the column
     * @return true if it has
     */
    public boolean has(String column) {
        return places.containsKey(column);
    }

    /**
     * What stands in a column.
     *
     * @param column the name of the column
     * @return the text, empty where nothing stands there or the table has no such column
     */
    public String text(String column) {
        Integer place = places.get(column);
        return place == null ? "" : texts.get(place);
    }

    /**
     * What stands in a column, with its place.
     *
     * @param column the name of the column
     * @return the cell, with an empty text where nothing stands there or the table has no such column
     */
    public Cell cell(String column) {
        return new Cell(file, line, column, text(column));
    }

    /**
     * The names of the columns of the table.
     *
     * @return the names, in the order of the file
     */
    public ImmutableList<String> columns() {
        return places.keySet().asList();
    }

    /** The place and the texts. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + texts;
    }
}
