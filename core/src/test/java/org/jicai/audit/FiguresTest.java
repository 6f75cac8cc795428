package org.jicai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0; 0 units", "1; 1 unit", "2; 2 units", "1001; 1,001 units"})
    void nouns_areInThePluralUnlessThereIsOne(long number, String words) {
        assertThat(new Figures(Language.EN).counted(number, "unit")).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "P1Y, 1 year, 1年",
        "P2Y, 2 years, 2年",
        "P1M, 1 month, 1个月",
        "P6M, 6 months, 6个月",
        "P14D, 14 days, 14天",
        "2027-12-31, until 2027-12-31, 至2027-12-31"
    })
    void term_isSaidInItsOwnUnit(String term, String en, String zh) {
        assertThat(new Figures(Language.EN).term(term)).isEqualTo(en);
        assertThat(new Figures(Language.ZH).term(term)).isEqualTo(zh);
    }
}
