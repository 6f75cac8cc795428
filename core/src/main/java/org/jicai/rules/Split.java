package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.decision.Stage;
import org.jicai.money.Rounding;
import org.jicai.money.Share;

/**
 * Who gets how much of the agreed volume where winners share all of it: in the order of ranks each takes a share of what is
 * left, the last all of it, nobody more than it can supply or may have. What limits leave over is handed out again in the order
 * of ranks within them; what nobody can take stays uncontracted.
 *
 * <p>Example: 60 % of the rest each time, three winners and 1,000 units: 600, 240 and 160.
 *
 * @param ofRest the share of what is left, by the number of winners
 * @param capacity the fact of a bid that says how many units it can supply; a bid without it has no such limit
 * @param most the largest share of the agreed volume one bid may have, rounded down to whole units
 * @param rounding how a part of a unit is rounded
 */
public record Split(
        StepTable<Cited<Share>> ofRest,
        Optional<Cited<String>> capacity,
        Optional<Cited<Share>> most,
        Cited<Rounding> rounding)
        implements Clause {

    @Override
    public String key() {
        return "split";
    }

    @Override
    public Stage stage() {
        return Stage.VOLUME;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        ImmutableList.Builder<Cited<?>> leaves = ImmutableList.builder();
        leaves.addAll(ofRest.rows().asMapOfRanges().values());
        capacity.ifPresent(leaves::add);
        most.ifPresent(leaves::add);
        return leaves.add(rounding).build();
    }
}
