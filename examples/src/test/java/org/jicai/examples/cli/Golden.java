package org.jicai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a report with its golden copy. A run with {@code -Djicai.golden=write} writes the copies anew; the difference is
 * then read line by line before it is committed.
 */
final class Golden {

    private static final Path COPIES = Path.of("src", "test", "resources", "org", "jicai", "examples", "cli");

    private Golden() {}

    static void assertSame(String name, String report) {
        Path copy = COPIES.resolve(name);
        try {
            if (System.getProperty("jicai.golden", "").equals("write")) {
                Files.createDirectories(COPIES);
                Files.writeString(copy, report);
            }
            assertThat(report)
                    .as("%s; -Djicai.golden=write writes it anew", name)
                    .isEqualTo(Files.readString(copy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
