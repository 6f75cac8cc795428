package org.jicai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jicai.replay.Match;
import org.jicai.replay.RoundReplay;
import org.junit.jupiter.api.Test;

class HeadStartTest {

    /** The casebook has this lot as exact, with all steps from the ceiling to the regions. */
    @Test
    void replay_itsCase_isExact() {
        assertThat(HeadStart.replay())
                .singleElement()
                .satisfies(round -> assertThat(round.count(Match.EXACT)).isEqualTo(1))
                .extracting(RoundReplay::round)
                .isEqualTo("2020-batch2");
    }
}
