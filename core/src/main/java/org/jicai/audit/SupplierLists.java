package org.jicai.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.ClauseRef;
import org.jicai.decision.Comparison;
import org.jicai.decision.Decision;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Operand;
import org.jicai.decision.Reason;
import org.jicai.decision.RegionAward;
import org.jicai.money.Quantity;
import org.jicai.rules.OwnVolume;
import org.jicai.rules.Revival;
import org.jicai.rules.Revival.Supplies;
import org.jicai.rules.RuleBook;
import org.jicai.rules.Split;
import org.jicai.tender.Lot;

/** The sentences about a lot that name bids: who is selected without volume, in which class, for which share, and who stands by. */
final class SupplierLists {

    private final RuleBook book;
    private final Language language;
    private final Figures figures;

    SupplierLists(RuleBook book, Language language) {
        this.book = book;
        this.language = language;
        this.figures = new Figures(language);
    }

    ImmutableList<Statement> of(Lot lot, LotOutcome outcome) {
        ImmutableList.Builder<Statement> lists = ImmutableList.builder();
        classes(lot, outcome).ifPresent(lists::add);
        shares(lot, outcome).ifPresent(lists::add);
        agreed(lot, outcome).ifPresent(lists::add);
        pool(lot, outcome).ifPresent(lists::add);
        named(lot, outcome, this::hasNoVolume, "Selected without volume: ", "中选但不分配约定采购量：")
                .ifPresent(lists::add);
        named(
                        lot,
                        outcome,
                        bid -> revived(bid, Supplies.BRAND),
                        "Selected for the need that names their brands: ",
                        "仅供应按其品牌填报的需求量：")
                .ifPresent(lists::add);
        named(lot, outcome, bid -> bid.reason() == Reason.HELD_IN_RESERVE, "In reserve: ", "候补：")
                .ifPresent(lists::add);
        return lists.build();
    }

    private Optional<Statement> classes(Lot lot, LotOutcome outcome) {
        ImmutableListMultimap.Builder<String, String> namesByClass = ImmutableListMultimap.builder();
        selected(outcome)
                .forEach(bid -> step(bid, Reason.IN_CLASS)
                        .ifPresent(step -> namesByClass.put(DecisionSentence.className(step), name(lot, bid))));
        String text = namesByClass.build().asMap().entrySet().stream()
                .map(entry -> entry.getKey() + language.of(" ", "类") + list(entry.getValue()))
                .collect(Collectors.joining(language.of("; ", "；")));
        return statement("Classes: ", "分类：", text, first(outcome, Reason.IN_CLASS));
    }

    /** Which share of its own need each bid is contracted for, and what that is multiplied by. */
    private Optional<Statement> shares(Lot lot, LotOutcome outcome) {
        return list(
                "Shares of own need: ",
                "约定采购量比例：",
                outcome,
                Reason.OWN_SHARE,
                bid -> side(bid, Reason.OWN_SHARE, Comparison::left)
                        .map(share -> name(lot, bid) + " " + share
                                + side(bid, Reason.SHARE_REDUCED, Comparison::right)
                                        .map(factor -> " × " + factor)
                                        .orElse("")));
    }

    private Optional<String> side(BidOutcome bid, Reason reason, Function<Comparison, Operand> side) {
        return step(bid, reason).flatMap(Decision::comparison).map(side).map(figures::operand);
    }

    /** What goes to the pool, and who takes it. */
    private Optional<Statement> pool(Lot lot, LotOutcome outcome) {
        ImmutableList<RegionAward> pooled = outcome.regions().stream()
                .filter(award -> award.role().equals("pool"))
                .collect(ImmutableList.toImmutableList());
        if (pooled.isEmpty()) {
            return Optional.empty();
        }
        long sum = pooled.stream()
                .flatMap(award -> award.agreedUnits().stream())
                .mapToLong(Quantity::units)
                .sum();
        String units = language.of(figures.counted(sum, "unit"), figures.count(sum) + "单位");
        String taker = pooled.get(0)
                .bid()
                .map(bid -> BidderName.of(lot, bid, language))
                .map(name -> language.of(", supplied by " + name, "，由" + name + "供应"))
                .orElse(language.of("; institutions choose among the winners", "，由医药机构在中选企业中自主选择"));
        return statement("Pool: ", "待分配量：", units + taker, Optional.empty());
    }

    /** The agreed volume of each winner, where winners need not have regions. */
    private Optional<Statement> agreed(Lot lot, LotOutcome outcome) {
        boolean apart = book.clause(Split.class).isPresent()
                || book.clause(OwnVolume.class).isPresent();
        return apart
                ? list(
                        "Agreed volume by supplier: ",
                        "各企业约定采购量：",
                        outcome,
                        Reason.TOOK_SPLIT,
                        bid -> bid.agreedUnits().map(units -> name(lot, bid) + " " + figures.count(units.units())))
                : Optional.empty();
    }

    private Optional<Statement> list(
            String en, String zh, LotOutcome outcome, Reason reason, Function<BidOutcome, Optional<String>> words) {
        ImmutableList<String> said = selected(outcome).stream()
                .flatMap(bid -> words.apply(bid).stream())
                .collect(ImmutableList.toImmutableList());
        return statement(en, zh, list(said), first(outcome, reason));
    }

    private Optional<Statement> named(Lot lot, LotOutcome outcome, Predicate<BidOutcome> which, String en, String zh) {
        ImmutableList<BidOutcome> bids = outcome.bids().stream().filter(which).collect(ImmutableList.toImmutableList());
        ImmutableList<String> names = bids.stream().map(bid -> name(lot, bid)).collect(ImmutableList.toImmutableList());
        return statement(
                en,
                zh,
                list(names),
                bids.stream().findFirst().map(bid -> bid.deciding().clause()));
    }

    private Optional<Statement> statement(String en, String zh, String text, Optional<ClauseRef> clause) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Statement(language.of(en + text + ".", zh + text + "。"), clause));
    }

    private boolean hasNoVolume(BidOutcome bid) {
        return bid.reason() == Reason.SELECTED_WITHOUT_VOLUME || revived(bid, Supplies.NOTHING);
    }

    /** Whether a bid accepted an offer after which it supplies so much. */
    private boolean revived(BidOutcome bid, Supplies supplies) {
        return bid.reason() == Reason.SELECTED_BY_REVIVAL
                && book.clauses().stream()
                        .filter(Revival.class::isInstance)
                        .map(Revival.class::cast)
                        .filter(revival -> revival.leaves().stream()
                                .anyMatch(leaf -> leaf.path()
                                        .equals(bid.deciding().clause().path())))
                        .anyMatch(revival -> revival.supplies().value() == supplies);
    }

    private static ImmutableList<BidOutcome> selected(LotOutcome outcome) {
        return outcome.winnersInRankOrder();
    }

    private static Optional<Decision> step(BidOutcome bid, Reason reason) {
        return bid.path().stream().filter(step -> step.reason() == reason).findFirst();
    }

    /** The clause of the first decision of a kind. */
    private static Optional<ClauseRef> first(LotOutcome outcome, Reason reason) {
        return selected(outcome).stream()
                .flatMap(bid -> step(bid, reason).stream())
                .map(Decision::clause)
                .findFirst();
    }

    private String name(Lot lot, BidOutcome bid) {
        return BidderName.of(lot, bid.bid(), language);
    }

    private String list(Iterable<String> names) {
        return String.join(language.of(", ", "，"), names);
    }
}
