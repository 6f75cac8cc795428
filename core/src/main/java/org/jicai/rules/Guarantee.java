package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Stage;

/**
 * A valid bid that has no place, or lost it, is selected at its own price if it passes any one limb. It counts among the
 * winners and stands among them by its rank. A bid that passes none keeps the reason for which it is out.
 *
 * <p>Example: a cut of at least 60 % from the ceiling is selected whatever its rank.
 *
 * @param anyOf the limbs; the first that passes is the one reported
 */
public record Guarantee(ImmutableList<Cited<Limb>> anyOf) implements Clause {

    @Override
    public String key() {
        return "guarantee";
    }

    @Override
    public Stage stage() {
        return Stage.GUARANTEE;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        return ImmutableList.copyOf(anyOf);
    }
}
