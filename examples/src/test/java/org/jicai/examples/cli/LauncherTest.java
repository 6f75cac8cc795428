package org.jicai.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code bin/jicai} says what {@code java -jar jicai.jar} says, byte for byte. The jar here only names the classes under test: the
 * real one is made after the tests.
 */
class LauncherTest {

    private static final Path LAUNCHER = Path.of("bin", "jicai").toAbsolutePath();
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    private static final String[] VERSION = {"--version"};

    @TempDir
    private Path temporary;

    private Path home;
    private Path jar;
    private Path launcher;

    @BeforeEach
    void layOut() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "a POSIX shell");
        layOut("a home");
    }

    private void layOut(String name) throws IOException {
        home = Files.createDirectories(temporary.toRealPath().resolve(name));
        launcher = Files.createDirectories(home.resolve("bin")).resolve("jicai");
        Files.copy(LAUNCHER, launcher, StandardCopyOption.COPY_ATTRIBUTES);
        jar = Files.createDirectories(home.resolve("target")).resolve("jicai.jar");
        writeJar(JicaiCommand.class, classPath());
    }

    @Test
    void launcher_isExecutable() {
        assertThat(Files.isExecutable(LAUNCHER)).isTrue();
    }

    @Test
    void exitCodes_areThoseOfTheCommand() throws Exception {
        for (Map.Entry<String, String> file : GuideFiles.of("guide-checking.md").entrySet()) {
            Path copy = temporary.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, file.getValue());
        }

        assertThat(sameAsTheJar("replay", "--data", "case:batch2-acarbose")).isZero();
        assertThat(sameAsTheJar("replay", "--rules", "GY-YD2019-2", "--data", "my-round"))
                .isEqualTo(1);
        assertThat(sameAsTheJar("replay", "--data", "nowhere")).isEqualTo(2);
    }

    @Test
    void arguments_arePassedAsTheyAre() throws Exception {
        assertThat(sameAsTheJar("explain", "--data", "case:batch2-acarbose", "--lot", " a  * \"b\" '$HOME' \\n"))
                .isEqualTo(2);
        assertThat(sameAsTheJar("replay", "")).isEqualTo(2);
        assertThat(sameAsTheJar()).isEqualTo(2);
    }

    @Test
    void symbolicLinks_andOtherDirectories_leadToTheSameJar() throws Exception {
        Path elsewhere = Files.createDirectories(temporary.resolve("else where"));
        Path relative = elsewhere.resolve("relative");
        Files.createSymbolicLink(relative, elsewhere.toRealPath().relativize(launcher));
        Path twice = elsewhere.resolve("twice");
        Files.createSymbolicLink(twice, relative.toAbsolutePath());
        Path homeLink = elsewhere.resolve("home");
        Files.createSymbolicLink(homeLink, home);
        Run expected = ran(elsewhere, Map.of(), command(VERSION));

        for (String path : List.of(
                launcher.toString(),
                relative.toString(),
                "./relative",
                twice.toString(),
                "../a home/bin/jicai",
                homeLink.resolve("bin").resolve("jicai").toString())) {
            assertThat(ran(elsewhere, Map.of(), words(path, VERSION))).as(path).isEqualTo(expected);
        }
        assertThat(ran(launcher.getParent(), Map.of(), words("/bin/sh", "jicai", VERSION[0])))
                .isEqualTo(expected);
    }

    @Test
    void java_isTakenFromThePath_withoutJavaHome() throws Exception {
        Map<String, String> path = Map.of("JAVA_HOME", "", "PATH", JAVA_HOME.resolve("bin") + ":/usr/bin:/bin");

        assertThat(ran(home, path, words(launcher, VERSION))).isEqualTo(ran(home, Map.of(), command(VERSION)));
    }

    @Test
    void aMissingJar_isBuilt() throws Exception {
        Files.delete(jar);

        Run run = ran(temporary, Map.of(), words(launcher, VERSION));

        assertThat(run.exit).isEqualTo(127);
        assertThat(run.out).isEmpty();
        assertThat(run.err)
                .startsWith("jicai: " + jar + " is not there. Build it in " + home.getParent() + ": mvn ")
                .endsWith(" package\n");
        assertThat(Files.readString(Path.of("..", "README.md")))
                .contains(run.err.substring(run.err.indexOf("mvn ")).strip());
    }

    @Test
    void aMissingJava_isNamed() throws Exception {
        Run run = ran(temporary, Map.of("JAVA_HOME", "/no where"), words(launcher, VERSION));

        assertThat(run)
                .isEqualTo(new Run(
                        127,
                        "",
                        "jicai: no Java at /no where/bin/java."
                                + " Install a JDK, 17 or newer, and put it on the PATH or set JAVA_HOME\n"));
    }

    @Test
    void shortRuns_doWithoutTheOptimisingCompiler_longOnesDoNot() throws Exception {
        assertThat(flag("TieredStopAtLevel", "replay")).isEqualTo("1");
        assertThat(flag("TieredStopAtLevel", "explain")).isEqualTo("1");
        assertThat(flag("TieredStopAtLevel", "simulate")).isEqualTo("4");
        assertThat(flag("TieredStopAtLevel", "--lang", "zh", "compare")).isEqualTo("4");
    }

    @Test
    void optionsOfTheUser_haveTheLastWord() throws Exception {
        Map<String, String> options = Map.of("JAVA_OPTS", "-XX:TieredStopAtLevel=3 -XX:+PrintFlagsFinal");

        assertThat(ran(home, options, words(launcher, "replay", "--help")).out)
                .containsPattern("TieredStopAtLevel += 3");
    }

    @Test
    void anArchiveThatIsNone_isPassedOver() throws Exception {
        Path archive = jar.resolveSibling("jicai.jsa");
        for (byte[] content : List.of(new byte[0], "no archive".getBytes(UTF_8), new byte[100_000])) {
            Files.write(archive, content);
            assertThat(sameAsTheJar(VERSION)).isZero();
        }
        Files.delete(archive);
        Files.createDirectory(archive);
        assertThat(sameAsTheJar(VERSION)).isZero();
    }

    @Test
    void anArchive_isUsed_untilTheJarIsAnother() throws Exception {
        layOut("home"); // JDK 17 uses no archive of a jar with a space in its path
        writeJar(Greeting.class, "");
        makeArchive();

        assertThat(whereTheMainClassIsFrom(Greeting.class)).startsWith("shared objects file");
        assertThat(ran(home, Map.of(), words(launcher))).isEqualTo(new Run(0, "hello\n", ""));

        writeJar(Greeting.class, "another.jar");
        assertThat(whereTheMainClassIsFrom(Greeting.class)).startsWith("file:");
        assertThat(ran(home, Map.of(), words(launcher))).isEqualTo(new Run(0, "hello\n", ""));

        writeJar(JicaiCommand.class, classPath());
        assertThat(sameAsTheJar(VERSION)).isZero();
    }

    /** What the archive of the other test is made of. */
    static final class Greeting {
        private Greeting() {}

        public static void main(String[] args) {
            System.out.println("hello");
        }
    }

    private int sameAsTheJar(String... arguments) throws Exception {
        Run run = ran(temporary, Map.of(), words(launcher, arguments));
        assertThat(run).isEqualTo(ran(temporary, Map.of(), command(arguments)));
        return run.exit;
    }

    private String flag(String name, String... arguments) throws Exception {
        List<String> words = words(launcher, arguments);
        words.add("--help");
        Run run = ran(home, Map.of("JAVA_OPTS", "-XX:+PrintFlagsFinal"), words);
        Matcher value = Pattern.compile(" " + name + " += (\\S+)").matcher(run.out);
        assertThat(value.find()).isTrue();
        return value.group(1);
    }

    private String whereTheMainClassIsFrom(Class<?> main) throws Exception {
        return ran(home, Map.of("JAVA_OPTS", "-Xlog:class+load"), words(launcher))
                .out
                .lines()
                .filter(line -> line.contains(main.getName() + " source: "))
                .map(line -> line.substring(line.indexOf("source: ") + "source: ".length()))
                .collect(Collectors.joining());
    }

    /** As the build makes it: a run is recorded, and an archive is made of the record. */
    private void makeArchive() throws Exception {
        String classes = jar.resolveSibling("classes").toString();
        List<String> record = java("-XX:DumpLoadedClassList=" + classes, "-jar", jar.toString());
        List<String> create = java(
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + classes,
                "-XX:SharedArchiveFile=" + jar.resolveSibling("jicai.jsa"),
                "-cp",
                jar.toString());
        assertThat(ran(home, Map.of(), record).exit).isZero();
        assertThat(ran(home, Map.of(), create).exit).isZero();
    }

    private List<String> command(String... arguments) {
        List<String> words = java("-jar", jar.toString());
        words.addAll(List.of(arguments));
        return words;
    }

    private static List<String> java(String... arguments) {
        return words(JAVA_HOME.resolve("bin").resolve("java"), arguments);
    }

    private static List<String> words(Object first, String... others) {
        List<String> words = new ArrayList<>(List.of(first.toString()));
        words.addAll(List.of(others));
        return words;
    }

    private Run ran(Path directory, Map<String, String> environment, List<String> words) throws Exception {
        Path out = temporary.resolve("out");
        Path err = temporary.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().put("JAVA_HOME", JAVA_HOME.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends").isTrue();
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static String classPath() {
        return Splitter.on(File.pathSeparatorChar)
                .splitToStream(System.getProperty("java.class.path"))
                .map(entry -> Path.of(entry).toAbsolutePath().toUri().toString())
                .collect(Collectors.joining(" "));
    }

    private void writeJar(Class<?> main, String classPath) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        if (!classPath.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        }
        String entry = main.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream bytes = main.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new ZipEntry(entry));
            bytes.transferTo(out);
        }
    }

    private record Run(int exit, String out, String err) {}
}
