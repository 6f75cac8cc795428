package org.jicai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jicai.audit.Language;
import org.jicai.examples.cli.Table.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {

    @Test
    void chineseTakesTwoColumns_numbersStandOnTheRight() {
        Table table = Table.of(
                        Column.text("who", "who", "企业"), Column.number("n", "n", "数"), Column.text("x", "x", "备注"))
                .row("拜耳", 1, "a")
                .row("Bayer", 20, "")
                .build();

        assertThat(TextTable.lines(table, Language.EN))
                .containsExactly("who     n  x", "------------", "拜耳    1  a", "Bayer  20");
        assertThat(TextTable.lines(table, Language.ZH).get(0)).isEqualTo("企业   数  备注");
    }

    @ParameterizedTest
    @CsvSource({"abc, 3", "药品集采, 8", "（）, 4", "é, 1", "e\u0301, 1", "Ⅱ, 1", "𠮷, 2", "–, 1", "'', 0"})
    void width_countsTerminalColumns(String text, int width) {
        assertThat(DisplayWidth.of(text)).isEqualTo(width);
    }
}
