package org.jicai.format;

import java.nio.file.Path;
import java.util.Optional;

/** Where the files of a round directory come from: a directory, the class path, anything that gives bytes by name. */
public interface RoundFiles {

    /**
     * The contents of a file.
     *
     * @param name the name of the file, such as {@code bids.csv}
     * @return its bytes, or empty where there is no such file
     * @throws java.io.UncheckedIOException if it is there and cannot be read
     */
    Optional<byte[]> read(String name);

    /**
     * How messages call a file.
     *
     * @param name the name of the file
     * @return the name with its place, such as {@code data/bids.csv}
     */
    String describe(String name);

    /**
     * The files of a directory.
     *
     * @param directory the directory
     * @return its files
     */
    static RoundFiles directory(Path directory) {
        return new DirectoryFiles(directory);
    }

    /**
     * Resources of the class path.
     *
     * @param loader the class loader that knows them
     * @param prefix the path of the resources without slashes at either end, such as {@code
     *     org/jicai/examples/data/pilot}
     * @return the resources below that path
     */
    static RoundFiles resources(ClassLoader loader, String prefix) {
        return new ResourceFiles(loader, prefix);
    }
}
