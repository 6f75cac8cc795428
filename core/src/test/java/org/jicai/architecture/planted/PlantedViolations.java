package org.jicai.architecture.planted;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One method per forbidden call, planted for the architecture test; a class per ban. */
@SuppressWarnings({
    "DefaultCharset",
    "JavaTimeDefaultTimeZone",
    "JavaUtilDate",
    "StringCaseLocaleUsage",
    "UnusedMethod",
    "UnusedNestedClass",
    "UnusedVariable"
})
public final class PlantedViolations {
    private PlantedViolations() {}

    /** The class with the violations of a ban. */
    public static Class<?> of(String ban) {
        for (Class<?> planted : PlantedViolations.class.getDeclaredClasses()) {
            if (planted.getSimpleName().toUpperCase(Locale.ROOT).equals(ban.replace("_", ""))) {
                return planted;
            }
        }
        throw new IllegalArgumentException("nothing is planted for " + ban);
    }

    static final class FloatingPoint {
        static long power(long base) {
            return (long) Math.pow(base, 2);
        }

        static BigDecimal fromDouble() {
            return BigDecimal.valueOf(0.1);
        }

        static double returned() {
            return 1;
        }

        static void given(float factor) {}

        static double[] many() {
            return new double[1];
        }
    }

    static final class HashOrder {
        static Object hashMap() {
            return new HashMap<String, String>();
        }

        static Object hashSet() {
            return new HashSet<String>();
        }

        static Supplier<Object> hashSetByReference() {
            return HashSet::new;
        }

        static Object mapOf() {
            return Map.of("a", "b");
        }

        static Object setOf() {
            return Set.of("a");
        }

        static Object mapCopyOf(Map<String, String> map) {
            return Map.copyOf(map);
        }

        static Object setCopyOf(List<String> list) {
            return Set.copyOf(list);
        }

        static Object toMap(Stream<String> words) {
            return words.collect(Collectors.toMap(word -> word, word -> word));
        }

        static Object toSet(Stream<String> words) {
            return words.collect(Collectors.toSet());
        }

        static Object groupingBy(Stream<String> words) {
            return words.collect(Collectors.groupingBy(String::length));
        }

        static Object groupingByCounting(Stream<String> words) {
            return words.collect(Collectors.groupingBy(String::length, Collectors.counting()));
        }

        static Object guavaHashMap() {
            return com.google.common.collect.Maps.newHashMap();
        }

        static Object guavaHashMultimap() {
            return com.google.common.collect.HashMultimap.create();
        }
    }

    static final class ParallelStream {
        static Object parallelStream(List<String> words) {
            return words.parallelStream();
        }

        static Object parallel() {
            return IntStream.range(0, 2).parallel();
        }
    }

    static final class Clock {
        static long millis() {
            return System.currentTimeMillis();
        }

        static long nanos() {
            return System.nanoTime();
        }

        static Object instant() {
            return Instant.now();
        }

        static Object today() {
            return LocalDate.now();
        }

        static Object clock() {
            return java.time.Clock.systemUTC();
        }

        static Object date() {
            return new Date();
        }
    }

    static final class UnseededRandom {
        static Object random() {
            return new Random();
        }

        static Object splittable() {
            return new SplittableRandom();
        }

        static long mathRandom() {
            return (long) (Math.random() * 9);
        }

        static int threadLocal() {
            return ThreadLocalRandom.current().nextInt();
        }

        static Object uuid() {
            return UUID.randomUUID();
        }

        static void shuffled(List<String> words) {
            Collections.shuffle(words);
        }
    }

    static final class DefaultLocale {
        static Object locale() {
            return Locale.getDefault();
        }

        static String format(int number) {
            return String.format("%d", number);
        }

        static String formatted(int number) {
            return "%d".formatted(number);
        }

        static String lower(String word) {
            return word.toLowerCase();
        }

        static String upper(String word) {
            return word.toUpperCase();
        }

        static void printed(int number) {
            System.out.printf("%d", number);
        }

        static Object decimal() {
            return new DecimalFormat("0.00");
        }

        static Object number() {
            return NumberFormat.getInstance();
        }

        static Object pattern() {
            return DateTimeFormatter.ofPattern("MMM");
        }
    }

    static final class DefaultCharset {
        static byte[] bytes(String word) {
            return word.getBytes();
        }

        static String decoded(byte[] bytes) {
            return new String(bytes);
        }

        static String part(byte[] bytes) {
            return new String(bytes, 0, 1);
        }

        static Object reader() {
            InputStream in = new ByteArrayInputStream(new byte[0]);
            return new InputStreamReader(in);
        }

        static Object writer() {
            return new OutputStreamWriter(new ByteArrayOutputStream());
        }
    }
}
