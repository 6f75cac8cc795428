package org.jicai.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.Comparison;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Outcome;
import org.jicai.decision.RegionAward;
import org.jicai.tender.BidKey;

/** The tables of an outcome. */
final class OutcomeTables {

    private static final String[] VERDICTS = {
        "round",
        "lot",
        "bidder",
        "product",
        "rank",
        "comparable_price",
        "verdict",
        "reason",
        "clause",
        "left",
        "operator",
        "right",
        "bid_price_yuan",
        "awarded_price_yuan",
        "agreed_units",
        "term_end",
        "regions"
    };
    private static final String[] LOTS = {
        "round", "lot", "bidders", "quota", "shortlisted", "selected", "share", "term_end", "state", "reason"
    };
    private static final String[] REGIONS = {"round", "lot", "region", "role", "bidder", "product", "agreed_units"};

    private OutcomeTables() {}

    static String verdicts(Outcome outcome) {
        return table(
                VERDICTS,
                csv -> outcome.lots()
                        .forEach(lot -> lot.bids().forEach(bid -> verdict(csv, outcome.round(), lot, bid))));
    }

    static String lots(Outcome outcome) {
        return table(LOTS, csv -> outcome.lots().forEach(lot -> lot(csv, outcome.round(), lot)));
    }

    static String regions(Outcome outcome) {
        return table(
                REGIONS,
                csv -> outcome.lots()
                        .forEach(
                                lot -> lot.regions().forEach(award -> region(csv, outcome.round(), lot.lot(), award))));
    }

    private static void verdict(CsvWriter csv, String round, LotOutcome lot, BidOutcome bid) {
        Optional<Comparison> comparison = bid.deciding().comparison();
        csv.writeRecord(
                round,
                lot.lot(),
                bid.bid().bidder(),
                bid.bid().product(),
                bid.rank() == 0 ? "" : Integer.toString(bid.rank()),
                text(bid.comparablePrice()),
                bid.verdict().word(),
                bid.reason().word(),
                bid.deciding().clause().path(),
                text(comparison, c -> c.left().value().toString()),
                text(comparison, c -> c.operator().symbol()),
                text(comparison, c -> c.right().value().toString()),
                text(bid.bidPrice()),
                text(bid.awardedPrice()),
                text(bid.agreedUnits()),
                bid.isSelected() ? text(lot.term()) : "",
                Integer.toString(bid.regions()));
    }

    private static void lot(CsvWriter csv, String round, LotOutcome lot) {
        csv.writeRecord(
                round,
                lot.lot(),
                Integer.toString(lot.bidders()),
                Integer.toString(lot.quota()),
                Integer.toString(lot.shortlisted()),
                Integer.toString(lot.selected()),
                text(lot.share(), share -> share.fraction().toString()),
                text(lot.term()),
                lot.state().word(),
                lot.reason());
    }

    private static void region(CsvWriter csv, String round, String lot, RegionAward award) {
        csv.writeRecord(
                round,
                lot,
                award.region().name(),
                award.role(),
                text(award.bid(), BidKey::bidder),
                text(award.bid(), BidKey::product),
                text(award.agreedUnits()));
    }

    private static String text(Optional<?> value) {
        return text(value, Object::toString);
    }

    private static <T> String text(Optional<T> value, Function<? super T, String> shown) {
        return value.map(shown).orElse("");
    }

    private static String table(String[] header, Consumer<CsvWriter> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(header);
            rows.accept(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
