package org.jicai.audit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.ClauseRef;
import org.jicai.decision.Leaf;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Stage;
import org.jicai.decision.Verdict;
import org.jicai.rules.OwnVolume;
import org.jicai.rules.RuleBook;
import org.jicai.rules.VolumeShare;
import org.jicai.tender.Lot;

/** The sentences about a lot as a whole. */
final class LotSummary {

    private final boolean contracted;
    private final SupplierLists suppliers;
    private final Language language;
    private final Figures figures;
    private final Terms terms;

    LotSummary(RuleBook book, Language language) {
        this.contracted = book.clauses().stream()
                .anyMatch(clause -> clause instanceof VolumeShare || clause instanceof OwnVolume);
        this.suppliers = new SupplierLists(book, language);
        this.language = language;
        this.figures = new Figures(language);
        this.terms = new Terms(language);
    }

    ImmutableList<Statement> of(Lot lot, LotOutcome outcome) {
        List<Statement> sentences = new ArrayList<>();
        String name = language.of(lot.name());
        sentences.add(Statement.of((name.isEmpty() ? lot.id() : name) + language.of(": ", "：") + terms.state(outcome)));
        sentences.add(places(outcome));
        undisclosed(outcome).ifPresent(sentences::add);
        share(outcome).ifPresent(sentences::add);
        term(outcome).ifPresent(sentences::add);
        volume(lot, outcome).ifPresent(sentences::add);
        regions(lot, outcome).ifPresent(sentences::add);
        sentences.addAll(suppliers.of(lot, outcome));
        return ImmutableList.copyOf(sentences);
    }

    private Statement places(LotOutcome lot) {
        String en = "Bidders that count: " + figures.count(lot.bidders()) + "; places: " + figures.count(lot.quota())
                + "; shortlisted: " + figures.count(lot.shortlisted()) + "; selected: " + figures.count(lot.selected())
                + ".";
        String zh = "申报企业" + figures.count(lot.bidders()) + "家，最多入围" + figures.count(lot.quota()) + "家，实际入围"
                + figures.count(lot.shortlisted()) + "家，拟中选" + figures.count(lot.selected()) + "家。";
        return new Statement(language.of(en, zh), clause(lot, Stage.SHORTLIST));
    }

    private Optional<Statement> undisclosed(LotOutcome lot) {
        long silent = lot.bids().stream()
                .filter(bid -> bid.verdict() == Verdict.UNDISCLOSED)
                .count();
        String en = "The price of " + figures.count(silent) + " of "
                + figures.counted(lot.bids().size(), "bid") + " was never published; the ranking holds for the others.";
        String zh = figures.count(lot.bids().size()) + "家企业中有" + figures.count(silent) + "家报价未公布，排序仅限其余企业。";
        return silent == 0 ? Optional.empty() : Optional.of(Statement.of(language.of(en, zh)));
    }

    private Optional<Statement> share(LotOutcome lot) {
        return lot.share().map(share -> {
            String percent = figures.percent(share.fraction().toBigDecimal());
            return new Statement(
                    language.of(
                            "Contracted share of the base demand: " + percent + ".", "约定采购量为采购量基数的" + percent + "。"),
                    clause(lot, Stage.VOLUME));
        });
    }

    private Optional<Statement> term(LotOutcome lot) {
        return lot.term()
                .map(figures::term)
                .map(term -> new Statement(
                        language.of("Term: " + term + ".", "采购周期：" + term + "。"), clause(lot, Stage.TERM)));
    }

    private Optional<Statement> volume(Lot lot, LotOutcome outcome) {
        if (outcome.selected() == 0 || !contracted) {
            return Optional.empty();
        }
        String unit = lot.unit().isEmpty() ? "" : language.of(" (" + lot.unit() + ")", "（" + lot.unit() + "）");
        String text = outcome.agreedUnits()
                .map(units -> language.of(
                        "Agreed volume: " + figures.counted(units.units(), "unit") + unit + ".",
                        "约定采购量：" + figures.count(units.units()) + "单位" + unit + "。"))
                .orElse(language.of("Agreed volume: not known.", "约定采购量：未知。"));
        return Optional.of(Statement.of(text));
    }

    private Optional<Statement> regions(Lot lot, LotOutcome outcome) {
        String atAward = suppliers(lot, outcome, BidOutcome::regionsAtAward);
        String now = suppliers(lot, outcome, BidOutcome::regions);
        if (atAward.isEmpty() && now.isEmpty()) {
            return Optional.empty();
        }
        String en = "Regions: " + atAward
                + (now.equals(atAward) ? "" : "; in the end: " + (now.isEmpty() ? "nobody" : now)) + ".";
        String zh = "供应地区数：" + atAward + (now.equals(atAward) ? "" : "；最终：" + (now.isEmpty() ? "无" : now)) + "。";
        return Optional.of(new Statement(language.of(en, zh), clause(outcome, Stage.REGIONS)));
    }

    private String suppliers(Lot lot, LotOutcome outcome, ToIntFunction<BidOutcome> regions) {
        return outcome.bids().stream()
                .filter(bid -> regions.applyAsInt(bid) > 0)
                .map(bid -> BidderName.of(lot, bid.bid(), language) + " " + regions.applyAsInt(bid))
                .collect(Collectors.joining(language.of(", ", "，")));
    }

    private static Optional<ClauseRef> clause(LotOutcome lot, Stage stage) {
        return lot.leaves().stream()
                .filter(leaf -> leaf.stage() == stage)
                .map(Leaf::clause)
                .findFirst();
    }
}
