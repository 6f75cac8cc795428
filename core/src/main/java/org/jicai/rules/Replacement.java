package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Stage;
import org.jicai.tender.Word;

/**
 * Who takes over the regions or the volume of a winner that drops out after the award. Share and term stay as they were.
 *
 * @param by who takes over
 */
public record Replacement(Cited<By> by) implements Clause {

    /** Who takes over. */
    public enum By implements Word {
        /** The remaining winners of the lot pick in turn, in the order of their ranks. */
        REMAINING_WINNERS_IN_TURN,
        /** The first backup of a region that is still there; where none is, the remaining winners in turn. */
        BACKUPS_FIRST,
        /** The first reserve takes over all of it, at its own price; where none is left, nobody. */
        RESERVES_FIRST,
        /** Its volume is split among the remaining winners by the rule of {@link Split}, within what they can still supply. */
        REMAINING_WINNERS_BY_SPLIT,
        /** Its volume goes to the pool of {@link OwnVolume}. */
        POOL,
        /** Nobody: the regions stay without a supplier. */
        NOBODY
    }

    @Override
    public String key() {
        return "replacement";
    }

    @Override
    public Stage stage() {
        return Stage.AFTER_AWARD;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        return ImmutableList.of(by);
    }
}
