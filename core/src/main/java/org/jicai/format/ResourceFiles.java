package org.jicai.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Resources of the class path below one path. */
record ResourceFiles(ClassLoader loader, String prefix) implements RoundFiles {

    @Override
    public Optional<byte[]> read(String name) {
        try (InputStream in = loader.getResourceAsStream(describe(name))) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String describe(String name) {
        return prefix + "/" + name;
    }
}
