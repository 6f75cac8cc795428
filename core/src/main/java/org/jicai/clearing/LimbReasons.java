package org.jicai.clearing;

import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.rules.Limb;

/** What a limb is tested for; it says which reasons stand for passing, failing and not knowing. */
public enum LimbReasons {
    /** Whether a shortlisted bid is selected. */
    PRICE_TEST(Stage.PRICE_TEST, Reason.FACT_UNKNOWN),
    /** Whether a bid is valid. */
    ENTRY(Stage.ENTRY, Reason.ENTRY_UNKNOWN),
    /** Whether a bid may match the lowest price. */
    MATCH(Stage.RANKING, Reason.NOT_PREFERRED),
    /** Whether a bid without a place is selected. */
    GUARANTEE(Stage.GUARANTEE, Reason.NOT_GUARANTEED),
    /** Whether a selected bid falls into a class. */
    CLASS(Stage.CLASSES, Reason.MISSES_CLASS);

    private final Stage stage;
    private final Reason unknown;

    LimbReasons(Stage stage, Reason unknown) {
        this.stage = stage;
        this.unknown = unknown;
    }

    Stage stage() {
        return stage;
    }

    /** What stands for a fact that is not known; a cut that is not known has a word of its own in a price test. */
    Reason unknown(Limb limb) {
        boolean cut = limb instanceof Limb.CutFromCeilingAtLeast || limb instanceof Limb.CutFromCeilingAbove;
        return this == PRICE_TEST && cut ? Reason.CUT_UNKNOWN : unknown;
    }

    Reason passed(Limb limb) {
        return switch (this) {
            case PRICE_TEST -> selectedBy(limb);
            case ENTRY -> Reason.MEETS_ENTRY;
            case MATCH -> Reason.PREFERRED;
            case GUARANTEE -> Reason.SELECTED_BY_GUARANTEE;
            case CLASS -> Reason.MEETS_CLASS;
        };
    }

    Reason failed(Limb limb) {
        return switch (this) {
            case PRICE_TEST -> over(limb);
            case ENTRY -> Reason.FAILED_ENTRY;
            case MATCH -> Reason.NOT_PREFERRED;
            case GUARANTEE -> Reason.NOT_GUARANTEED;
            case CLASS -> Reason.MISSES_CLASS;
        };
    }

    private static Reason selectedBy(Limb limb) {
        if (limb instanceof Limb.AtMostMultiple) {
            return Reason.SELECTED_BY_MULTIPLE;
        }
        if (limb instanceof Limb.CutFromCeilingAtLeast || limb instanceof Limb.CutFromCeilingAbove) {
            return Reason.SELECTED_BY_CUT;
        }
        if (limb instanceof Limb.AtMostPublished) {
            return Reason.SELECTED_BY_PUBLISHED_PRICE;
        }
        if (limb instanceof Limb.Within) {
            return Reason.SELECTED_BY_BAND;
        }
        if (limb instanceof Limb.InFirst) {
            return Reason.SELECTED_BY_PLACE;
        }
        return limb instanceof Limb.FactAtLeast ? Reason.SELECTED_BY_FACT : Reason.SELECTED_BY_PRICE;
    }

    private static Reason over(Limb limb) {
        return switch (selectedBy(limb)) {
            case SELECTED_BY_MULTIPLE -> Reason.OVER_MULTIPLE;
            case SELECTED_BY_CUT -> Reason.CUT_TOO_SMALL;
            case SELECTED_BY_PUBLISHED_PRICE -> Reason.OVER_PUBLISHED_PRICE;
            case SELECTED_BY_BAND -> Reason.OUTSIDE_BAND;
            case SELECTED_BY_PLACE -> Reason.NOT_AMONG_FIRST;
            case SELECTED_BY_FACT -> Reason.FACT_TOO_LOW;
            default -> Reason.OVER_PRICE;
        };
    }
}
