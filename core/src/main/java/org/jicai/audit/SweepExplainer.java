package org.jicai.audit;

import java.util.Arrays;
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

    private final DecisionSentence words;
    private final SweptSupply supplies;
    private final Terms terms;
    private final Text text = new Text();
    private final RankOrder order = new RankOrder();
    private final int priceScale;
    private final SweptNames names;
    private PathTexts paths = new PathTexts();
    private Told told = new Told();
    private final ShownNumbers characters = new ShownNumbers();
    private @Nullable PathText last;
    private @Nullable ClearedLot view;
    private @Nullable SweptBid swept;
    private int[] regions = {};
    private long[] units = {};

    private SweepExplainer(Sweep sweep, RuleBook book, Language language) {
        this.priceScale = sweep.priceScale();
        this.words = new DecisionSentence(book, language);
        this.supplies = new SweptSupply(new SupplyWords(book, language));
        this.terms = new Terms(language);
        this.names = new SweptNames(sweep, language);
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
        int firstName = names.of(lot.lot());
        countRegions(lot);
        told.lots++;
        told.numbers[Told.BIDDERS] = lot.bidders();
        for (int place = 0; place < lot.size(); place++) {
            int index = inOrder[place];
            text.append(names.name(firstName + index));
            path(bid, lot, index).write(told, characters, text);
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
            last = null;
            told = new Told(lot.points());
            told.comparableScale = priceScale;
            told.bidScale = priceScale;
            told.awardedScale = priceScale;
            told.ceilingScale = priceScale;
        }
        return known;
    }

    /** The text about the path of a bid, and the numbers it shows. */
    private PathText path(SweptBid swept, ClearedLot lot, int bid) {
        told.price(lot.comparablePrice(bid), lot.bidPrice(bid), lot.ceiling(bid));
        told.award(lot.price(bid), regions[bid], regions[bid], units[bid]);
        PathText path = last;
        if (swept.read(bid, SweptSupply.of(told, lot.hasVolumes())) || path == null) {
            path = paths.of(swept);
            if (path == null) {
                lot.sides(bid, swept.points(), told.numbers, Told.SIDES);
                path = PathText.of(swept.steps(), words, supplies, terms, told);
                paths.add(swept, path);
            }
            last = path;
        }
        lot.sides(bid, path.points(), told.numbers, Told.SIDES);
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
}
