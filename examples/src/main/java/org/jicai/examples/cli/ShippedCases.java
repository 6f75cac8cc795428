package org.jicai.examples.cli;

import com.google.common.collect.ImmutableList;
import org.jicai.format.CsvRow;
import org.jicai.format.CsvTable;
import org.jicai.format.RoundDirectory;
import org.jicai.format.RoundFiles;
import org.jicai.replay.OfficialFigure;
import org.jicai.tender.Name;

/** The round directories that ship with the command: the casebook and the constructed rounds. */
public final class ShippedCases {

    private static final String ROOT = "org/jicai/examples/data";

    private ShippedCases() {}

    /**
     * A case that ships.
     *
     * @param id its directory
     * @param kind {@code published} or {@code constructed}
     * @param title what it shows
     */
    public record Case(String id, String kind, Name title) {

        /**
         * Reads the case.
         *
         * @return its rounds
         */
        public RoundDirectory read() {
            return RoundDirectory.read(files(id));
        }
    }

    /**
     * The cases.
     *
     * @return every case, in the order of the casebook
     */
    public static ImmutableList<Case> all() {
        RoundFiles files = RoundFiles.resources(ShippedCases.class.getClassLoader(), ROOT);
        byte[] index = files.read("index.csv").orElseThrow();
        return CsvTable.read(files.describe("index.csv"), index, ImmutableList.of("directory", "kind")).rows().stream()
                .map(ShippedCases::of)
                .collect(ImmutableList.toImmutableList());
    }

    /** What authorities and the press published about whole rounds. */
    static ImmutableList<OfficialFigure> officialFigures() {
        RoundFiles files = RoundFiles.resources(ShippedCases.class.getClassLoader(), ROOT);
        return OfficialFigure.read(
                files.describe("aggregates.csv"), files.read("aggregates.csv").orElseThrow());
    }

    /** How many varieties the national rounds cover, as published, and the targets. */
    static ImmutableList<CoverageFigure> coverageFigures() {
        RoundFiles files = RoundFiles.resources(ShippedCases.class.getClassLoader(), ROOT);
        return CoverageFigure.read(
                files.describe("coverage.csv"), files.read("coverage.csv").orElseThrow());
    }

    private static Case of(CsvRow row) {
        return new Case(row.text("directory"), row.text("kind"), new Name(row.text("title_en"), row.text("title_zh")));
    }

    /** The files of a case. */
    static RoundFiles files(String id) {
        return RoundFiles.resources(ShippedCases.class.getClassLoader(), ROOT + "/" + id);
    }
}
