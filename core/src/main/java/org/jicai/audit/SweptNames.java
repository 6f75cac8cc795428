package org.jicai.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jicai.engine.Sweep;
import org.jicai.tender.Bid;

/**
 * The names of the bidders of a sweep with what stands between a name and a verdict, each name once. Which one a bid has stands
 * in one array for all lots, in their order, so that it is near when it is needed. Looked up when a lot comes first.
 */
final class SweptNames {

    private final Sweep sweep;
    private final Language language;
    private final int[] first;

    /** By bid of the sweep: the number of its name in {@link #names}, 0 as long as nobody looked. */
    private final int[] byBid;

    private final Map<String, Integer> numbers = new TreeMap<>();
    private final List<Words> names = new ArrayList<>();

    SweptNames(Sweep sweep, Language language) {
        this.sweep = sweep;
        this.language = language;
        this.first = new int[sweep.lots() + 1];
        for (int lot = 0; lot < sweep.lots(); lot++) {
            first[lot + 1] = first[lot] + sweep.bids(lot).size();
        }
        this.byBid = new int[first[sweep.lots()]];
        names.add(Words.of(""));
    }

    /** Where those of a lot begin, for {@link #name}. */
    int of(int lot) {
        int from = first[lot];
        if (from < first[lot + 1] && byBid[from] == 0) {
            int at = from;
            for (Bid bid : sweep.bids(lot)) {
                byBid[at++] = number(BidderName.of(bid, language) + language.of(": ", "："));
            }
        }
        return from;
    }

    private int number(String name) {
        return numbers.computeIfAbsent(name, unknown -> {
            names.add(Words.of(unknown));
            return names.size() - 1;
        });
    }

    /** The name of a bid. */
    Words name(int at) {
        return names.get(byBid[at]);
    }
}
