package org.jicai.format;

import com.google.common.collect.ImmutableMap;
import org.jicai.tender.Name;

/** Taxes and duties by their names in the two languages of the reports. */
public final class RateWords {

    private static final ImmutableMap<String, Name> NAMES =
            ImmutableMap.of("tariff", new Name("tariff", "关税"), "vat", new Name("VAT", "增值税"));

    private RateWords() {}

    /**
     * What a rate is called; a name that is not known stays as the book has it.
     *
     * @param name the name in the rule book, such as {@code vat}
     * @param chinese whether to say it in Chinese instead of English
     * @return the words
     */
    public static String of(String name, boolean chinese) {
        return NAMES.getOrDefault(name, new Name(name, name)).in(chinese);
    }
}
