package org.jicai.audit;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;
import org.jicai.decision.ChoiceRequest;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Outcome;
import org.jicai.decision.TranscriptEntry;
import org.jicai.rules.Cited;
import org.jicai.rules.RuleBook;
import org.jicai.tender.BidKey;
import org.jicai.tender.Demand;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;
import org.jicai.tender.Specification;

/**
 * One number for a whole run, SHA-256 in lower-case hexadecimal digits. Two runs have the same digest if and only if, as far
 * as anybody can tell, they agree in
 *
 * <ul>
 *   <li>the {@linkplain #ENGINE version of the engine};
 *   <li>the rule book: its id, the facts it reads, and the path, value and confidence of every number, in order; not the
 *       wording of its citations;
 *   <li>the round: its id and every field of its lots, specifications, demand and bids, facts included;
 *   <li>the decisions of people that were used, with their origin, and the questions that stayed open;
 *   <li>the outcome of every lot and bid, with every comparison made.
 * </ul>
 *
 * <p>The order of lots, bids and other rows in the input does not matter, nor do locale, time zone and JDK.
 */
public final class Digest {

    /** The version of the engine. It changes whenever the same inputs may lead to another outcome or another digest. */
    public static final String ENGINE = "jicai engine 1";

    private Digest() {}

    /**
     * The digest of a run.
     *
     * @param book the rule book
     * @param round the round as it was given to the engine
     * @param outcome what came out
     * @return 64 lower-case hexadecimal digits
     */
    public static String of(RuleBook book, Round round, Outcome outcome) {
        CanonicalBytes bytes = new CanonicalBytes().add(ENGINE);
        rules(bytes, book);
        inputs(bytes, round);
        bytes.add(sorted(outcome.transcript(), TranscriptEntry::lot));
        bytes.add(sorted(outcome.pending(), ChoiceRequest::lot));
        bytes.add(outcome.round()).add(outcome.book());
        return bytes.add(sorted(outcome.lots(), LotOutcome::lot)).hex();
    }

    private static void rules(CanonicalBytes bytes, RuleBook book) {
        bytes.add(book.id());
        book.facts().forEach(fact -> bytes.add(fact.name()).add(fact.unit()));
        for (Cited<?> leaf : book.leaves()) {
            bytes.add(leaf.path()).add(leaf.value()).add(leaf.citation().confidence());
        }
    }

    private static void inputs(CanonicalBytes bytes, Round round) {
        bytes.add(round.id());
        sorted(round.lots(), Lot::id).forEach(lot -> bytes.add(inOrder(lot)));
    }

    /** The same lot with its rows in the order of their keys. */
    private static Lot inOrder(Lot lot) {
        Comparator<Demand> byKey = Comparator.comparing(Demand::region)
                .thenComparing(Demand::strength)
                .thenComparing(row -> row.brand().map(BidKey::toString).orElse(""));
        return new Lot(
                lot.id(),
                lot.name(),
                lot.form(),
                lot.comparisonStrength(),
                lot.unit(),
                lot.classes(),
                lot.priorPrice(),
                lot.facts(),
                sorted(lot.specifications(), Specification::strength),
                ImmutableList.sortedCopyOf(byKey, lot.demand()),
                sorted(lot.bids(), bid -> bid.key()));
    }

    /** Sorted by a key; what has the same key keeps its order. */
    private static <T, K extends Comparable<K>> ImmutableList<T> sorted(
            Collection<T> values, Function<? super T, K> key) {
        return ImmutableList.sortedCopyOf(Comparator.comparing(key), values);
    }
}
