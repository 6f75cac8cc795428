package org.jicai.format;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The tables of a round directory, as they stand. */
record RoundTables(CsvTable lots, CsvTable bids, CsvTable specifications, CsvTable demand, CsvTable choices) {

    private static final ImmutableList<String> LOTS =
            names("round, lot, name_en, name_zh, form, comparison_strength, unit");
    private static final ImmutableList<String> BIDS = names("round, lot, bidder, bidder_en, strength, strength_ratio,"
            + " price_yuan, ceiling_yuan, reference_product, selected, regions, evidence, note");
    private static final ImmutableList<String> SPECIFICATIONS =
            names("round, lot, strength, content_ratio, volume_factor");
    private static final ImmutableList<String> DEMAND = names("round, lot, region, strength, base_units");
    private static final ImmutableList<String> CHOICES =
            names("seq, round, lot, bidder, product, step, kind, region, value, at, evidence");

    static RoundTables read(RoundFiles files, Findings findings) {
        return new RoundTables(
                required(files, "lots.csv", LOTS, findings),
                required(files, "bids.csv", BIDS, findings),
                optional(files, "specifications.csv", SPECIFICATIONS, findings),
                optional(files, "demand.csv", DEMAND, findings),
                optional(files, "choices.csv", CHOICES, findings));
    }

    /** The files in the order in which their problems are listed. */
    ImmutableList<String> files() {
        return ImmutableList.of(lots.file(), bids.file(), specifications.file(), demand.file(), choices.file());
    }

    private static CsvTable required(RoundFiles files, String name, ImmutableList<String> columns, Findings findings) {
        String file = files.describe(name);
        return read(files, name, columns, findings).orElseGet(() -> {
            findings.add(unreadable(file, "no such file", "a file with the columns " + String.join(", ", columns)));
            return CsvTable.unreadable(file);
        });
    }

    private static CsvTable optional(RoundFiles files, String name, ImmutableList<String> columns, Findings findings) {
        return read(files, name, columns, findings).orElseGet(() -> CsvTable.absent(files.describe(name)));
    }

    private static Optional<CsvTable> read(
            RoundFiles files, String name, ImmutableList<String> columns, Findings findings) {
        String file = files.describe(name);
        try {
            return files.read(name).map(bytes -> CsvTable.read(file, bytes, columns, findings));
        } catch (UncheckedIOException e) {
            findings.add(unreadable(file, "unreadable", "a file that this user may read"));
            return Optional.of(CsvTable.unreadable(file));
        }
    }

    private static Finding unreadable(String file, String value, String expected) {
        return new Finding(file, 0, "", value, expected, Optional.empty());
    }

    private static ImmutableList<String> names(String list) {
        return ImmutableList.copyOf(Splitter.on(',').trimResults().split(list));
    }
}
