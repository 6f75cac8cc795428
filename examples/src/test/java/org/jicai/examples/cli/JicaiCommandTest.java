package org.jicai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JicaiCommandTest {

    @ParameterizedTest
    @CsvSource({
        "--frmat csv, Maybe \"--format\" was meant",
        "explian, Maybe \"explain\" was meant",
        "rules lst, Maybe \"list\" was meant",
        "clear --data x, Missing required option",
        "--format xml, expected one of",
        "'', Missing required subcommand",
    })
    void badUsage_exits2_andSaysWhat(String args, String said) {
        Ran ran = Ran.jicai(args.isEmpty() ? new String[0] : args.split(" ", -1));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(said).contains("--help");
    }

    @Test
    void helpAndVersion_exit0() {
        assertThat(Ran.jicai("--help").out())
                .startsWith("Usage: jicai")
                .contains("replay", "clear", "explain", "rules", "compare", "coverage");
        assertThat(Ran.jicai("clear", "--help").out()).startsWith("Usage: jicai clear");
        assertThat(Ran.jicai("--version"))
                .matches(ran -> ran.exit() == 0 && ran.out().startsWith("jicai "));
    }
}
