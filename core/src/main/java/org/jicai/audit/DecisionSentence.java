package org.jicai.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.function.Function;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.Comparison;
import org.jicai.decision.Decision;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Operand;
import org.jicai.decision.Reason;
import org.jicai.money.UnitPrice;
import org.jicai.rules.Anchor;
import org.jicai.rules.BidClasses.Condition;
import org.jicai.rules.Cited;
import org.jicai.rules.Limb;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;

/** Fills the sentence of a decision with the numbers of the decision. */
final class DecisionSentence {

    private final ImmutableMap<String, Cited<?>> leavesByPath;
    private final Language language;
    private final BookWords book;
    private final LimbSentence limbs;
    private final ComparisonWords comparisons;
    private final Figures figures;

    DecisionSentence(RuleBook book, Language language) {
        ImmutableMap.Builder<String, Cited<?>> leaves = ImmutableMap.builder();
        book.leaves().forEach(leaf -> leaves.put(leaf.path(), leaf));
        this.leavesByPath = leaves.buildKeepingLast();
        this.language = language;
        this.book = new BookWords(book, language);
        this.limbs = new LimbSentence(book, language);
        this.comparisons = new ComparisonWords(this.book, language);
        this.figures = new Figures(language);
    }

    /** The sentence of one decision about a bid. A failed price test names no clause: its limbs name theirs. */
    Statement of(Decision decision, Bid bid, BidOutcome outcome, LotOutcome lot) {
        Told told = new Told(decision, bid, outcome, lot);
        String text = fill(language.of(ReasonSentences.of(decision.reason())), told);
        return decision.reason() == Reason.FAILED_PRICE_TEST
                ? Statement.of(text)
                : Statement.of(text, decision.clause());
    }

    /** The sentence of a decision that comes right after another, which may have said a part of it. */
    Statement of(Decision before, Decision decision, Bid bid, BidOutcome outcome, LotOutcome lot) {
        boolean said = before.reason() == Reason.SHORTLISTED && decision.reason() == Reason.SELECTED_BY_RANK;
        return said
                ? Statement.of(language.of(ReasonSentences.untested()), decision.clause())
                : of(decision, bid, outcome, lot);
    }

    /** What a sentence is about. */
    private record Told(Decision decision, Bid bid, BidOutcome outcome, LotOutcome lot) {

        Optional<Comparison> comparison() {
            return decision.comparison();
        }
    }

    private String fill(String template, Told told) {
        return Template.fill(template, name -> part(name, told));
    }

    /** What stands in a place of a sentence; a place nothing is known for stays as it is. */
    private String part(String name, Told told) {
        int noun = name.indexOf(' ');
        return noun < 0
                ? word(name, told)
                : Figures.counted(word(name.substring(0, noun), told), name.substring(noun + 1));
    }

    private String word(String name, Told told) {
        return switch (name) {
            case "are", "make" -> verb(name, told);
            case "currency" -> book.currency();
            case "rates" -> book.rates();
            case "bidders" -> figures.count(told.lot.bidders());
            case "ranked" -> fill(book.ranked(), told);
            case "equal" -> fill(book.equal(), told);
            case "bidding" -> fill(book.bidding(), told);
            case "vacancy" -> book.vacancy();
            case "need" -> book.need();
            case "class" -> className(told.decision);
            case "left", "right", "compared", "relation", "cutRelation", "subject" -> compared(name, told);
            case "pooled" ->
                told.comparison().map(sides -> pooled(sides.right())).orElse("");
            case "gap" -> fill(comparisons.gap(told.comparison().isPresent()), told);
            case "shortfall" -> told.comparison().map(comparisons::compared).orElse(comparisons.notKnown());
            case "price", "ceiling", "cut" -> price(name, told).orElse("{" + name + "}");
            default -> applied(name, told);
        };
    }

