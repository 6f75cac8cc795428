package org.jicai.audit;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
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
    private static final Words SPACE = Words.of(" ");

    private final Sweep sweep;
    private final Language language;
    private final DecisionSentence words;
    private final SupplyWords supplies;
    private final Words[] verdicts;
    private final Words[] verdictsOfWinners;
    private final Told told = new Told();
    private final Text text = new Text();
    private final IntConsumer decided = this::decided;
    private final int priceScale;
    private final Map<String, Words> distinctNames = new TreeMap<>();
    private final Words[][] namesByLot;
    private @Nullable Said[] saidByForm = {};
    private @Nullable Sentence[] untestedBySlot = {};
    private @Nullable ClearedLot view;
    private @Nullable SweptBid steps;
    private final RankOrder order = new RankOrder();
    private int[] regions = {};
    private long[] units = {};
    private int[] writtenFrom = {};
    private int[] writtenTo = {};

    private SweepExplainer(Sweep sweep, RuleBook book, Language language) {
        this.sweep = sweep;
        this.priceScale = sweep.priceScale();
        this.language = language;
        this.words = new DecisionSentence(book, language);
        this.supplies = new SupplyWords(book, language);
        this.verdicts = verdicts(language, false);
        this.verdictsOfWinners = verdicts(language, true);
        this.namesByLot = new Words[sweep.lots()][];
        told.comparableScale = priceScale;
        told.bidScale = priceScale;
        told.ceilingScale = priceScale;
    }

    private static Words[] verdicts(Language language, boolean ofWinners) {
        Terms terms = new Terms(language);
        return Stream.of(Reason.values())
                .map(reason -> Words.of(terms.verdict(reason, ofWinners) + " "))
                .toArray(Words[]::new);
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
     * @return the text, which the next call writes over
     */
    public Text explain(ClearedLot lot) {
        text.clear();
        SweptBid about = read(lot);
        int[] inOrder = order.of(lot);
        countRegions(lot);
        Words[] names = names(lot.lot());
        told.bidders = lot.bidders();
        for (int place = 0; place < lot.size(); place++) {
            int bid = inOrder[place];
            about.read(bid);
            told.price(lot.comparablePrice(bid), lot.bidPrice(bid), lot.ceiling(bid));
            text.append(names[bid]);
            verdict(about);
            path(about);
            supply(lot, bid, about);
        }
        return text;
    }

    private SweptBid read(ClearedLot lot) {
        SweptBid known = steps;
        if (known == null || view != lot) {
            known = new SweptBid(lot);
            steps = known;
            view = lot;
            saidByForm = new @Nullable Said[lot.forms()];
            untestedBySlot = new @Nullable Sentence[lot.slots()];
            writtenFrom = new int[lot.points() + 2];
            writtenTo = new int[lot.points() + 2];
        }
        return known;
    }

    private void countRegions(ClearedLot lot) {
        if (regions.length < lot.size()) {
            regions = new int[lot.size()];
            units = new long[lot.size()];
        }
        Arrays.fill(regions, 0, lot.size(), 0);
        for (int region = 0; region < lot.regions(); region++) {
            int supplier = lot.supplier(region);
            if (supplier >= 0) {
                regions[supplier]++;
            }
        }
        lot.agreedUnits(units);
    }

    /** The names of the bidders of a lot with what stands between a name and a verdict. */
    private Words[] names(int lot) {
        Words[] names = namesByLot[lot];
        if (names == null) {
            names = sweep.bids(lot).stream()
                    .map(bid -> BidderName.of(bid, language) + language.of(": ", "："))
                    .map(name -> distinctNames.computeIfAbsent(name, Words::of))
                    .toArray(Words[]::new);
            namesByLot[lot] = names;
        }
        return names;
    }

    /** Writes how a bid ended and what decided. */
    private void verdict(SweptBid about) {
        Words[] verdict = about.wasSelected() ? verdictsOfWinners : verdicts;
        text.append(verdict[about.reason(about.size()).ordinal()]);
        Arrays.fill(writtenFrom, NOWHERE);
        DecidingSteps.each(about, decided);
        text.endLine();
    }

    /** Writes a decision that decided, and keeps where: its sentence comes again in the path. */
    private void decided(int step) {
        SweptBid about = Objects.requireNonNull(steps);
        int inPath = step == about.size() ? about.deciding() : step;
        int from = text.length();
        say(about, step);
        if (inPath >= 0) {
            writtenFrom[inPath] = from;
            writtenTo[inPath] = text.length();
        }
        text.append(SPACE);
    }

    private void path(SweptBid about) {
        for (int step = 0; step < about.size(); step++) {
            if (step > 0 && DecisionSentence.isSaidAlready(about.reason(step - 1), about.reason(step))) {
                untested(about, step).write(told, text);
            } else if (writtenFrom[step] != NOWHERE) {
                text.repeat(writtenFrom[step], writtenTo[step]);
            } else {
                say(about, step);
            }
            text.newLine();
        }
    }

    /** A sentence with its clause, and what is compared in it. */
    private record Said(Sentence sentence, Sides sides) {}

    private void say(SweptBid about, int step) {
        int form = about.form(step);
        Said said = saidByForm[form];
        if (said == null) {
            said = said(form);
            saidByForm[form] = said;
        }
        about.tell(step, told);
        told.sides = said.sides;
        said.sentence.write(told, text);
    }

    private Said said(int form) {
        ClearedLot lot = Objects.requireNonNull(view);
        Sides sides = Sides.of(lot, form);
        told.sides = sides;
        Sentence sentence = words.of(ClearedLot.reasonOf(form), lot.clause(ClearedLot.slotOf(form)));
        return new Said(sentence.marked(told), sides);
    }

    private Sentence untested(SweptBid about, int step) {
        int slot = ClearedLot.slotOf(about.form(step));
        Sentence sentence = untestedBySlot[slot];
        if (sentence == null) {
            sentence = words.untested(Objects.requireNonNull(view).clause(slot)).marked(told);
            untestedBySlot[slot] = sentence;
        }
        return sentence;
    }

    /** Nothing happens after the award in a sweep, so who supplies at the award supplies in the end. */
    private void supply(ClearedLot lot, int bid, SweptBid about) {
        boolean selected = about.reason(about.size()).verdict() == Verdict.SELECTED;
        boolean haggled = selected ? lot.bidPrice(bid) != lot.price(bid) : about.negotiated();
        if (haggled && lot.bidPrice(bid) >= 0) {
            supplies.bid(lot.bidPrice(bid), priceScale, text);
            text.newLine();
        }
        if (selected) {
            supplies.awarded(lot.price(bid), priceScale, text);
            text.newLine();
        }
        if (regions[bid] > 0) {
            supplies.regions(regions[bid], regions[bid], text);
            text.newLine();
        }
        if (selected && lot.hasVolumes()) {
            supplies.agreed(units[bid], text);
            text.newLine();
        }
    }
}
