package org.jicai.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.ClauseRef;
import org.jicai.decision.Decision;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Reason;
import org.jicai.rules.BidClasses.Condition;
import org.jicai.rules.Cited;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;

/** The sentences of decisions. Each is put together once for a reason and a number of the book, and filled again and again. */
final class DecisionSentence {

    private final ImmutableMap<String, Cited<?>> leavesByPath;
    private final Language language;
    private final SentencePlaces places;
    private final List<ConcurrentMap<String, Sentence>> sentencesByReasonAndPath = new ArrayList<>();

    DecisionSentence(RuleBook book, Language language) {
        ImmutableMap.Builder<String, Cited<?>> leaves = ImmutableMap.builder();
        book.leaves().forEach(leaf -> leaves.put(leaf.path(), leaf));
        this.leavesByPath = leaves.buildKeepingLast();
        this.language = language;
        this.places = new SentencePlaces(book, language);
        for (int reason = 0; reason < Reason.values().length; reason++) {
            sentencesByReasonAndPath.add(new ConcurrentSkipListMap<>());
        }
    }

    /** The sentence of a reason that applies a number of the book. A failed price test names no clause: its limbs name theirs. */
    Sentence of(Reason reason, ClauseRef clause) {
        return sentencesByReasonAndPath
                .get(reason.ordinal())
                .computeIfAbsent(clause.path(), path -> sentence(reason, clause));
    }

    private Sentence sentence(Reason reason, ClauseRef clause) {
        SentenceWriter writer = new SentenceWriter();
        places.fill(language.of(ReasonSentences.of(reason)), new SentencePlaces.Applied(clause, value(clause)), writer);
        return writer.sentence(reason == Reason.FAILED_PRICE_TEST ? Optional.empty() : Optional.of(clause));
    }

    /** What is said where the decision before has said which place the bid has. */
    Sentence untested(ClauseRef clause) {
        SentenceWriter writer = new SentenceWriter();
        writer.text(language.of(ReasonSentences.untested()));
        return writer.sentence(Optional.of(clause));
    }

    /** Whether a decision repeats a part of the one right before it. */
    static boolean isSaidAlready(Reason before, Reason reason) {
        return before == Reason.SHORTLISTED && reason == Reason.SELECTED_BY_RANK;
    }

    private Object value(ClauseRef clause) {
        return Optional.ofNullable(leavesByPath.get(clause.path()))
                .<Object>map(Cited::value)
                .orElse("");
    }

    /** The sentence of one decision about a bid. */
    Statement of(Decision decision, Bid bid, BidOutcome outcome, LotOutcome lot) {
        return of(decision.reason(), decision.clause()).statement(told(decision, bid, outcome, lot));
    }

    /** The sentence of a decision that comes right after another, which may have said a part of it. */
    Statement of(Decision before, Decision decision, Bid bid, BidOutcome outcome, LotOutcome lot) {
        return isSaidAlready(before.reason(), decision.reason())
                ? untested(decision.clause()).statement(new Told())
                : of(decision, bid, outcome, lot);
    }

    private Told told(Decision decision, Bid bid, BidOutcome outcome, LotOutcome lot) {
        Told told = new Told();
        decision.comparison().ifPresent(told::compare);
        told.price(outcome.comparablePrice(), bid.price(), bid.ceiling());
        told.numbers[Told.BIDDERS] = lot.bidders();
        told.condition = value(decision.clause()) instanceof ImmutableList<?> ? condition(decision, outcome) : 0;
        return told;
    }

    /** Which condition of a class was looked at: each decision about the class is about the next one. */
    private static int condition(Decision decision, BidOutcome outcome) {
        ImmutableList<Decision> decisions = outcome.path().stream()
                .filter(step -> step.clause().equals(decision.clause()) && step.reason() != Reason.IN_CLASS)
                .collect(ImmutableList.toImmutableList());
        return Math.max(0, decisions.indexOf(decision));
    }

    /** The conditions of a class its decisions are about, one after the other: those with a limb, where there are any. */
    static ImmutableList<Condition> conditions(ImmutableList<?> value) {
        ImmutableList<Condition> all =
                value.stream().map(Condition.class::cast).collect(ImmutableList.toImmutableList());
        ImmutableList<Condition> limbs =
                all.stream().filter(Condition.Meets.class::isInstance).collect(ImmutableList.toImmutableList());
        return limbs.isEmpty() ? all : limbs;
    }

    /** The class a path such as {@code classes.A1} ends in. */
    static String className(Decision decision) {
        return className(decision.clause());
    }

    /** The class a path such as {@code classes.A1} ends in. */
    static String className(ClauseRef clause) {
        return clause.path().substring(clause.path().indexOf('.') + 1);
    }
}
