package org.jicai.format;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said about files whose form is wrong. */
class BadTableTest {

    private static final String LOT_COLUMNS = "round, lot, name_en, name_zh, form, comparison_strength, unit";

    private final SmallRounds rounds = SmallRounds.valid();

    @Test
    void file_missing() {
        assertThat(rounds.without("lots.csv").problems())
                .containsExactly("lots.csv: \"no such file\", expected a file with the columns " + LOT_COLUMNS);
    }

    @Test
    void file_unreadable() {
        RoundFiles denied = new RoundFiles() {
            @Override
            public Optional<byte[]> read(String name) {
                throw new UncheckedIOException(new AccessDeniedException(name));
            }

            @Override
            public String describe(String name) {
                return "data/" + name;
            }
        };
        Findings findings = new Findings();
        RoundTables.read(denied, findings);
        assertThat(findings.inOrder(ImmutableList.of()))
                .extracting(Finding::toString)
                .hasSize(5)
                .contains("data/bids.csv: \"unreadable\", expected a file that this user may read");
    }

    @Test
    void file_empty() {
        assertThat(rounds.set("lots.csv", "").problems())
                .containsExactly("lots.csv:1: \"\", expected a header row with the columns " + LOT_COLUMNS);
    }

    @Test
    void file_headerOnly_isATableWithoutRows() {
        assertThat(CsvTable.read("a.csv", "a,b\n".getBytes(Charset.forName("UTF-8")), ImmutableList.of("a"))
                        .rows())
                .isEmpty();
    }

    @Test
    void lots_headerOnly() {
        assertThat(rounds.set("lots.csv", LOT_COLUMNS.replace(" ", "") + "\n").problems())
                .containsExactly("lots.csv:1: \"a header only\", expected at least one lot");
    }

    @Test
    void column_missing_hintsAtTheMisspeltOne() {
        assertThat(rounds.with("bids.csv", "ceiling_yuan", "ceiling_yaun").problems())
                .containsExactly("bids.csv:1: ceiling_yuan: \"\", expected a column of this name."
                        + " Maybe \"ceiling_yaun\" was meant to be \"ceiling_yuan\"");
    }

    @Test
    void column_missing_otherCellsAreStillChecked() {
        assertThat(rounds.with("bids.csv", "ceiling_yuan", "cap")
                        .with("bids.csv", "0.32", "x")
                        .problems())
                .containsExactly(
                        "bids.csv:1: ceiling_yuan: \"\", expected a column of this name",
                        "bids.csv:3: price_yuan: \"x\", expected a price in yuan, such as 0.1807");
    }

    @Test
    void column_twice() {
        assertThat(rounds.with("bids.csv", ",note,", ",product,").problems())
                .containsExactly(
                        "bids.csv:1: product: \"product\", expected a column name once",
                        "bids.csv:1: note: \"\", expected a column of this name");
    }

    @Test
    void column_missing_isNotReportedAgainForEachRow() {
        for (String file : rounds.names()) {
            for (String column : requiredColumns(file)) {
                assertThat(SmallRounds.valid()
                                .with(file, headerOf(file), headerOf(file).replaceFirst("\\b" + column + "\\b", "x"))
                                .problems())
                        .as(file + " without " + column)
                        .allMatch(problem -> problem.startsWith(file + ":1: " + column + ": "))
                        .hasSizeLessThan(2);
            }
        }
    }

    private List<String> requiredColumns(String file) {
        int required = file.equals("bids.csv") ? 13 : file.equals("lots.csv") ? 7 : 11;
        return Splitter.on(',').splitToStream(headerOf(file)).limit(required).toList();
    }

    private String headerOf(String file) {
        return rounds.text(file).lines().findFirst().orElseThrow();
    }

    @Test
    void separator_semicolon() {
        assertThat(rounds.set("demand.csv", rounds.text("demand.csv").replace(',', ';'))
                        .problems())
                .containsExactly(
                        "demand.csv:1: \"round;lot;region;strength;base_units;bidder;product\", expected fields"
                                + " separated by commas. Maybe the fields are separated by semicolons instead of commas");
    }

    @Test
    void row_tooLongAndTooShort() {
        assertThat(rounds.with("bids.csv", ",绿叶,Luye,", ",绿叶,Luye, Co.,")
                        .with("bids.csv", ",华东,Huadong,", ",华东,")
                        .problems())
                .containsExactly(
                        "bids.csv:3: \"17 fields\", expected 16 fields, as in the header."
                                + " Maybe a text that contains a comma needs quotes",
                        "bids.csv:4: \"15 fields\", expected 16 fields, as in the header."
                                + " Maybe a comma is missing, or a text that contains a line break needs quotes");
    }

    @Test
    void quote_neverClosed() {
        assertThat(rounds.with("bids.csv", "note\"", "note").problems())
                .containsExactly("bids.csv:2: \"an open quote\", expected a closing quote before the end of the file");
    }

    @Test
    void quote_notDoubled() {
        assertThat(rounds.with("bids.csv", "\"\"quoted", "\"quoted").problems())
                .containsExactly("bids.csv:2: \"text after a closing quote\", expected a comma or the end of the line."
                        + " Maybe a quote inside a quoted text is not doubled");
    }

    @Test
    void encoding_gbk() {
        byte[] gbk = rounds.text("lots.csv").getBytes(Charset.forName("GBK"));
        assertThat(rounds.set("lots.csv", gbk).problems())
                .containsExactly("lots.csv:2: \"\\xB0\\xA2\\xBF\\xA8\\xB2\\xA8\\xCC\\xC7\", expected text in UTF-8."
                        + " Maybe the file was saved as GBK");
    }

    @Test
    void encoding_utf16_withAndWithoutMark() {
        String text = rounds.text("demand.csv");
        assertThat(rounds.set("demand.csv", text.getBytes(UTF_16)).problems())
                .containsExactly("demand.csv:1: \"\\xFE\\xFF\", expected text in UTF-8."
                        + " Maybe the file was saved as UTF-16");
        assertThat(rounds.set("demand.csv", "round,lot".getBytes(UTF_16LE)).problems())
                .containsExactly(
                        "demand.csv:1: \"\\x00\", expected text in UTF-8." + " Maybe the file was saved as UTF-16");
    }

    @Test
    void encoding_neither() {
        byte[] bytes = rounds.bytes("lots.csv");
        bytes[bytes.length - 2] = (byte) 0xFF;
        assertThat(rounds.set("lots.csv", bytes).problems())
                .containsExactly("lots.csv:4: \"\\xFF\", expected text in UTF-8");
    }
}
