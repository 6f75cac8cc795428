package org.jicai.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Outcome;
import org.jicai.decision.Reason;
import org.jicai.money.Rounding;
import org.jicai.tender.Lot;
import org.jicai.tender.Specification;
import org.jicai.twin.TwinRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not matter does not: the order of the input, names, language, time zone, threads. */
class InvarianceTest {
    static final List<String> BOOKS = TwinRules.BOOKS;

    private static final long SEED = Long.getLong("jicai.seed", 20_261_124);
    private static final int ROUNDS = 30;

    @ParameterizedTest
    @FieldSource("BOOKS")
    void outcome_rowsInAnotherOrder_sameBytes(String book) {
        Random random = new Random(SEED);
        for (Recording recording : Recording.random(book, SEED, ROUNDS)) {
            Recording shuffled = recording
                    .withEachLot(lot -> shuffled(lot, random))
                    .withChoices(shuffled(recording.choices(), random));
            assertThat(shuffled.files()).as("%s, seed %d", book, SEED).isEqualTo(recording.files());
        }
    }

    /** Outcomes list lots as the tender does, files by their keys. Equal cuts at the edge of the pilot keep that order too, so it is not changed. */
    @ParameterizedTest
    @FieldSource("BOOKS")
    void outcome_lotsInAnotherOrder_sameDigestAndSameBytes(String book) {
        Random random = new Random(SEED);
        int compared = 0;
        for (Recording recording : Recording.random(book, SEED, ROUNDS)) {
            if (!isTiedAtTheEdge(recording)) {
                Recording shuffled =
                        recording.withLots(shuffled(recording.round().lots(), random));
                assertThat(shuffled.digest()).as("%s, seed %d", book, SEED).isEqualTo(recording.digest());
                assertThat(shuffled.files()).isEqualTo(recording.files());
                assertThat(shuffled.clear().lots())
                        .containsExactlyInAnyOrderElementsOf(recording.clear().lots());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(ROUNDS / 3);
    }

    /** Files list bids by rank, then by name: lines are compared as a set, with the old names back in their places. */
    @ParameterizedTest
    @FieldSource("BOOKS")
    void outcome_otherNames_sameAfterMappingBack(String book) {
        Random random = new Random(SEED);
        for (Recording recording : Recording.random(book, SEED, ROUNDS)) {
            Map<String, String> newNames = newNames(random);
            Recording renamed = recording.renamed(name -> newNames.getOrDefault(name, name));
            Map<String, String> before = recording.files();
            renamed.files().forEach((file, text) -> {
                if (file.endsWith(".csv")) {
                    assertThat(lines(mappedBack(text, newNames)))
                            .as("%s of %s, seed %d", file, book, SEED)
                            .isEqualTo(lines(before.getOrDefault(file, "")));
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "fa-IR", "th-TH-u-ca-buddhist-nu-thai", "zh-CN"})
    void outcome_otherDefaultLocale_sameBytes(String tag) {
        Locale before = Locale.getDefault();
        for (String book : BOOKS) {
            Recording recording = Recording.random(book, SEED, 5).get(4);
            Map<String, String> expected = recording.files();
            try {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(recording.files()).isEqualTo(expected);
                assertThat(Recording.random(book, SEED, 5).get(4).digest()).isEqualTo(recording.digest());
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Shanghai", "Asia/Kathmandu", "Pacific/Apia", "America/St_Johns"})
    void outcome_otherTimeZone_sameBytes(String zone) {
        TimeZone before = TimeZone.getDefault();
        Recording recording = Recording.random(Books.ROUND_4, SEED, 1).get(0);
        Map<String, String> expected = recording.files();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(recording.files()).isEqualTo(expected);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void outcome_severalThreads_sameBytes() throws Exception {
        List<Recording> recordings = Recording.random(Books.ROUND_3, SEED, ROUNDS);
        List<Map<String, String>> alone = new ArrayList<>();
        recordings.forEach(recording -> alone.add(recording.files()));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Map<String, String>>> together = new ArrayList<>();
            recordings.forEach(recording -> together.add(threads.submit(recording::files)));
            for (int i = 0; i < alone.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i));
            }
        } finally {
            threads.shutdown();
        }
    }

    private static Lot shuffled(Lot lot, Random random) {
        Lot.Builder builder = Lot.builder(lot.id())
                .name(lot.name())
                .comparison(lot.form(), lot.comparisonStrength(), lot.unit())
                .classes(lot.classes())
                .priorPrice(lot.priorPrice())
                .facts(lot.facts());
        List<Specification> specifications = shuffled(lot.specifications(), random);
        specifications.forEach(builder::specification);
        shuffled(lot.demand(), random).forEach(builder::demand);
        shuffled(lot.bids(), random).forEach(builder::bid);
        return builder.build();
    }

    private static <T> List<T> shuffled(List<T> values, Random random) {
        List<T> copy = new ArrayList<>(values);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** Whether the last lot selected outright and the first one sent to negotiate have the same cut. */
    private static boolean isTiedAtTheEdge(Recording recording) {
        Outcome outcome = recording.clear();
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (LotOutcome lot : outcome.lots()) {
            for (BidOutcome bid : lot.bids()) {
                long cut = cut(recording, lot, bid);
                least = passed(bid, Reason.SELECTED_OUTRIGHT) ? Math.min(least, cut) : least;
                most = passed(bid, Reason.TO_NEGOTIATION) ? Math.max(most, cut) : most;
            }
        }
        return least == most;
    }

    private static boolean passed(BidOutcome bid, Reason reason) {
        return bid.path().stream().anyMatch(decision -> decision.reason() == reason);
    }

    /** The cut from the ceiling in hundredths of a percent. */
    private static long cut(Recording recording, LotOutcome lot, BidOutcome bid) {
        return recording.round().lots().stream()
                .filter(candidate -> candidate.id().equals(lot.lot()))
                .flatMap(candidate -> candidate.bids().stream())
                .filter(candidate ->
                        candidate.key().equals(bid.bid()) && candidate.price().isPresent())
                .filter(candidate -> candidate.ceiling().isPresent())
                .mapToLong(candidate -> Rounding.HALF_UP.multiplyDivide(
                        candidate.ceiling().get().units(6)
                                - candidate.price().get().units(6),
                        10_000,
                        candidate.ceiling().get().units(6)))
                .findFirst()
                .orElse(0);
    }

    private static Map<String, String> newNames(Random random) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 26; i++) {
            numbers.add(100 + i);
        }
        Collections.shuffle(numbers, random);
        Map<String, String> names = new TreeMap<>();
        for (int i = 0; i < 26; i++) {
            names.put("bidder-" + (char) ('a' + i), "Firm " + numbers.get(i));
        }
        return names;
    }

    private static String mappedBack(String text, Map<String, String> newNames) {
        String mapped = text;
        for (Map.Entry<String, String> name : newNames.entrySet()) {
            mapped = mapped.replace(name.getValue(), name.getKey());
        }
        return mapped;
    }

    private static List<String> lines(String text) {
        return ImmutableList.sortedCopyOf(Splitter.on('\n').split(text));
    }
}
