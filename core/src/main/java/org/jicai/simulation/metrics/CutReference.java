package org.jicai.simulation.metrics;

import org.jicai.tender.Word;

/** What a cut is measured from; every cut names it. */
public enum CutReference implements Word {
    /** The highest valid bid for the bid's own strength. */
    CEILING,
    /** What the drug cost before the tender, for the comparison strength. */
    PRIOR_PRICE
}
