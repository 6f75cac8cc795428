package org.jicai.audit;

import org.jicai.decision.LotOutcome;

/**
 * The constants of an outcome in words, for tables.
 *
 * <p>Example: {@code OutcomeWords.in(Language.EN).term("P2Y")} is {@code 2 years}.
 */
public final class OutcomeWords {

    private final Figures figures;
    private final Terms terms;

    private OutcomeWords(Language language) {
        this.figures = new Figures(language);
        this.terms = new Terms(language);
    }

    /**
     * The words of a language.
     *
     * @param language the language
     * @return its words
     */
    public static OutcomeWords in(Language language) {
        return new OutcomeWords(language);
    }

    /**
     * A term.
     *
     * @param term the term as outcomes hold it: {@code P2Y} or a date
     * @return the words
     */
    public String term(String term) {
        return figures.term(term);
    }

    /**
     * How a lot ended, and why where it was not awarded.
     *
     * @param lot the outcome of the lot
     * @return the words, without a full stop
     */
    public String state(LotOutcome lot) {
        String sentence = terms.state(lot);
        return sentence.substring(0, sentence.length() - 1);
    }
}
