package org.jicai.audit;

import org.jicai.decision.Operand;
import org.jicai.decision.Operator;

/** The words of a sentence that follow from the comparison a step made. */
final class ComparisonWords {

    private final Language language;
    private final BookWords words;
    private final Figures figures;

    ComparisonWords(BookWords words, Language language) {
        this.language = language;
        this.words = words;
        this.figures = new Figures(language);
    }

    /** Both sides with their units, in parentheses: {@code (0.5 yuan > 0.39 yuan)}. */
    void compared(Told told, Text into) {
        Operator operator = told.sides.operator();
        if (operator == null) {
            return;
        }
        into.append(language.of(" (", "（"));
        figure(told.sides.left(), told.left(), told.sides.leftScale(), into);
        into.append(language.of(" ", "")).append(sign(operator)).append(language.of(" ", ""));
        figure(told.sides.right(), told.right(), told.sides.rightScale(), into);
        into.append(language.of(")", "）"));
    }

    /** In place of the sides of a comparison that could not be made. */
    String notKnown() {
        return language.of(" (what it asks for is not known)", "（所需数据未知）");
    }

    /** How far savings drop, for the bid that drops too far and for those after it. */
    String gap(boolean own) {
        return own
                ? language.of(
                        ": its cut from the ceiling is {left}, and {right} is the smallest that is near enough to the bid before",
                        "：较最高有效申报价降幅{left}，与前一顺位衔接的最低降幅为{right}")
                : language.of(" at a bid before it", "（出现在前序顺位）");
    }

    /** How the left side relates to the right one. */
    String relation(Operator operator) {
        return switch (operator) {
            case AT_MOST -> language.of("at most", "不高于");
            case ABOVE -> language.of("above", "高于");
            case AT_LEAST -> language.of("at least", "不低于");
            case BELOW -> language.of("below", "低于");
        };
    }

    /** How the cut relates to the required one where prices relate as given: a lower price is a larger cut. */
    String cutRelation(Operator operator) {
        return switch (operator) {
            case AT_MOST -> language.of("at least", "不低于");
            case ABOVE -> language.of("below", "不足");
            case AT_LEAST -> language.of("at most", "不高于");
            case BELOW -> language.of("above", "高于");
        };
    }

    /** Which price of the bid stands on the left. */
    String subject(Operand.Kind left) {
        return left == Operand.Kind.BID_PRICE ? language.of("bid", "申报价") : language.of("comparable price", "单位可比价");
    }

    private void figure(Operand.Kind kind, long unscaled, int scale, Text into) {
        figures.operand(kind, unscaled, scale, into);
        if (kind.isPrice()) {
            into.append(language.of(" ", "")).append(words.currency());
        }
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case AT_MOST -> "≤";
            case ABOVE -> ">";
            case AT_LEAST -> "≥";
            case BELOW -> "<";
        };
    }
}
