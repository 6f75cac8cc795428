package org.jicai.format;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jicai.money.Decimal;
import org.jicai.money.Ratio;
import org.jicai.tender.Bid;
import org.jicai.tender.Specification;

/**
 * Checks the strength ratios of a lot: one ratio per strength, and strengths in proportion to their contents. Only the
 * proportion is checked, because tenders have compared all bids at a strength other than the one the contents refer to:
 * where everybody bids with 10mg, 10mg may be 1 although it has half the content of the comparison specification.
 */
final class StrengthRatios {

    private final LotDraft lot;
    private final Findings findings;
    private final Map<String, Ratio> ratios = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private StrengthRatios(LotDraft lot, Findings findings) {
        this.lot = lot;
        this.findings = findings;
    }

    static void check(LotDraft lot, Findings findings) {
        StrengthRatios check = new StrengthRatios(lot, findings);
        List<Bid> bids = lot.bids();
        for (int i = 0; i < bids.size(); i++) {
            CsvRow row = lot.rowOf("bids", i);
            if (isRatio(row.text("strength_ratio"))) {
                check.add(bids.get(i), row);
            }
        }
    }

    /** Whether the bid's ratio was read, rather than taken as 1 after a report. */
    private static boolean isRatio(String text) {
        return NumberColumn.RATIO
                .read(new Cell("", 0, "", text), new Findings())
                .isPresent();
    }

    private void add(Bid bid, CsvRow row) {
        String strength = bid.strength();
        Ratio first = ratios.get(strength);
        if (first == null) {
            checkProportion(bid, row);
            ratios.put(strength, bid.strengthRatio());
            lines.put(strength, row.line());
        } else if (!first.equals(bid.strengthRatio())) {
            String expected = "one ratio for strength " + strength + " of lot " + lot.id() + ", which is " + first
                    + " in line " + lines.get(strength);
            findings.add(row.cell("strength_ratio").finding(expected));
        }
    }

    /** Compares a new strength with the first strength of the lot whose content is known. */
    private void checkProportion(Bid bid, CsvRow row) {
        Optional<Decimal> content = content(bid.strength());
        for (Map.Entry<String, Ratio> other : ratios.entrySet()) {
            Optional<Decimal> otherContent = content(other.getKey());
            if (content.isPresent() && otherContent.isPresent()) {
                Decimal otherRatio = other.getValue().factor();
                BigDecimal left = product(bid.strengthRatio().factor(), otherContent.get());
                if (left.compareTo(product(otherRatio, content.get())) != 0) {
                    findings.add(outOfProportion(row, content.get(), other.getKey(), otherRatio, otherContent.get()));
                }
                return;
            }
        }
    }

    private static Finding outOfProportion(
            CsvRow row, Decimal content, String otherStrength, Decimal otherRatio, Decimal otherContent) {
        String expected = "a ratio in proportion to the content_ratio " + content + " of specifications.csv; strength "
                + otherStrength + " has " + otherRatio + " for " + otherContent;
        Optional<String> hint =
                otherRatio.equals(otherContent) ? Optional.of("Maybe \"" + content + "\" was meant") : Optional.empty();
        return row.cell("strength_ratio").finding(expected, hint);
    }

    private static BigDecimal product(Decimal a, Decimal b) {
        return a.toBigDecimal().multiply(b.toBigDecimal());
    }

    private Optional<Decimal> content(String strength) {
        return lot.specification(strength).flatMap(Specification::contentRatio).map(Ratio::factor);
    }
}
