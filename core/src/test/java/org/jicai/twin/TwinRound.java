package org.jicai.twin;

import java.util.List;

/** Lots that are cleared together; only the pilot's rules look across lots. */
public record TwinRound(List<TwinLot> lots) {
    public TwinRound {
        lots = List.copyOf(lots);
    }

    public static TwinRound of(TwinLot... lots) {
        return new TwinRound(List.of(lots));
    }
}
