package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.decision.Stage;
import org.jicai.money.Share;

/**
 * Awarded prices follow a change of taxes and duties: price × Π (1 + new rate) / (1 + old rate), rounded.
 *
 * <p>Example: a duty from 6 % to 0 % and a tax from 17 % to 3 % make 100.00 to 100 × 1.00/1.06 × 1.03/1.17 = 83.05.
 *
 * @param rates the rates that change
 * @param onlyWith the fact that must be at least 1 for a bid to be concerned, such as whether it is imported; empty for all
 * @param price how the new price is rounded
 */
public record PassThrough(
        ImmutableList<Cited<PassThrough.Rate>> rates, Optional<Cited<String>> onlyWith, Cited<Precision> price)
        implements Clause {

    /**
     * A rate that changes.
     *
     * @param name what it is, such as {@code tariff}
     * @param from the old rate
     * @param to the new rate
     */
    public record Rate(String name, Share from, Share to) {}

    @Override
    public String key() {
        return "passThrough";
    }

    @Override
    public Stage stage() {
        return Stage.ADJUSTMENT;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        ImmutableList.Builder<Cited<?>> leaves = ImmutableList.builder();
        leaves.addAll(rates);
        onlyWith.ifPresent(leaves::add);
        return leaves.add(price).build();
    }
}
