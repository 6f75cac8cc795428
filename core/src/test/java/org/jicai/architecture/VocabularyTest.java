package org.jicai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jicai.RuleBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vocabulary has no special cases: no type is named after a round, and no code that computes names a round or a book. */
class VocabularyTest {
    static final List<String> COMPUTING = List.of("rules", "clearing", "allocation", "engine");

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "jicai");
    private static final Pattern COMMENTS = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]+|\\d+");

    /** Words of the ids that are common words of the vocabulary as well. */
    private static final Set<String> COMMON = Set.of(
            "price",
            "product",
            "of",
            "the",
            "month",
            "split",
            "double",
            "tender",
            "rate",
            "rebate",
            "bands",
            "band",
            "preference",
            "negotiation",
            "expansion",
            "contract",
            "national",
            "renewal");

    /** What rounds and books are called by: their ids, whole. */
    private static ImmutableSet<String> ids() {
        return RuleBooks.all().stream()
                .flatMap(book -> Stream.concat(Stream.of(book.id()), book.rounds().stream()))
                .filter(id -> !id.isBlank())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The words of the ids that name a place, a thing or a round: insulin, stents, batch, jiangsu, a year. */
    private static ImmutableSet<String> names() {
        return ids().stream()
                .flatMap(id -> words(id).stream())
                .filter(word -> word.length() > 3 && !COMMON.contains(word))
                .collect(ImmutableSet.toImmutableSet());
    }

    private static Set<String> words(String text) {
        return WORDS.matcher(text.replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\\d)", " "))
                .results()
                .map(match -> match.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static boolean isNamedAfterARound(String type) {
        return !Sets.intersection(words(type), names()).isEmpty();
    }

    private static boolean namesARound(String source) {
        String code = COMMENTS.matcher(source).replaceAll(" ");
        return ids().stream().anyMatch(code::contains);
    }

    @Test
    void names_areThoseOfTheCatalogue() {
        assertThat(ids()).contains("GY-YD2019-2", "2020-batch2", "2021-insulin", "IN-L1", "germany-rebate");
        assertThat(names()).contains("batch", "insulin", "stents", "2021", "sanming", "nrdl", "sweden");
    }

    @ParameterizedTest
    @FieldSource("COMPUTING")
    void noType_isNamedAfterARound(String computing) {
        assertThat(sources(computing).map(VocabularyTest::typeName).filter(VocabularyTest::isNamedAfterARound))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("COMPUTING")
    void noCode_namesARoundOrABook(String computing) {
        assertThat(sources(computing).filter(file -> namesARound(read(file)))).isEmpty();
    }

    @Test
    void nestedTypesOfTheVocabulary_areNotNamedAfterARoundEither() {
        Pattern nested = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w*)");
        assertThat(sources("rules")
                        .flatMap(file -> nested.matcher(
                                        COMMENTS.matcher(read(file)).replaceAll(" "))
                                .results()
                                .map(match -> match.group(1)))
                        .filter(VocabularyTest::isNamedAfterARound))
                .isEmpty();
    }

    // ---- the tests above can fail

    @ParameterizedTest
    @ValueSource(
            strings = {
                "InsulinClasses",
                "Batch7Elimination",
                "StentsTieBreak",
                "Round2021",
                "SwedenReserves",
                "JointsVolume"
            })
    void type_namedAfterARound_isFound(String type) {
        assertThat(isNamedAfterARound(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (round.id().equals(\"2022-batch7\")) {",
                "return book.id() == \"DE-REBATE\";",
                "case \"2021-insulin\" -> x;"
            })
    void code_thatNamesARound_isFound(String code) {
        assertThat(namesARound(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/** Example: GY-YD2019-2. */ int a;", "// 2022-batch7", "boolean isOfRound;"})
    void code_thatOnlySpeaksOfARound_isNot(String code) {
        assertThat(namesARound(code)).isFalse();
    }

    private static String typeName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static Stream<Path> sources(String computing) {
        try (Stream<Path> files = Files.walk(SOURCES.resolve(computing))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).isNotEmpty();
            return sources.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
