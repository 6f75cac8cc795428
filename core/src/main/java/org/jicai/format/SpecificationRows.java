package org.jicai.format;

import java.util.Optional;
import org.jicai.tender.Specification;

/** Reads {@code specifications.csv} into the lots. */
final class SpecificationRows {

    private SpecificationRows() {}

    /** Whether every row found its lot. */
    static boolean read(CsvTable table, LotIndex lots, Findings findings) {
        boolean whole = table.isWhole();
        for (CsvRow row : table.rows()) {
            whole &= read(new RowReader(row, findings), lots, table.hasWholeHeader());
        }
        return whole;
    }

    private static boolean read(RowReader reader, LotIndex lots, boolean comparable) {
        Optional<LotDraft> lot = lots.find(reader);
        Optional<Specification> specification = specification(reader);
        if (lot.isEmpty() || specification.isEmpty() || !comparable) {
            return false;
        }
        lot.get().add(specification.get(), reader.row());
        return true;
    }

    private static Optional<Specification> specification(RowReader reader) {
        Specification unnamed = new Specification(
                "", reader.ratio("content_ratio"), reader.ratio("volume_factor"), reader.price("ceiling_yuan"));
        return reader.key("strength", "a strength")
                .map(strength ->
                        new Specification(strength, unnamed.contentRatio(), unnamed.volumeFactor(), unnamed.ceiling()));
    }
}
