package org.jicai.audit;

import java.util.Optional;
import org.jicai.decision.ClauseRef;

/**
 * One sentence of an explanation, and the number of the rule book it applies.
 *
 * @param text the sentence
 * @param clause the number it applies, where there is one
 */
public record Statement(String text, Optional<ClauseRef> clause) {

    static Statement of(String text) {
        return new Statement(text, Optional.empty());
    }

    static Statement of(String text, ClauseRef clause) {
        return new Statement(text, Optional.of(clause));
    }

    /** The sentence, followed by its clause: {@code Its cut … is below 50 %. [GY-YD2019-2#priceTest.anyOf[1]]}. */
    @Override
    public String toString() {
        return text + clause.map(c -> " [" + c + "]").orElse("");
    }
}
