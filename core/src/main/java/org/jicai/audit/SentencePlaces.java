package org.jicai.audit;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.audit.Sentence.Place;
import org.jicai.decision.ClauseRef;
import org.jicai.rules.Anchor;
import org.jicai.rules.BidClasses.Condition;
import org.jicai.rules.Limb;
import org.jicai.rules.RuleBook;

/**
 * What the places in braces of a sentence stand for. Words that follow from the book alone are written into the sentence once;
 * the others are written for each decision. A place nothing is known for stays as it is.
 */
final class SentencePlaces {

    private final Language language;
    private final BookWords book;
    private final LimbSentence limbs;
    private final ComparisonWords comparisons;
    private final Figures figures;

    SentencePlaces(RuleBook book, Language language) {
        this.language = language;
        this.book = new BookWords(book, language);
        this.limbs = new LimbSentence(book, language);
        this.comparisons = new ComparisonWords(this.book, language);
        this.figures = new Figures(language);
    }

    /** The number of the book that a sentence applies: where it stands and what it is. */
    record Applied(ClauseRef clause, Object value) {}

    /** Writes a sentence with places in braces. */
    void fill(String template, Applied applied, SentenceWriter into) {
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            into.text(template.substring(from, open));
            part(template.substring(open + 1, close), applied, into);
            from = close + 1;
        }
        into.text(template.substring(from));
    }

    private void part(String name, Applied applied, SentenceWriter into) {
        int noun = name.indexOf(' ');
        if (noun < 0) {
            word(name, applied, into);
        } else {
            into.place(new LotPlaces.Counted(sides(name.substring(0, noun)), name.substring(noun)));
        }
    }

    private void word(String name, Applied applied, SentenceWriter into) {
        switch (name) {
            case "currency" -> into.text(book.currency());
            case "rates" -> into.text(book.rates());
            case "vacancy" -> into.text(book.vacancy());
            case "need" -> into.text(book.need());
            case "class" -> into.text(DecisionSentence.className(applied.clause()));
            case "ranked" -> fill(book.ranked(), applied, into);
            case "equal" -> fill(book.equal(), applied, into);
            case "bidding" -> fill(book.bidding(), applied, into);
            case "gap" -> into.place(gap(applied));
            case "are",
                    "make",
                    "bidders",
                    "left",
                    "right",
                    "compared",
                    "relation",
                    "cutRelation",
                    "subject",
                    "pooled",
                    "shortfall",
                    "price",
                    "ceiling",
                    "cut" -> into.place(sides(name));
            default -> applied(name, applied, into);
        }
    }

    /** The places that follow from the decision. */
    private Place sides(String name) {
        String open = "{" + name + "}";
        return switch (name) {
            case "bidders" -> new LotPlaces.Bidders();
            case "are" -> new LotPlaces.Are();
            case "make" -> new LotPlaces.Make();
            case "left" -> new SidePlaces.Side(figures, Told.LEFT, open);
            case "right" -> new SidePlaces.Side(figures, Told.RIGHT, open);
            case "relation" -> new SidePlaces.Related(open, comparisons::relation);
            case "cutRelation" -> new SidePlaces.Related(open, comparisons::cutRelation);
            case "subject" -> new SidePlaces.Compared(open, (told, text) -> text.append(subject(told)));
            case "compared" -> new SidePlaces.Compared("", comparisons::compared);
            case "shortfall" -> new SidePlaces.Compared(comparisons.notKnown(), comparisons::compared);
            case "pooled" -> new SidePlaces.Compared("", this::pooled);
            case "price" -> new SidePlaces.Price(Told.COMPARABLE, open);
            case "ceiling" -> new SidePlaces.Price(Told.CEILING, open);
            case "cut" -> (told, text) -> cut(told, open, text);
            default -> (told, text) -> text.append(open);
        };
    }

    private String subject(Told told) {
        return comparisons.subject(told.sides.left());
    }

    /** How far savings drop: in one way for the bid that drops too far, in another for those after it. */
    private Place gap(Applied applied) {
        SentenceWriter own = new SentenceWriter();
        fill(comparisons.gap(true), applied, own);
        Sentence ofItself = own.sentence(Optional.empty());
        String before = comparisons.gap(false);
        return new SidePlaces.Compared(before, ofItself::write);
    }

    private void pooled(Told told, Text text) {
        if (told.right() == 0) {
            return;
        }
        text.append(language.of("; ", "，另"));
        figures.operand(told.sides.right(), told.right(), told.sides.rightScale(), text);
        text.append(language.of(" of it go to the pool", "转入待分配量"));
    }

    private void cut(Told told, String otherwise, Text text) {
        boolean known = told.ceiling() != Told.UNKNOWN;
        if (known && told.sides.comparesBid()) {
            figures.cut(told.left(), told.sides.leftScale(), told.ceiling(), told.ceilingScale, text);
        } else if (known && told.asBid() != Told.UNKNOWN) {
            figures.cut(told.asBid(), told.bidScale, told.ceiling(), told.ceilingScale, text);
        } else {
            text.append(otherwise);
        }
    }

    /** The words that follow from the number of the rule book that was applied. */
    private void applied(String name, Applied applied, SentenceWriter into) {
        if (applied.value() instanceof Limb limb) {
            into.text(applied(name, limb));
        } else if (applied.value() instanceof Anchor anchor && name.equals("anchor")) {
            into.text(limbs.anchor(anchor));
        } else if (applied.value() instanceof ImmutableList<?> list && name.equals("limb")) {
            into.place(condition(DecisionSentence.conditions(list)));
        } else {
            into.text("{" + name + "}");
        }
    }

    private Place condition(ImmutableList<Condition> conditions) {
        return new SidePlaces.Condition(conditions.stream().map(limbs::words).collect(ImmutableList.toImmutableList()));
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
}
