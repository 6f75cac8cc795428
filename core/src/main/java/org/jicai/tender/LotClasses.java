package org.jicai.tender;

/**
 * The classes a tender puts a lot into. Named exceptions of the tender documents are classes here, never lists of lot names.
 *
 * @param volume which column of the volume-share table applies, such as {@code ordinary} or {@code special-1}
 * @param term which column of the term table applies, such as {@code ordinary} or {@code one-year}
 * @param dosage which dosage-form thresholds apply, such as {@code ordinary} or {@code oral-solid}
 * @param group the competition group, empty where the round has none
 */
public record LotClasses(String volume, String term, String dosage, String group) {

    /** The name of the class every lot is in unless the tender says otherwise. */
    public static final String ORDINARY = "ordinary";

    /** No exception of any kind. */
    public static final LotClasses ALL_ORDINARY = new LotClasses(ORDINARY, ORDINARY, ORDINARY, "");
}
