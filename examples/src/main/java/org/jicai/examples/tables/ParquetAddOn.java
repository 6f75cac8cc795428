package org.jicai.examples.tables;

import com.google.common.collect.ImmutableMap;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jicai.format.BadInputException;
import org.jicai.format.Finding;

/**
 * Where Parquet files come from: {@code jicai-parquet.jar} beside {@code jicai.jar}. It is opened only when it is asked for, so
 * that the command starts as fast as without it.
 */
public final class ParquetAddOn {

    static final String JAR = "jicai-parquet.jar";

    private static final String EXTENSION = "parquet";
    private static final String CSV = ".csv";

    private ParquetAddOn() {}

    /**
     * The CSV files of a map once more as Parquet, beside them.
     *
     * @param files files by name
     * @return the same files, and {@code x.parquet} for each {@code x.csv}
     * @throws BadInputException if the add-on is not there
     */
    public static ImmutableMap<String, byte[]> withParquet(Map<String, byte[]> files) {
        TableFormat parquet = find(ParquetAddOn.class.getClassLoader(), place());
        ImmutableMap.Builder<String, byte[]> all = ImmutableMap.builder();
        files.forEach((name, bytes) -> {
            all.put(name, bytes);
            if (name.endsWith(CSV)) {
                String table = name.substring(0, name.length() - CSV.length());
                all.put(table + "." + parquet.extension(), parquet.toBytes(table, TidyTable.parse(bytes)));
            }
        });
        return all.buildOrThrow();
    }

    /** On the class path, or in the jar of that directory. */
    static TableFormat find(ClassLoader known, Optional<Path> directory) {
        return load(known)
                .or(() -> directory
                        .map(place -> place.resolve(JAR))
                        .filter(Files::isRegularFile)
                        .flatMap(jar -> load(new URLClassLoader(new URL[] {url(jar)}, known))))
                .orElseThrow(() -> missing(directory));
    }

    private static Optional<TableFormat> load(ClassLoader loader) {
        return ServiceLoader.load(TableFormat.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .filter(format -> format.extension().equals(EXTENSION))
                .findFirst();
    }

    private static BadInputException missing(Optional<Path> directory) {
        return new BadInputException(List.of(new Finding(
                "--parquet",
                0,
                "",
                "",
                JAR + " beside jicai.jar"
                        + directory.map(place -> ", in " + place).orElse(""),
                Optional.of("Maybe mvn -DskipTests package, which builds both"))));
    }

    /** The directory of the jar this class was loaded from. */
    private static Optional<Path> place() {
        try {
            return Optional.ofNullable(ParquetAddOn.class.getProtectionDomain().getCodeSource())
                    .map(source -> source.getLocation())
                    .map(URL::toString)
                    .map(ParquetAddOn::path)
                    .map(Path::getParent);
        } catch (SecurityException hidden) {
            return Optional.empty();
        }
    }

    private static Path path(String url) {
        try {
            return Path.of(new java.net.URI(url));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(url, e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(jar.toString(), e);
        }
    }
}
