package org.jicai.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import org.jicai.RuleBooks;
import org.jicai.decision.Confidence;
import org.jicai.rules.Citation;
import org.jicai.rules.Cited;
import org.jicai.rules.Quota;
import org.jicai.rules.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {

    private static final RuleBook BOOK = RuleBooks.byId("GY-YD2019-2").orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {"quota.4=4", "quota[4]=4", " quota.4 = 4 "})
    void oneNumber_isSetAndMarked_theOthersStay(String setting) {
        RuleBook set = with(setting);

        assertThat(set.clause(Quota.class).orElseThrow().places().at(4)).satisfies(places -> {
            assertThat(places.value()).isEqualTo(4);
            assertThat(places.path()).isEqualTo("quota[4]");
            assertThat(places.citation())
                    .isEqualTo(new Citation(
                            "",
                            ImmutableList.of(),
                            Confidence.ASSUMED,
                            "set on the command line",
                            ImmutableList.of(),
                            ImmutableList.of()));
        });
        assertThat(without(set, "quota[4]")).isEqualTo(without(BOOK, "quota[4]"));
        assertThat(set.id()).isEqualTo("GY-YD2019-2 with " + setting.replace(" ", ""));
        assertThat(set.sources()).isEqualTo(BOOK.sources());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "priceTest.anyOf[0].atMostMultiple=1.5; priceTest.anyOf[0]",
                "priceTest.anyOf.0={atMostMultiple: 1.5, of: lowest}; priceTest.anyOf[0]",
                "ties=[lot]; ties[0]",
                "bidders.count=valid; bidders.count",
                "volume.shares.ordinary.4+=75%; volume.shares.ordinary[4+]",
                "term.ordinary.1=18m; term.ordinary[1]",
                "comparison.unitPrice.scale=4; comparison.unitPrice",
            })
    void placeInsideOrAroundAValue_marksTheValue(String setting, String marked) {
        assertThat(with(setting).leaves().stream()
                        .filter(leaf -> leaf.citation().note().equals("set on the command line"))
                        .map(Cited::path))
                .containsExactly(marked);
    }

    @Test
    void severalSettings_applyOneAfterTheOther() {
        RuleBook set = with("quota.4=4", "quota.5-6=5", "quota.4=2");

        assertThat(set.clause(Quota.class).orElseThrow().places().at(4).value()).isEqualTo(2);
        assertThat(set.clause(Quota.class).orElseThrow().places().at(6).value()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "quota.4=0; 123: quota[4]: \"0\", expected a whole number from 1 to 9999",
                "quota.5-6=2; 128: quota[5-6]: \"2\", expected at least 3",
                "quota.5=3; 117: quota.5: \"5\", expected a place (1, 2-3, 4, 5-6, 7-8, 9+)",
                "quotas.4=1; 2: quotas.4: \"quotas\", expected a clause of the book (bidders, ceiling, comparison, ties,"
                        + " quota, priceTest, volume, term, regions, replacement). Maybe \"quota\" was meant",
                "priceTest.anyOf[3]=1; 149: priceTest.anyOf[3]: \"3\", expected a place (0, 1, 2)",
                "quota.4.x=1; 123: quota.4.x: \"x\", expected no further step, \"3\" is all",
                "quota.cite.confidence=document; 117: quota.cite.confidence: \"cite\", expected a place",
                "id=mine; 2: id: \"id\", expected a clause of the book",
                "volume.shares.ordinary.1=150%; 192: volume.shares.ordinary[1]: \"150%\", expected a percentage",
                "quota.4=*x; 1: \"*x\", expected plain keys, lists and texts",
            })
    void badSettings_areRefusedLikeTheFile(String setting, String error) {
        assertThatThrownBy(() -> with(setting))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("GY-YD2019-2.yaml with " + setting + ":" + error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quota.4", "=4", " =4", "quota.4=", "quota.4= ", ""})
    void noPathOrNoValue_isRefused(String setting) {
        assertThatThrownBy(() -> Setting.parse(setting))
                .isInstanceOf(BadInputException.class)
                .hasMessage("--set: \"" + setting + "\", expected PATH=VALUE, such as quota.4=4");
    }

    @ParameterizedTest
    @ValueSource(strings = {".=4", "quota..4=4", "quota.=4", "[=1", "quota[4=4x", "a]b=1"})
    void oddPaths_areRefusedWithoutACrash(String setting) {
        assertThatThrownBy(() -> with(setting)).isInstanceOf(BadInputException.class);
    }

    private static RuleBook with(String... settings) {
        return RuleBooks.byId(
                        "GY-YD2019-2", Stream.of(settings).map(Setting::parse).toList())
                .orElseThrow();
    }

    private static List<Cited<?>> without(RuleBook book, String path) {
        return book.leaves().stream().filter(leaf -> !leaf.path().equals(path)).toList();
    }
}
