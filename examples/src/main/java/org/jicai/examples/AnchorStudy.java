package org.jicai.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jicai.RuleBooks;
import org.jicai.audit.compare.BidPlace;
import org.jicai.audit.compare.BookComparer;
import org.jicai.audit.compare.BookComparison;
import org.jicai.audit.compare.ChoicePolicy;
import org.jicai.audit.compare.Sums;
import org.jicai.examples.cli.ShippedCases;
import org.jicai.format.RoundDirectory;
import org.jicai.format.RuleBookReader;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Round;

/**
 * Would the anchor of round 11 have changed round 3? The same bids by the book of round 3, whose spread cap hangs on the lowest
 * bid, and by that book with the larger of the lowest bid and half of the mean of the shortlisted in its place; with the exemption
 * for large cuts, as round 3 had it, and without, as round 11 has none.
 */
public final class AnchorStudy {

    private static final String BOOK = "GY-YD2020-1";
    private static final String LOWEST = "    - value: {atMostMultiple: 1.8, of: lowest}\n";
    private static final String LOWEST_OR_HALF_MEAN =
            "    - value: {atMostMultiple: 1.8, of: {largestOf: [lowest, {fractionOfMean: 50%}]}}\n";
    private static final String EXEMPTION = "    - value: {cutFromCeilingAtLeast: 50.00%}\n";
    private static final String NO_EXEMPTION = "    - value: {cutFromCeilingAtLeast: 100.00%}\n";

    private AnchorStudy() {}

    /**
     * Runs the study.
     *
     * @param args a round directory with bids of round 3; none for the cases that ship
     */
    public static void main(String[] args) {
        if (args.length == 0) {
            run(System.out);
        } else {
            RoundDirectory data = RoundDirectory.read(Path.of(args[0]));
            data.rounds().forEach(round -> compare(System.out, args[0], data, round));
        }
    }

    static void run(PrintStream out) {
        for (ShippedCases.Case shipped : ShippedCases.all()) {
            RoundDirectory data = shipped.read();
            data.rounds().forEach(round -> compare(out, shipped.id(), data, round));
        }
    }

    private static void compare(PrintStream out, String name, RoundDirectory data, Round round) {
        if (RuleBooks.forRound(round.id())
                .filter(book -> book.id().equals(BOOK))
                .isEmpty()) {
            return;
        }
        out.printf(Locale.ROOT, "%s, lots: %d%n", name, round.lots().size());
        String asItWas = text();
        String withoutExemption = replaced(asItWas, EXEMPTION, NO_EXEMPTION);
        // tag::guide[]
        BookComparer comparer = new BookComparer(new ChoicePolicy(round, data.choices(round.id()), /* seed */ 1));
        for (String rules : List.of(asItWas, withoutExemption)) {
            RuleBook before = RuleBookReader.read("round 3", rules);
            RuleBook after = RuleBookReader.read(
                    "round 3 with the anchor of round 11", replaced(rules, LOWEST, LOWEST_OR_HALF_MEAN));
            print(out, rules.equals(asItWas), comparer.compare(before, after, Optional.empty()));
        }
        // end::guide[]
    }

    private static void print(PrintStream out, boolean exemption, BookComparison comparison) {
        Sums before = comparison.before().sums();
        Sums after = comparison.after().sums();
        out.printf(
                Locale.ROOT,
                "  %s the exemption for cuts of 50 %%: selected %d -> %d; units %,d -> %,d; yuan %s -> %s%n",
                exemption ? "with" : "without",
                before.selected(),
                after.selected(),
                before.units().units(),
                after.units().units(),
                before.spend().yuan().setScale(2, RoundingMode.HALF_UP).toPlainString(),
                after.spend().yuan().setScale(2, RoundingMode.HALF_UP).toPlainString());
        List<BidPlace> changed = comparison.changedBids();
        out.printf(
                Locale.ROOT,
                "    bids that are selected now: %d, not any more: %d; lots with any change: %s; not decided: %d%n",
                changed.stream()
                        .filter(place -> !comparison.awardBefore(place).selected()
                                && comparison.awardAfter(place).selected())
                        .count(),
                changed.stream()
                        .filter(place -> comparison.awardBefore(place).selected()
                                && !comparison.awardAfter(place).selected())
                        .count(),
                changed.isEmpty()
                        ? "none"
                        : changed.stream().map(BidPlace::lot).distinct().collect(Collectors.joining(", ")),
                comparison.after().pendingLots().size());
    }

    private static String text() {
        try (InputStream in = RuleBooks.class.getResourceAsStream("/org/jicai/rules/" + BOOK + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with a line replaced that stands in it once. */
    private static String replaced(String text, String line, String by) {
        if (text.split(Pattern.quote(line), -1).length != 2) {
            throw new IllegalStateException("not once in " + BOOK + ": " + line.strip());
        }
        return text.replace(line, by);
    }
}
