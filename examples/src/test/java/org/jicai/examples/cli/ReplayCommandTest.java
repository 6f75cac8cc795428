package org.jicai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {

    @Test
    void shippedCases_haveNoMismatch() {
        Ran ran = Ran.jicai("replay");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).endsWith("No mismatch.\n").contains("2018-pilot").contains("24 of 24");
    }

    @Test
    void csv_hasTheColumnsOfTheDesign() {
        Ran ran = Ran.jicai("replay", "2020-batch2", "--format", "csv");

        assertThat(ran.out()).startsWith("round,lot,match,computed,published,difference,detail,rests_on\n");
        assertThat(ran.out().lines().skip(1)).allMatch(line -> line.startsWith("2020-batch2,"));
    }

    @Test
    void winnerAnnouncedAsLoser_isAMismatch_exit1(@TempDir Path data) throws IOException {
        Files.writeString(
                data.resolve("lots.csv"),
                "round,lot,name_en,name_zh,form,comparison_strength,unit\n2020-batch2,a,a,,tablet,10mg,tablet\n");
        Files.writeString(
                data.resolve("bids.csv"),
                "round,lot,bidder,bidder_en,strength,strength_ratio,price_yuan,ceiling_yuan,reference_product,selected,regions,"
                        + "evidence,note\n2020-batch2,a,A,,10mg,1,0.1,1,no,no,,official,\n");

        Ran ran = Ran.jicai("replay", "--data", data.toString());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).contains("computed only: A").endsWith("Mismatches: 1.\n");
    }

    @Test
    void unknownRound_suggestsTheNearest() {
        Ran ran = Ran.jicai("replay", "2020-batch22");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("Maybe \"2020-batch2\" was meant");
    }

    @Test
    void chinese_isChinese() {
        assertThat(Ran.jicai("replay", "2020-batch2", "--lang", "zh").out())
                .contains("案例或批次")
                .endsWith("没有不一致。\n");
    }
}
