package org.jicai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jicai.decision.Reason;
import org.jicai.tender.Name;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonSentencesTest {

    private static final Pattern PART = Pattern.compile("\\{(\\w+)(?: \\w+)?}");

    @ParameterizedTest
    @EnumSource
    void everyReason_hasASentenceInBothLanguages(Reason reason) {
        Name sentence = ReasonSentences.of(reason);

        assertThat(sentence.en()).endsWith(".").matches("([A-Z]|\\{(ranked|equal)}).*");
        assertThat(sentence.zh()).endsWith("。").doesNotContain(". ");
    }

    @ParameterizedTest
    @EnumSource
    void everyReason_showsTheSameNumbersInBothLanguages(Reason reason) {
        Name sentence = ReasonSentences.of(reason);

        assertThat(parts(sentence.zh())).isEqualTo(parts(sentence.en()));
        assertThat(parts(sentence.en()))
                .isSubsetOf(
                        "left",
                        "right",
                        "compared",
                        "relation",
                        "cutRelation",
                        "subject",
                        "currency",
                        "rule",
                        "limb",
                        "fact",
                        "times",
                        "order",
                        "price",
                        "ceiling",
                        "cut",
                        "bidders",
                        "anchor",
                        "class",
                        "ranked",
                        "equal",
                        "bidding",
                        "vacancy",
                        "need",
                        "pooled",
                        "rates",
                        "gap",
                        "shortfall");
    }

    @ParameterizedTest
    @EnumSource
    void noSentence_namesACurrency(Reason reason) {
        Name sentence = ReasonSentences.of(reason);

        assertThat(sentence.en()).doesNotContain("yuan");
        assertThat(sentence.zh()).doesNotContain("元");
    }

    private static Set<String> parts(String template) {
        return PART.matcher(template)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
