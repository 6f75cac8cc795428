package org.jicai.examples.report;

/**
 * A paragraph.
 *
 * @param text its text
 */
public record Prose(String text) implements Block {

    @Override
    public void write(Html html) {
        html.element("p", text);
    }
}
