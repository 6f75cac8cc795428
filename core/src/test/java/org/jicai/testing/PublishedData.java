package org.jicai.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The published bids that lie beside the project and are not part of it: {@code ../shared/published} from its root. */
public final class PublishedData {

    /** Tests run in the directory of their module. */
    private static final Path DIRECTORY = Path.of("..", "..", "shared", "published");

    private PublishedData() {}

    /**
     * The round directory; the calling test is skipped, saying so, where there is none.
     *
     * @return the directory
     */
    public static Path directory() {
        Assumptions.assumeTrue(
                Files.isRegularFile(DIRECTORY.resolve("lots.csv")),
                "skipped: there is no ../shared/published beside the project");
        return DIRECTORY;
    }
}
