package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Stage;
import org.jicai.tender.Word;

/**
 * What becomes of need that was reported for a brand.
 *
 * @param goes where the need goes that names the brand of a selected bid
 */
public record BrandVolume(Cited<Goes> goes) implements Clause {

    /** Where it goes. */
    public enum Goes implements Word {
        /** To that brand; need that names a losing brand goes to the region's primary supplier, as if it named none. */
        TO_BRAND,
        /** To the region's primary supplier, whatever brand it names. */
        TO_PRIMARY
    }

    @Override
    public String key() {
        return "brandVolume";
    }

    @Override
    public Stage stage() {
        return Stage.VOLUME;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        return ImmutableList.of(goes);
    }
}
