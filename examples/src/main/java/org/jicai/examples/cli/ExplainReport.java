package org.jicai.examples.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jicai.audit.BidExplanation;
import org.jicai.audit.Explainer;
import org.jicai.audit.FlipSearch;
import org.jicai.audit.LotExplanation;
import org.jicai.audit.Statement;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.ClauseRef;
import org.jicai.decision.Decision;
import org.jicai.examples.cli.Table.Column;
import org.jicai.rules.RuleBook;

/** A lot's explanation as text and as a table. */
final class ExplainReport {

    private final Output output;
    private final Explainer explainer;
    private final LotExplanation lot;
    private final FlipSearch flips;
    private final ImmutableList<BidExplanation> bids;

    ExplainReport(Output output, RuleBook book, LotExplanation lot, FlipSearch flips, Predicate<BidOutcome> wanted) {
        this.output = output;
        this.explainer = Explainer.of(book, output.language());
        this.lot = lot;
        this.flips = flips;
        this.bids =
                lot.bids().stream().filter(bid -> wanted.test(bid.outcome())).collect(ImmutableList.toImmutableList());
    }

    private Optional<Statement> flip(BidExplanation bid) {
        return flips.of(lot.outcome(), bid.outcome()).map(explainer::explain);
    }

    ImmutableList<String> text() {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(output.colour(Colour.BOLD, lot.summary().get(0).toString()));
        lot.summary().stream().skip(1).forEach(sentence -> lines.add("  " + sentence));
        for (BidExplanation bid : bids) {
            lines.add("").add(output.colour(colour(bid.outcome()), bid.bidder() + bid.separator() + bid.verdict()));
            bid.path().forEach(sentence -> lines.add("  " + sentence));
            bid.supply().forEach(sentence -> lines.add("  " + sentence));
            flip(bid).ifPresent(sentence -> lines.add("  " + sentence));
        }
        section(lines, "What this rests on that no document says", "依据中无文件载明的数值", lot.restsOn());
        section(lines, "Sources", "出处", lot.citations());
        return lines.build();
    }

    private void section(ImmutableList.Builder<String> lines, String en, String zh, List<Statement> sentences) {
        if (!sentences.isEmpty()) {
            lines.add("").add(output.heading(en, zh));
            bySentence(sentences).asMap().forEach((text, clauses) -> lines.add("  " + text + " " + clauses));
        }
    }

    /** The clauses of each sentence: several numbers of a book often share one. */
    private static ImmutableListMultimap<String, ClauseRef> bySentence(List<Statement> sentences) {
        ImmutableListMultimap.Builder<String, ClauseRef> clauses = ImmutableListMultimap.builder();
        sentences.forEach(sentence -> sentence.clause().ifPresent(clause -> clauses.put(sentence.text(), clause)));
        return clauses.build();
    }

    private static Colour colour(BidOutcome bid) {
        return switch (bid.verdict()) {
            case SELECTED -> Colour.GREEN;
            case LOST, INVALID -> Colour.RED;
            case UNDISCLOSED, PENDING -> Colour.YELLOW;
        };
    }

    Table table() {
        Table.Builder table = Table.of(
                Column.data("lot"),
                Column.data("bidder"),
                Column.data("product"),
                Column.data("verdict"),
                Column.data("part"),
                Column.data("stage"),
                Column.data("reason"),
                Column.data("sentence"),
                Column.data("clause"));
        rows(table, "summary", lot.summary());
        for (BidExplanation bid : bids) {
            for (int i = 0; i < bid.path().size(); i++) {
                Decision decision = bid.outcome().path().get(i);
                String stage = decision.reason().stage().word();
                row(
                        table,
                        bid,
                        "path",
                        stage,
                        decision.reason().word(),
                        bid.path().get(i));
            }
            bid.supply().forEach(sentence -> row(table, bid, "supply", "", "", sentence));
            flip(bid).ifPresent(sentence -> row(table, bid, "flip", "", "", sentence));
        }
        rows(table, "rests-on", lot.restsOn());
        rows(table, "source", lot.citations());
        return table.build();
    }

    private void rows(Table.Builder table, String part, List<Statement> sentences) {
        sentences.forEach(sentence ->
                table.row(lot.outcome().lot(), "", "", "", part, "", "", sentence.text(), clause(sentence)));
    }

    private void row(
            Table.Builder table, BidExplanation bid, String part, String stage, String reason, Statement said) {
        BidOutcome outcome = bid.outcome();
        table.row(
                lot.outcome().lot(),
                outcome.bid().bidder(),
                outcome.bid().product(),
                outcome.verdict().word(),
                part,
                stage,
                reason,
                said.text(),
                clause(said));
    }

    private static String clause(Statement sentence) {
        return sentence.clause().map(clause -> clause.path()).orElse("");
    }
}
