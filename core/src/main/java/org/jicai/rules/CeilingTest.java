package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.decision.Stage;
import org.jicai.tender.Name;

/**
 * A bid above the ceiling of its own strength is invalid.
 *
 * <p>Example: at four decimals half-up a bid of 0.558125 is 0.5581, which a ceiling of 0.5581 admits.
 *
 * @param precision the decimals at which the bid is compared with its ceiling
 * @param equals what the ceiling is, where the tender sets it to another known price, such as the price selected in the pilot
 */
public record CeilingTest(Cited<Precision> precision, Optional<Cited<Name>> equals) implements Clause {

    /**
     * A ceiling that is published as such.
     *
     * @param precision the decimals at which the bid is compared with its ceiling
     */
    public CeilingTest(Cited<Precision> precision) {
        this(precision, Optional.empty());
    }

    @Override
    public String key() {
        return "ceiling";
    }

    @Override
    public Stage stage() {
        return Stage.CEILING;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        return equals.<ImmutableList<Cited<?>>>map(e -> ImmutableList.of(precision, e))
                .orElseGet(() -> ImmutableList.of(precision));
    }
}
