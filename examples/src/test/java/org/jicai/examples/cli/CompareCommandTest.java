package org.jicai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jicai.RuleBooks;
import org.jicai.format.CsvRow;
import org.jicai.format.CsvTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

    private static final String CASE = "case:constructed-batch2";
    private static final String ACARBOSE = "case:batch2-acarbose";

    @TempDir
    private Path temporary;

    @Test
    void secondToTenth_isTheGoldenReport_inBothLanguages() {
        Ran english = Ran.jicai("compare", "--rules", "GY-YD2019-2", "--rules", "GY-YD2024-2", "--data", CASE);
        Ran chinese = Ran.jicai(
                "compare", "--rules", "GY-YD2019-2", "--rules", "GY-YD2024-2", "--data", CASE, "--lang", "zh");

        assertThat(english.exit()).isZero();
        Golden.assertSame("compare-constructed-batch2.txt", english.out());
        Golden.assertSame("compare-constructed-batch2-zh.txt", chinese.out());
    }

    @Test
    void csv_isTheGoldenTable_andItsSharesAddUp() {
        Ran csv = Ran.jicai(
                "compare", "--rules", "GY-YD2019-2", "--rules", "GY-YD2024-2", "--data", CASE, "--format", "csv");

        Golden.assertSame("compare-constructed-batch2.csv", csv.out());
        List<CsvRow> rows = rows(csv.out());
        for (CsvRow total : rows) {
            if (!total.text("change").isEmpty() && total.text("clause").isEmpty() && isAttributed(total)) {
                BigDecimal shares = rows.stream()
                        .filter(row -> !row.text("clause").isEmpty() && key(row).equals(key(total)))
                        .map(row -> new BigDecimal(row.text("share")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(shares).as(key(total)).isEqualByComparingTo(total.text("change"));
            }
        }
    }

    private static boolean isAttributed(CsvRow row) {
        return List.of("selected", "spend", "units").contains(row.text("what"));
    }

    private static String key(CsvRow row) {
        return String.join(
                "|", row.text("level"), row.text("lot"), row.text("bidder"), row.text("product"), row.text("what"));
    }

    private static List<CsvRow> rows(String csv) {
        return CsvTable.read("out.csv", csv.getBytes(StandardCharsets.UTF_8), ImmutableList.of())
                .rows();
    }

    @Test
    void setNumbers_areComparedWithTheBookItself_orChangeTheLastOne() {
        Ran one = Ran.jicai("compare", "--rules", "GY-YD2019-2", "--set", "quota.4=4", "--data", CASE);
        Ran two = Ran.jicai(
                "compare", "--rules", "GY-YD2019-2", "--rules", "GY-YD2019-2", "--set", "quota.4=4", "--data", CASE);

        assertThat(one.exit()).isZero();
        assertThat(one).isEqualTo(two);
        assertThat(one.out())
                .startsWith("constructed-2020-batch2: from GY-YD2019-2 to GY-YD2019-2 with quota.4=4\n")
                .contains("no → yes  – → 1.5", "quota +1.00");
    }

    @Test
    void threeBooks_areTwoComparisonsWithTheFirst() {
        Ran ran = Ran.jicai(
                "compare",
                "--rules",
                "GY-YD2019-2",
                "--rules",
                "GY-YD2024-2",
                "--rules",
                "GY-YD2025-1",
                "--data",
                ACARBOSE);

        assertThat(ran.out().lines().filter(line -> line.startsWith("2020-batch2: from ")))
                .containsExactly(
                        "2020-batch2: from GY-YD2019-2 to GY-YD2024-2", "2020-batch2: from GY-YD2019-2 to GY-YD2025-1");
    }

    @Test
    void sameBookTwice_changesNothing() {
        assertThat(Ran.jicai("compare", "--rules", "GY-YD2019-2", "--rules", "GY-YD2019-2", "--data", ACARBOSE)
                        .out())
                .contains("The books say the same.", "Bids whose award changed: 0");
    }

    @Test
    void json_hasARowForEachRowOfTheCsv() {
        String[] args = {"compare", "--rules", "GY-YD2019-2", "--rules", "GY-YD2024-2", "--data", ACARBOSE};
        String csv = Ran.jicai(with(args, "csv")).out();
        String json = Ran.jicai(with(args, "json")).out();

        assertThat(json.lines().filter(line -> line.startsWith("  {")).count())
                .isEqualTo(csv.lines().count() - 1);
    }

    private static String[] with(String[] args, String format) {
        String[] all = Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--format";
        all[args.length + 1] = format;
        return all;
    }

    @Test
    void badCalls_sayWhatWasExpected() {
        assertBad(
                "--rules: \"GY-YD2019-2\", expected two rule books at least."
                        + " Maybe a second --rules is missing, or --set PATH=VALUE\n",
                "--rules",
                "GY-YD2019-2",
                "--data",
                ACARBOSE);
        assertBad(
                "GY-YD2019-2.yaml with quotas.4=4:2: quotas.4: \"quotas\", expected a clause of the book",
                "--rules",
                "GY-YD2019-2",
                "--set",
                "quotas.4=4",
                "--data",
                ACARBOSE);
        assertBad(
                "--set: \"quota.4\", expected PATH=VALUE, such as quota.4=4\n",
                "--rules",
                "GY-YD2019-2",
                "--set",
                "quota.4",
                "--data",
                ACARBOSE);
        assertBad(
                "--round: \"2020-batch3\", expected a round of case:batch2-acarbose (2020-batch2)."
                        + " Maybe \"2020-batch2\" was meant\n",
                "--rules",
                "GY-YD2019-2",
                "--rules",
                "GY-YD2024-2",
                "--data",
                ACARBOSE,
                "--round",
                "2020-batch3");
        assertBad(
                "--rules: \"IN-L1\", expected a book that can be compared with GY-YD2019-2:"
                        + " prices in yuan and in Indian rupees are not compared\n",
                "--rules",
                "GY-YD2019-2",
                "--rules",
                "IN-L1",
                "--data",
                ACARBOSE);
        assertBad(
                "--samples: \"10\", expected --seed N beside it\n",
                "--rules",
                "GY-YD2019-2",
                "--rules",
                "GY-YD2024-2",
                "--samples",
                "10",
                "--data",
                ACARBOSE);
        assertBad("Missing required option: '--rules=ID|FILE'", "--data", ACARBOSE);
    }

    private static void assertBad(String error, String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "compare";
        System.arraycopy(args, 0, all, 1, args.length);
        Ran ran = Ran.jicai(all);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith(error);
    }

    @Test
    void moreThanTwelveChangedClauses_areRefused_andSampledOnRequest() throws IOException {
        String yuan = inYuan("IN-L1");
        String[] books = {"compare", "--rules", yuan, "--rules", "GY-YD2026-1", "--data", whatIf()};
        Files.delete(temporary.resolve("demand.csv")); // of regions India does not have

        Ran refused = Ran.jicai(books);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err())
                .isEqualTo(
                        "--rules: \"GY-YD2026-1\", expected at most 12 changed clauses against IN-L1, not 13, for exact"
                                + " shares. Maybe --samples 1000 --seed 1, which estimates them\n");
        String[] sampling = Arrays.copyOf(books, books.length + 4);
        System.arraycopy(new String[] {"--samples", "10", "--seed", "3"}, 0, sampling, books.length, 4);
        assertThat(Ran.jicai(sampling).out()).contains("estimated from 10 random orders with seed 3.");
    }

    private String inYuan(String id) throws IOException {
        try (var book = RuleBooks.class.getResourceAsStream("/org/jicai/rules/" + id + ".yaml")) {
            String text = new String(book.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^currency:.*\n", "");
            return Files.writeString(temporary.resolve("yuan.yaml"), text).toString();
        }
    }

    @Test
    void clearAndExplain_takeSettingsToo() {
        Ran cleared = Ran.jicai(
                "clear",
                "--set",
                "priceTest.anyOf[0].atMostMultiple=3",
                "--data",
                ACARBOSE,
                "--out",
                temporary.toString());
        Ran explained = Ran.jicai(
                "explain", "--set", "priceTest.anyOf[0].atMostMultiple=3", "--data", ACARBOSE, "--lot", "acarbose");

        assertThat(cleared.out()).startsWith("2020-batch2 by GY-YD2019-2 with priceTest.anyOf[0].atMostMultiple=3\n");
        assertThat(explained.out()).contains("set on the command line");
    }

    /** The commands of the guide print what the guide shows. */
    @Test
    void guide_showsWhatTheCommandPrints() throws IOException {
        String data = whatIf();
        ImmutableMap<String, String> files = GuideFiles.of("guide-economists.md");

        assertThat(Ran.jicai("compare", "--rules", "GY-YD2019-2", "--rules", "GY-YD2024-2", "--data", data)
                        .out())
                .isEqualTo(files.get("what-if/compare.txt"));
        assertThat(Ran.jicai("compare", "--rules", "GY-YD2019-2", "--set", "quota.5-6=3", "--data", data)
                        .out())
                .isEqualTo(files.get("what-if/set.txt"));
    }

    /** The directory of the guide. */
    private String whatIf() throws IOException {
        ImmutableMap<String, String> files = GuideFiles.of("guide-economists.md");
        for (String name : List.of("lots.csv", "bids.csv", "demand.csv")) {
            Files.writeString(temporary.resolve(name), files.getOrDefault("what-if/" + name, ""));
        }
        return temporary.toString();
    }
}
