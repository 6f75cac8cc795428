package org.jicai.examples.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jicai.RuleBooks;
import org.jicai.format.RoundDirectory;
import org.jicai.format.RoundFiles;
import org.jicai.format.RuleBookReader;
import org.jicai.format.Setting;
import org.jicai.rules.RuleBook;
import org.jicai.simulation.experiment.ExperimentSources;
import org.jicai.simulation.experiment.InputFile;

/** What a specification names: books and cases that ship, and files beside it. */
final class SpecSources implements ExperimentSources {

    private static final String CASE = "case:";
    private static final ImmutableList<String> TABLES =
            ImmutableList.of("lots.csv", "bids.csv", "specifications.csv", "demand.csv", "choices.csv");

    private final Path folder;

    /** With the directory other names are relative to. */
    SpecSources(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<Found<RuleBook>> book(String idOrFile, List<Setting> settings) {
        Optional<RuleBook> shipped = RuleBooks.byId(idOrFile, settings);
        if (shipped.isPresent()) {
            String name = idOrFile + ".yaml";
            return shipped.map(book -> found(book, "rules", name, resource("/org/jicai/rules/" + name)));
        }
        Path file = folder.resolve(idOrFile);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        byte[] bytes = bytes(file);
        RuleBook book = RuleBookReader.read(file.toString(), bytes, settings);
        return Optional.of(found(book, "rules", name(file), bytes));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static <T> Found<T> found(T value, String role, String name, byte[] bytes) {
        return new Found<>(value, ImmutableList.of(input(role, name, bytes)));
    }

    private static InputFile input(String role, String name, byte[] bytes) {
        return new InputFile(role, name, Hashing.sha256().hashBytes(bytes).toString());
    }

    @Override
    public ImmutableList<String> bookIds() {
        return RuleBooks.all().stream().map(RuleBook::id).collect(ImmutableList.toImmutableList());
    }

    @Override
    public Optional<Found<RoundDirectory>> data(String place) {
        Optional<RoundFiles> files = place.startsWith(CASE)
                ? ShippedCases.all().stream()
                        .filter(shipped -> shipped.id().equals(place.substring(CASE.length())))
                        .findFirst()
                        .map(shipped -> ShippedCases.files(shipped.id()))
                : Optional.of(folder.resolve(place)).filter(Files::isDirectory).map(RoundFiles::directory);
        return files.map(found -> new Found<>(RoundDirectory.read(found), inputs(place, found)));
    }

    private static ImmutableList<InputFile> inputs(String place, RoundFiles files) {
        String directory = place.startsWith(CASE) ? place : name(Path.of(place));
        return TABLES.stream()
                .flatMap(name -> files.read(name).map(bytes -> input("data", directory + "/" + name, bytes)).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = RuleBooks.class.getResourceAsStream(name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