    /** A verb in the number of what it stands beside: places after "there are", bidders before "make". */
    private String verb(String name, Told told) {
        if (name.equals("are")) {
            return word("right", told).equals("1") ? "is" : "are";
        }
        return told.lot.bidders() == 1 ? "makes" : "make";
    }

    /** The words that follow from the comparison. */
    private String compared(String name, Told told) {
        Function<Comparison, String> words = switch (name) {
            case "left" -> comparison -> figures.operand(comparison.left());
            case "right" -> comparison -> figures.operand(comparison.right());
            case "relation" -> comparison -> comparisons.relation(comparison.operator());
            case "cutRelation" -> comparison -> comparisons.cutRelation(comparison.operator());
            case "subject" -> comparison -> comparisons.subject(comparison.left());
            default -> comparisons::compared;
        };
        return told.comparison().map(words).orElse(name.equals("compared") ? "" : "{" + name + "}");
    }

    private String pooled(Operand share) {
        String percent = figures.operand(share);
        return share.value().signum() == 0
                ? ""
                : language.of("; " + percent + " of it go to the pool", "，另" + percent + "转入待分配量");
    }

    private Optional<String> price(String name, Told told) {
        if (name.equals("price")) {
            return told.outcome.comparablePrice().map(UnitPrice::toString);
        }
        Optional<UnitPrice> ceiling = told.bid.ceiling();
        return name.equals("ceiling")
                ? ceiling.map(UnitPrice::toString)
                : ceiling.flatMap(from -> tested(told).map(price -> figures.cut(price, from)));
    }

    /** The price that was tested: the bid, or what it came down to before. */
    private static Optional<UnitPrice> tested(Told told) {
        return told.comparison()
                .map(Comparison::left)
                .filter(left -> left.kind() == Operand.Kind.BID_PRICE)
                .map(left -> new UnitPrice(left.value()))
                .or(told.bid::price);
    }

    /** The words that follow from the number of the rule book that was applied. */
    private String applied(String name, Told told) {
        Object value = Optional.ofNullable(
                        leavesByPath.get(told.decision.clause().path()))
                .<Object>map(Cited::value)
                .orElse("");
        if (value instanceof Limb limb) {
            return applied(name, limb);
        }
        if (value instanceof Anchor anchor && name.equals("anchor")) {
            return limbs.anchor(anchor);
        }
        boolean condition = value instanceof ImmutableList<?> && name.equals("limb");
        return condition ? limbs.words(condition((ImmutableList<?>) value, told)) : "{" + name + "}";
    }

    private String applied(String name, Limb limb) {
        return switch (name) {
            case "limb" -> limbs.words(limb);
            case "rule" -> limbs.number(limb);
            case "anchor" -> limbs.anchor(limb);
            case "fact" -> limbs.fact(limb);
            case "times" -> limbs.times(limb);
            case "order" -> limbs.order(limb);
            default -> "{" + name + "}";
        };
    }

    /** The condition of a class that was looked at: each decision about the class is about the next one with a limb. */
    private static Condition condition(ImmutableList<?> conditions, Told told) {
        ImmutableList<Condition> all =
                conditions.stream().map(Condition.class::cast).collect(ImmutableList.toImmutableList());
        ImmutableList<Condition> limbs =
                all.stream().filter(Condition.Meets.class::isInstance).collect(ImmutableList.toImmutableList());
        ImmutableList<Condition> tried = limbs.isEmpty() ? all : limbs;
        ImmutableList<Decision> decisions = told.outcome.path().stream()
                .filter(step -> step.clause().equals(told.decision.clause()) && step.reason() != Reason.IN_CLASS)
                .collect(ImmutableList.toImmutableList());
        int next = Math.max(0, decisions.indexOf(told.decision));
        return tried.get(Math.min(next, tried.size() - 1));
    }

    /** The class a path such as {@code classes.A1} ends in. */
    static String className(Decision decision) {
        String path = decision.clause().path();
        return path.substring(path.indexOf('.') + 1);
    }
}
