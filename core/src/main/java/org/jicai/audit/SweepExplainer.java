package org.jicai.audit;

import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jicai.decision.Reason;
import org.jicai.decision.Verdict;
import org.jicai.engine.ClearedLot;
import org.jicai.engine.Sweep;
import org.jicai.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Writes every sentence about every bid of a lot of a sweep, as {@link Explainer} does for an outcome and with the same
 * sentences, without making an outcome first: a line with the verdict and what decided, the whole path, what it supplies. What
 * is said about the lot as a whole is left out. Not for use by two threads.
 *
 * <p>Example: {@code SweepExplainer.of(sweep, book, Language.EN).explain(cursor.clear(0, 0))} has lines such as {@code
 * Bayer: selected. Its comparable price, 0.180667 yuan, is at most 1.8 × the lowest (0.3252006). [GY-YD2019-2#priceTest.anyOf[0]]}.
 */
public final class SweepExplainer {

    private static final int NOWHERE = -1;
    private static final int REASONS = Reason.values().length;

    private final Sweep sweep;
    private final Language language;
    private final DecisionSentence words;
    private final SupplyWords supplies;
    private final Terms terms;
    private final Told told = new Told();
    private final Text text = new Text();
    private final IntConsumer decided = this::decided;
    private final Interner<String> distinctNames = Interners.newStrongInterner();
    private final int priceScale;
    private final String[][] namesByLot;
    private @Nullable Sentence[] sentences = {};
    private @Nullable Sentence[] untested = {};
    private @Nullable ClearedLot view;
    private @Nullable SweptBid steps;
    private int[] order = {};
    private int[] firstOfRank = {};
    private int[] regions = {};
    private int[] writtenFrom = {};
    private int[] writtenTo = {};

    private SweepExplainer(Sweep sweep, RuleBook book, Language language) {
        this.sweep = sweep;
        this.priceScale = sweep.priceScale();
        this.language = language;
        this.words = new DecisionSentence(book, language);
        this.supplies = new SupplyWords(book, language);
        this.terms = new Terms(language);
        this.namesByLot = new String[sweep.lots()][];
    }

    /**
     * An explainer of lots cleared by one book of a sweep.
     *
     * @param sweep the sweep
     * @param book the rule book that clears the lots
     * @param language the language to explain in
     * @return the explainer
     */
    public static SweepExplainer of(Sweep sweep, RuleBook book, Language language) {
        return new SweepExplainer(sweep, book, language);
    }

    /**
     * Writes all sentences about all bids, one a line, in the order of ranks.
     *
     * @param lot the lot, as it was just cleared
     * @return the text; a view that changes with the next lot
     */
    public CharSequence explain(ClearedLot lot) {
        text.clear();
        SweptBid steps = read(lot);
        rank(lot);
        countRegions(lot);
        String[] names = names(lot.lot());
        told.bidders = lot.bidders();
        for (int place = 0; place < lot.size(); place++) {
            int index = order[place];
            steps.read(index);
            price(lot, index);
            text.append(names[index]).append(terms.verdict(steps.reason(steps.size()), steps.wasSelected()));
            Arrays.fill(writtenFrom, NOWHERE);
            DecidingSteps.each(steps, decided);
            text.append('\n');
            path(steps);
            supply(lot, index, steps);
        }
        return text;
    }

    private SweptBid read(ClearedLot lot) {
        SweptBid known = steps;
        if (known == null || view != lot) {
            known = new SweptBid(lot);
            steps = known;
            view = lot;
            sentences = new @Nullable Sentence[lot.slots() * REASONS];
            untested = new @Nullable Sentence[lot.slots()];
            writtenFrom = new int[lot.points() + 2];
            writtenTo = new int[lot.points() + 2];
        }
        return known;
    }

    /** Puts the bids in the order of their ranks, equal ones and those without a rank in the order of their keys. */
    private void rank(ClearedLot lot) {
        int size = lot.size();
        if (order.length < size) {
            order = new int[size];
            firstOfRank = new int[size + 2];
        }
        Arrays.fill(firstOfRank, 0, size + 2, 0);
        for (int index = 0; index < size; index++) {
            int rank = lot.rank(index);
            firstOfRank[rank == 0 ? size + 1 : rank]++;
        }
        int start = 0;
        for (int rank = 1; rank <= size + 1; rank++) {
            int count = firstOfRank[rank];
            firstOfRank[rank] = start;
            start += count;
        }
        for (int index = 0; index < size; index++) {
            int rank = lot.rank(index);
            order[firstOfRank[rank == 0 ? size + 1 : rank]++] = index;
        }
    }

    private void countRegions(ClearedLot lot) {
        if (regions.length < lot.size()) {
            regions = new int[lot.size()];
        }
        Arrays.fill(regions, 0);
        for (int region = 0; region < lot.regions(); region++) {
            int supplier = lot.supplier(region);
            if (supplier >= 0) {
                regions[supplier]++;
            }
        }
    }

    /** The names of the bidders of a lot with what stands between a name and a verdict. */
    private String[] names(int lot) {
        String[] names = namesByLot[lot];
        if (names == null) {
            names = sweep.bids(lot).stream()
                    .map(bid -> distinctNames.intern(BidderName.of(bid, language) + language.of(": ", "：")))
                    .toArray(String[]::new);
            namesByLot[lot] = names;
        }
        return names;
    }

    private void price(ClearedLot lot, int index) {
        told.comparable = lot.comparablePrice(index);
        told.comparableScale = priceScale;
        told.bid = lot.bidPrice(index);
        told.bidScale = priceScale;
        told.ceiling = lot.ceiling(index);
        told.ceilingScale = priceScale;
    }

    /** Writes a decision that decided, and keeps where: its sentence comes again in the path. */
    private void decided(int step) {
        SweptBid about = Objects.requireNonNull(steps);
        text.append(' ');
        int inPath = step == about.size() ? about.deciding() : step;
        int from = text.length();
        about.tell(step, told);
        sentence(about, step).writeMarked(told, text);
        if (inPath >= 0) {
            writtenFrom[inPath] = from;
            writtenTo[inPath] = text.length();
        }
    }

    private void path(SweptBid about) {
        for (int step = 0; step < about.size(); step++) {
            if (step > 0 && DecisionSentence.isSaidAlready(about.reason(step - 1), about.reason(step))) {
                untested(about, step).writeMarked(told, text);
            } else if (writtenFrom[step] != NOWHERE) {
                text.repeat(writtenFrom[step], writtenTo[step]);
            } else {
                about.tell(step, told);
                sentence(about, step).writeMarked(told, text);
            }
            text.append('\n');
        }
    }

    private Sentence sentence(SweptBid steps, int step) {
        int index = steps.slot(step) * REASONS + steps.reason(step).ordinal();
        Sentence sentence = sentences[index];
        if (sentence == null) {
            sentence = words.of(steps.reason(step), steps.clause(step));
            sentences[index] = sentence;
        }
        return sentence;
    }

    private Sentence untested(SweptBid steps, int step) {
        Sentence sentence = untested[steps.slot(step)];
        if (sentence == null) {
            sentence = words.untested(steps.clause(step));
            untested[steps.slot(step)] = sentence;
        }
        return sentence;
    }

    /** Nothing happens after the award in a sweep, so who supplies at the award supplies in the end. */
    private void supply(ClearedLot lot, int index, SweptBid steps) {
        boolean selected = steps.reason(steps.size()).verdict() == Verdict.SELECTED;
        boolean haggled = selected ? lot.bidPrice(index) != lot.price(index) : steps.negotiated();
        if (haggled && lot.bidPrice(index) >= 0) {
            supplies.bid(lot.bidPrice(index), priceScale, text);
            text.append('\n');
        }
        if (selected) {
            supplies.awarded(lot.price(index), priceScale, text);
            text.append('\n');
        }
        if (regions[index] > 0) {
            supplies.regions(regions[index], regions[index], text);
            text.append('\n');
        }
        if (selected && lot.hasVolumes()) {
            supplies.agreed(lot.agreedUnits(index), text);
            text.append('\n');
        }
    }
}
