package org.jicai.format;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** Writes files that belong together: all of them appear, or none does. */
public final class OutputDirectory {

    private OutputDirectory() {}

    /**
     * Writes the files to a temporary directory beside the target and moves them when all are complete. A failure to
     * write one leaves the target as it was.
     *
     * @param directory where to; it is made if it is not there, and files of these names are replaced
     * @param files the contents by name
     * @throws IOException if the target is not a directory, one of the files would replace a directory, or they cannot
     *     be written
     */
    public static void write(Path directory, ImmutableMap<String, byte[]> files) throws IOException {
        check(directory, files);
        Path parent = directory.toAbsolutePath().getParent();
        Path place = parent == null ? directory.toAbsolutePath() : parent;
        Files.createDirectories(place);
        Path temporary = Files.createTempDirectory(place, ".jicai-");
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(temporary.resolve(file.getKey()), file.getValue());
            }
            Files.createDirectories(directory);
            for (String name : files.keySet()) {
                Files.move(temporary.resolve(name), directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            delete(temporary);
        }
    }

    /** Finds what would only fail halfway. */
    private static void check(Path directory, ImmutableMap<String, byte[]> files) throws IOException {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new FileAlreadyExistsException(directory.toString(), null, "not a directory");
        }
        for (String name : files.keySet()) {
            if (Files.isDirectory(directory.resolve(name))) {
                throw new FileAlreadyExistsException(directory.resolve(name).toString(), null, "a directory");
            }
        }
    }

    private static void delete(Path temporary) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(temporary)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
        Files.delete(temporary);
    }
}
