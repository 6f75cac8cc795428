package org.jicai.audit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The texts about the paths that bids took so far, found by path. When there are very many, it begins afresh. */
final class PathTexts {

    private static final int MOST = 4096;
    private static final int PLACES = 2 * MOST;

    private final int[][] paths = new int[PLACES][];
    private final @Nullable PathText[] texts = new @Nullable PathText[PLACES];
    private int size;

    /** The text about the path of a bid, or null where no bid took it yet. */
    @Nullable
    PathText of(SweptBid bid) {
        return texts[place(bid)];
    }

    void add(SweptBid bid, PathText text) {
        if (size == MOST) {
            Arrays.fill(texts, null);
            size = 0;
        }
        int place = place(bid);
        paths[place] = Arrays.copyOf(bid.path, bid.path.length);
        texts[place] = text;
        size++;
    }

    private int place(SweptBid bid) {
        int place = bid.hash() & (PLACES - 1);
        while (texts[place] != null && !Arrays.equals(paths[place], bid.path)) {
            place = (place + 1) & (PLACES - 1);
        }
        return place;
    }
}
