package org.jicai.format;

import java.util.Optional;
import java.util.Set;
import org.jicai.money.Quantity;
import org.jicai.tender.BidKey;
import org.jicai.tender.Demand;
import org.jicai.tender.Region;

/** Reads {@code demand.csv} into the lots. */
final class DemandRows {

    private final LotIndex lots;
    private final boolean strengthsKnown;
    private final boolean comparable;

    private DemandRows(LotIndex lots, boolean strengthsKnown, boolean comparable) {
        this.lots = lots;
        this.strengthsKnown = strengthsKnown;
        this.comparable = comparable;
    }

    static void read(CsvTable table, LotIndex lots, boolean strengthsKnown, Findings findings) {
        DemandRows rows = new DemandRows(lots, strengthsKnown, table.hasWholeHeader());
        table.rows().forEach(row -> rows.read(new RowReader(row, findings)));
    }

    private void read(RowReader reader) {
        Optional<LotDraft> lot = lots.find(reader);
        Optional<Region> region = reader.region("region");
        Quantity base = reader.units("base_units").orElse(Quantity.ZERO);
        Optional<BidKey> brand = brand(reader);
        if (lot.isPresent() && comparable) {
            checkStrength(reader, lot.get());
            String strength = reader.text("strength");
            region.ifPresent(where -> lot.get().add(new Demand(where, strength, base, brand), reader.row()));
        }
    }

    private void checkStrength(RowReader reader, LotDraft lot) {
        Set<String> strengths = lot.strengths();
        String strength = reader.text("strength");
        if (strengthsKnown && reader.row().has("strength") && !strengths.isEmpty() && !strengths.contains(strength)) {
            String expected = "a strength of lot " + lot.id() + " in specifications.csv";
            reader.report("strength", expected, NearestWord.hint(strength, strengths));
        }
    }

    private static Optional<BidKey> brand(RowReader reader) {
        String product = reader.text("product");
        if (reader.text("bidder").isEmpty()) {
            reader.nothing("product", "the row names no bidder");
            return Optional.empty();
        }
        return Optional.of(new BidKey(reader.text("bidder"), product));
    }
}
