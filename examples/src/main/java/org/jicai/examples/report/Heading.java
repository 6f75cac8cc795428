package org.jicai.examples.report;

/**
 * The heading of a section.
 *
 * @param text the heading
 * @param level 2 for a section, 3 for a part of one
 */
public record Heading(String text, int level) implements Block {

    /**
     * The heading of a section.
     *
     * @param text the heading
     * @return the block
     */
    public static Heading of(String text) {
        return new Heading(text, 2);
    }

    @Override
    public void write(Html html) {
        html.element("h" + level, text);
    }
}
