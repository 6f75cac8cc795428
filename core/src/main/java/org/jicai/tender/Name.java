package org.jicai.tender;

/**
 * A name in the two languages of the reports.
 *
 * @param en the English name, possibly empty
 * @param zh the Chinese name, possibly empty
 */
public record Name(String en, String zh) {

    /**
     * The name in Chinese or English, or in the other language where one is missing.
     *
     * @param chinese whether Chinese is wanted
     * @return the name
     */
    public String in(boolean chinese) {
        String wanted = chinese ? zh : en;
        return wanted.isEmpty() ? (chinese ? en : zh) : wanted;
    }
}
