package org.jicai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplainCommandTest {

    private static final String CASE = "case:batch2-acarbose";

    @Test
    void explain_isTheGoldenReport() {
        Ran ran = Ran.jicai("explain", "--data", CASE, "--lot", "acarbose");

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        Golden.assertSame("explain-acarbose.txt", ran.out());
    }

    @Test
    void explain_inChinese_isTheGoldenReport() {
        Golden.assertSame(
                "explain-acarbose-zh.txt",
                Ran.jicai("explain", "--lang", "zh", "--data", CASE, "--lot", "acarbose")
                        .out());
    }

    @Test
    void bidder_canBeNamedInEnglishOrChinese() {
        String english = Ran.jicai("explain", "--data", CASE, "--lot", "acarbose", "--bidder", "Bayer")
                .out();

        assertThat(english).contains("Bayer: selected.").doesNotContain("Huadong: ");
        assertThat(Ran.jicai("explain", "--data", CASE, "--lot", "acarbose", "--bidder", "拜耳")
                        .out())
                .isEqualTo(english);
    }

    @Test
    void unknownIds_suggestTheNearest() {
        assertBad(
                Ran.jicai("explain", "--data", CASE, "--lot", "acarbos"),
                "--lot: \"acarbos\", expected a lot of 2020-batch2 (acarbose). Maybe \"acarbose\" was meant\n");
        assertBad(
                Ran.jicai("explain", "--data", CASE, "--lot", "acarbose", "--bidder", "Beyer"),
                "--bidder: \"Beyer\", expected a bidder of acarbose (拜耳, Bayer, 杭州中美华东, Hangzhou Zhongmei Huadong)."
                        + " Maybe \"Bayer\" was meant\n");
        assertBad(
                Ran.jicai("explain", "--data", "case:batch2-acarbos", "--lot", "acarbose"),
                "--data: \"batch2-acarbos\", expected a case that ships. Maybe \"batch2-acarbose\" was meant\n");
        assertBad(
                Ran.jicai("explain", "--data", CASE, "--rules", "GY-YD2019-3", "--lot", "acarbose"),
                "--rules: \"GY-YD2019-3\", expected a file or a rule book that ships");
        assertBad(
                Ran.jicai("explain", "--data", CASE, "--round", "2020-batch3", "--lot", "acarbose"),
                "--round: \"2020-batch3\", expected a round of case:batch2-acarbose (2020-batch2)."
                        + " Maybe \"2020-batch2\" was meant\n");
    }

    @Test
    void csvAndJson_haveOneRowForEachSentence_andNoColour() {
        Ran csv = Ran.coloured("explain", "--data", CASE, "--lot", "acarbose", "--format", "csv");
        Ran json = Ran.coloured("explain", "--data", CASE, "--lot", "acarbose", "--format", "json");

        assertThat(csv.out())
                .startsWith("lot,bidder,product,verdict,part,stage,reason,sentence,clause\n")
                .contains("acarbose,杭州中美华东,,lost,path,price-test,over-multiple,")
                .doesNotContain("\u001B", "\r");
        assertThat(json.out().lines().filter(line -> line.startsWith("  {")).count())
                .isEqualTo(csv.out().lines().count() - 1);
        assertThat(json.out()).startsWith("[\n  {\"lot\":\"acarbose\"").doesNotContain("\u001B");
    }

    @Test
    void text_isColouredOnATerminalOnly() {
        assertThat(Ran.coloured("explain", "--data", CASE, "--lot", "acarbose").out())
                .contains("\u001B[32mBayer: selected.\u001B[0m");
    }

    private static void assertBad(Ran ran, String error) {
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith(error);
    }
}
