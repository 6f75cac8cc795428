package org.jicai.format;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jicai.money.UnitPrice;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Demand;
import org.jicai.tender.Lot;
import org.jicai.tender.Specification;

/** A lot while its parts are being gathered, each with the row it comes from. */
final class LotDraft {

    private final CsvRow row;
    private final String comparisonStrength;
    private final Lot.Builder lot;
    private final Map<String, Specification> specificationsByStrength = new LinkedHashMap<>();
    private final List<CsvRow> specificationRows = new ArrayList<>();
    private final List<CsvRow> demandRows = new ArrayList<>();
    private final List<CsvRow> bidRows = new ArrayList<>();
    private final List<Bid> bids = new ArrayList<>();

    LotDraft(CsvRow row, String comparisonStrength, Lot.Builder lot) {
        this.row = row;
        this.comparisonStrength = comparisonStrength;
        this.lot = lot;
    }

    void add(Specification specification, CsvRow from) {
        specificationsByStrength.put(specification.strength(), specification);
        specificationRows.add(from);
        lot.specification(specification);
    }

    void add(Demand demand, CsvRow from) {
        demandRows.add(from);
        lot.demand(demand);
    }

    /** Adds a bid; without a ceiling of its own it has the one of its strength. */
    void add(Bid bid, CsvRow from) {
        Bid known = bid.ceiling().isPresent() ? bid : bid.withCeiling(ceiling(bid.strength()));
        bidRows.add(from);
        bids.add(known);
        lot.bid(known);
    }

    Lot build() {
        return lot.build();
    }

    String round() {
        return row.text("round");
    }

    String id() {
        return row.text("lot");
    }

    CsvRow row() {
        return row;
    }

    Optional<Specification> specification(String strength) {
        return Optional.ofNullable(specificationsByStrength.get(strength));
    }

    /** The strengths a reported need may name; none where the strengths were not published. */
    Set<String> strengths() {
        Set<String> strengths = new LinkedHashSet<>(specificationsByStrength.keySet());
        if (!strengths.isEmpty()) {
            strengths.add(comparisonStrength);
        }
        return strengths;
    }

    List<Bid> bids() {
        return bids;
    }

    List<BidKey> bidKeys() {
        return bids.stream().map(Bid::key).toList();
    }

    ImmutableList<CsvRow> bidRows() {
        return ImmutableList.copyOf(bidRows);
    }

    /** The row of a part: {@code bids}, {@code demand} or {@code specifications}, by its place in the lot. */
    CsvRow rowOf(String part, int place) {
        List<CsvRow> rows = part.equals("bids") ? bidRows : part.equals("demand") ? demandRows : specificationRows;
        return rows.get(place);
    }

    private Optional<UnitPrice> ceiling(String strength) {
        return specification(strength).flatMap(Specification::ceiling);
    }
}
