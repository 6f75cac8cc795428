package org.jicai.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    private static CsvTable read(String text) {
        return CsvTable.read("t.csv", text.getBytes(UTF_8), ImmutableList.of("a", "b"));
    }

    @Test
    void cells_knowTheirPlace() {
        CsvRow row = read("a,b,c\n1,2,3\n").rows().get(0);
        assertThat(row.cell("b")).isEqualTo(new Cell("t.csv", 2, "b", "2"));
        assertThat(row.cell("z")).isEqualTo(new Cell("t.csv", 2, "z", ""));
        assertThat(row.has("c")).isTrue();
        assertThat(row.has("z")).isFalse();
    }

    @Test
    void columns_beyondTheRequired_areKept() {
        CsvTable table = read("extra,b,a\nx,2,1\n");
        assertThat(table.columns()).containsExactly("extra", "b", "a");
        assertThat(table.rows().get(0).text("extra")).isEqualTo("x");
    }

    @Test
    void byteOrderMark_isDropped() {
        assertThat(read("\uFEFFa,b\n1,2\n").rows().get(0).text("a")).isEqualTo("1");
    }

    @Test
    void lineEnds_ofWindows() {
        CsvTable table = read("a,b\r\n1,2\r\n3,4");
        assertThat(table.rows()).extracting(CsvRow::line).containsExactly(2, 3);
        assertThat(table.rows().get(1).text("b")).isEqualTo("4");
    }

    @Test
    void quotes_withCommasQuotesAndLineBreaks_linesStayRight() {
        CsvTable table = read("a,b\n\"x, \"\"y\"\"\nz\",2\n\n\"\",4\n");
        assertThat(table.rows()).extracting(row -> row.text("a")).containsExactly("x, \"y\"\nz", "");
        assertThat(table.rows()).extracting(CsvRow::line).containsExactly(2, 5);
    }

    @Test
    void findings_areAllInTheException() {
        assertThatThrownBy(() -> read("a,a\n1\n1,2,3\n"))
                .isInstanceOf(BadInputException.class)
                .hasMessage("t.csv:1: a: \"a\", expected a column name once\n"
                        + "t.csv:1: b: \"\", expected a column of this name\n"
                        + "t.csv:2: \"1 field\", expected 2 fields, as in the header."
                        + " Maybe a comma is missing, or a text that contains a line break needs quotes\n"
                        + "t.csv:3: \"3 fields\", expected 2 fields, as in the header."
                        + " Maybe a text that contains a comma needs quotes");
    }

    @Test
    void values_areShownOnOneLineAndNotTooLong() {
        assertThat(VisibleText.of("a\n\tb\u00A0\u200B\u0007𠀀")).isEqualTo("a\\n\\tb\\u00A0\\u200B\\u0007𠀀");
        assertThat(VisibleText.of("\uDBFF\uDFFF")).isEqualTo("\\u10FFFF");
        assertThat(VisibleText.of("x".repeat(61))).isEqualTo("x".repeat(60) + "…");
    }
}
