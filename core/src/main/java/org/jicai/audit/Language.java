package org.jicai.audit;

import org.jicai.tender.Name;
import org.jicai.tender.Word;

/** The languages explanations are written in. */
public enum Language implements Word {
    /** English. */
    EN,
    /** Chinese, in the words of the tender documents. */
    ZH;

    /**
     * A text that exists in both languages, in this one.
     *
     * @param text the text in English and Chinese
     * @return the text in this language, or in the other one where this one is missing
     */
    public String of(Name text) {
        return text.in(this == ZH);
    }

    /**
     * One of two texts.
     *
     * @param en the English text
     * @param zh the Chinese text
     * @return the text in this language
     */
    public String of(String en, String zh) {
        return this == ZH ? zh : en;
    }
}
