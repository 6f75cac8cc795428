package org.jicai.format;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jicai.money.Ratio;
import org.jicai.money.UnitPrice;
import org.jicai.tender.Bid;
import org.jicai.tender.Bidder;
import org.jicai.tender.Region;

/** Reads {@code bids.csv} into the lots, and checks the published outcome beside the bids. */
final class BidRows {

    private static final ImmutableList<String> YES_NO = ImmutableList.of("yes", "no");
    private static final ImmutableList<String> EVIDENCE = ImmutableList.of("official", "secondary");

    private static final CharMatcher OTHER_SEPARATOR = CharMatcher.anyOf(",;/、，；\n");

    private final LotIndex lots;
    private final Findings findings;
    private final Map<LotDraft, Map<Region, CsvRow>> publishedByLot = new LinkedHashMap<>();

    private BidRows(LotIndex lots, Findings findings) {
        this.lots = lots;
        this.findings = findings;
    }

    /** Whether every row found its lot. */
    static boolean read(CsvTable table, LotIndex lots, Findings findings) {
        BidRows rows = new BidRows(lots, findings);
        boolean whole = table.isWhole();
        for (CsvRow row : table.rows()) {
            whole &= rows.read(new RowReader(row, findings), table.hasWholeHeader());
        }
        return whole;
    }

    private boolean read(RowReader reader, boolean comparable) {
        Optional<LotDraft> lot = lots.find(reader);
        Optional<Bid> bid = bid(reader);
        reader.wordOrNothing("selected", YES_NO);
        reader.wordOrNothing("evidence", EVIDENCE);
        checkRegions(reader, lot);
        if (lot.isEmpty() || bid.isEmpty() || !comparable) {
            return false;
        }
        lot.get().add(bid.get(), reader.row());
        return true;
    }

    /** The bid; what cannot be read of it is reported and left unknown, so that its key is still checked. */
    private static Optional<Bid> bid(RowReader reader) {
        Optional<String> name = reader.key("bidder", "the name of a bidder");
        Ratio ratio = reader.requiredRatio("strength_ratio").orElse(Ratio.ONE);
        Optional<UnitPrice> price = reader.price("price_yuan");
        Optional<UnitPrice> ceiling = reader.price("ceiling_yuan");
        boolean reference = reader.wordOrNothing("reference_product", YES_NO)
                .filter("yes"::equals)
                .isPresent();
        return name.map(bidder -> new Bid(
                bidder(bidder, reader),
                reader.text("product"),
                reader.text("strength"),
                ratio,
                price,
                ceiling,
                reference,
                LotIndex.facts(reader.row())));
    }

    private static Bidder bidder(String name, RowReader reader) {
        Optional<String> group = Optional.of(reader.text("affiliate_group")).filter(text -> !text.isEmpty());
        return new Bidder(name, reader.text("bidder_en"), group);
    }

    private void checkRegions(RowReader reader, Optional<LotDraft> lot) {
        CsvRow row = reader.row();
        for (String name : RegionNames.split(row.text("regions"))) {
            Cell cell = new Cell(row.file(), row.line(), "regions", name);
            Optional<Region> region = RegionNames.exact(name);
            if (region.isEmpty() && OTHER_SEPARATOR.matchesAnyOf(name)) {
                findings.add(cell.finding("regions separated by |", Optional.of("Maybe each of these is a region")));
            } else if (region.isEmpty()) {
                findings.add(RowReader.unknownRegion(cell));
            } else if (lot.isPresent()) {
                checkRegionIsNew(cell, lot.get(), region.get(), row);
            }
        }
    }

    private void checkRegionIsNew(Cell cell, LotDraft lot, Region region, CsvRow row) {
        CsvRow first =
                publishedByLot.computeIfAbsent(lot, l -> new LinkedHashMap<>()).putIfAbsent(region, row);
        if (first != null) {
            findings.add(cell.finding("a region once in lot " + lot.id() + ", which line " + first.line() + " gives to "
                    + first.text("bidder")));
        }
    }
}
