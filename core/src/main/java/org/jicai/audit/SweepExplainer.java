package org.jicai.audit;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
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

    private final Sweep sweep;
    private final Language language;
    private final DecisionSentence words;
    private final SupplyWords supplies;
    private final Terms terms;
    private final Text text = new Text();
    private final RankOrder order = new RankOrder();
    private final int priceScale;
    private final Map<String, Words> distinctNames = new TreeMap<>();
    private final Words[][] namesByLot;
    private PathTexts paths = new PathTexts();
    private Told told = new Told();
    private @Nullable ClearedLot view;
    private @Nullable SweptBid swept;
    private int[] regions = {};
    private long[] units = {};

    private SweepExplainer(Sweep sweep, RuleBook book, Language language) {
        this.sweep = sweep;
        this.priceScale = sweep.priceScale();
        this.language = language;
        this.words = new DecisionSentence(book, language);
        this.supplies = new SupplyWords(book, language);
        this.terms = new Terms(language);
        this.namesByLot = new Words[sweep.lots()][];
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
        SweptBid bid = view(lot);
        int[] inOrder = order.of(lot);
        Words[] names = names(lot.lot());
        countRegions(lot);
        told.bidders = lot.bidders();
        for (int place = 0; place < lot.size(); place++) {
            int index = inOrder[place];
            text.append(names[index]);
            told.price(lot.comparablePrice(index), lot.bidPrice(index), lot.ceiling(index));
            bid.read(index, told);
            PathText path = path(bid);
            path.write(told, text);
            supply(lot, index, path);
        }
        return text;
    }

    private SweptBid view(ClearedLot lot) {
        SweptBid known = swept;
        if (known == null || view != lot) {
            known = new SweptBid(lot);
            swept = known;
            view = lot;
            paths = new PathTexts();
            told = new Told(lot.points());
            told.comparableScale = priceScale;
            told.bidScale = priceScale;
            told.ceilingScale = priceScale;
        }
        return known;
    }

    private PathText path(SweptBid bid) {
        PathText path = paths.of(bid);
        if (path == null) {
            path = PathText.of(bid.steps(), words, terms, told);
            paths.add(bid, path);
        }
        return path;
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

    /** Nothing happens after the award in a sweep, so who supplies at the award supplies in the end. */
    private void supply(ClearedLot lot, int bid, PathText path) {
        boolean selected = path.selected();
        boolean haggled = selected ? lot.bidPrice(bid) != lot.price(bid) : path.negotiated();
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
