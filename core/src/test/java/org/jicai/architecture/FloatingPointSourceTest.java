package org.jicai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No floating point inside a method either, which class files do not show by their calls and signatures. */
class FloatingPointSourceTest {
    static final List<String> KERNEL = PackageTable.KERNEL;

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "jicai");
    private static final Pattern COMMENTS_AND_TEXTS =
            Pattern.compile("/\\*.*?\\*/|//[^\n]*|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])'", Pattern.DOTALL);
    private static final Pattern FLOATING_POINT =
            Pattern.compile("\\b(?:double|float|Double|Float)\\b|\\b\\d+\\.\\d|\\b\\d+(?:[eE]\\d+|[dDfF])\\b");

    private static boolean hasFloatingPoint(String source) {
        return FLOATING_POINT
                .matcher(COMMENTS_AND_TEXTS.matcher(source).replaceAll(" "))
                .find();
    }

    @ParameterizedTest
    @FieldSource("KERNEL")
    void sources_ofKernelPackage_haveNoFloatingPoint(String kernelPackage) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES.resolve(kernelPackage))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).isNotEmpty();
            assertThat(sources.stream().filter(file -> hasFloatingPoint(read(file))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"double x;", "long y = (long) (z * 1.8);", "var f = 3f;", "var g = 1e3;", "List<Double> d;"})
    void source_withFloatingPoint_isFound(String source) {
        assertThat(hasFloatingPoint(source)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"// a double bid", "/* 1.8 */ int a;", "String s = \"1.8 double\";", "int doublings = 0x1f;"})
    void source_withoutFloatingPoint_isNot(String source) {
        assertThat(hasFloatingPoint(source)).isFalse();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
