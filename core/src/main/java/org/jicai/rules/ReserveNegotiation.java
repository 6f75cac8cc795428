package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.decision.Stage;
import org.jicai.money.Ratio;

/**
 * A negotiation against a sealed reserve price. A bid above the entry limit may make further offers, each at most the one before;
 * if it is still above, it is out. A bid above the reserve is then asked for its last price and is out if that is above it too.
 * Prices are compared as comparable prices; a lot whose reserve is not known waits.
 *
 * <p>Example: reserve 100, entry 115 %, two offers: 130, then 112 enters, and 99 is agreed.
 *
 * @param reserve the reserve price of the lot
 * @param entry the multiple of the reserve that the offers must reach, where there is one
 * @param offers how many offers a bid has to reach the entry limit, its bid included; 1 where there is no entry limit
 */
public record ReserveNegotiation(Cited<Published> reserve, Optional<Cited<Ratio>> entry, Cited<Integer> offers)
        implements Clause {

    @Override
    public String key() {
        return "reserve";
    }

    @Override
    public Stage stage() {
        return Stage.NEGOTIATION;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        ImmutableList.Builder<Cited<?>> leaves = ImmutableList.builder();
        leaves.add(reserve);
        entry.ifPresent(leaves::add);
        return leaves.add(offers).build();
    }
}
