package org.jicai.examples.report;

import com.google.common.html.HtmlEscapers;

/** HTML, written piece by piece. Texts and attributes are escaped; only files of the report itself are taken as they are. */
final class Html {

    private final StringBuilder out = new StringBuilder();

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            out.append(HtmlEscapers.htmlEscaper().escape(attributes[i + 1])).append('"');
        }
        out.append('>');
        return this;
    }

    Html close(String tag) {
        out.append("</").append(tag).append(">\n");
        return this;
    }

    Html text(String text) {
        out.append(HtmlEscapers.htmlEscaper().escape(text));
        return this;
    }

    /** An element that holds a text only. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** A style sheet, script or JSON in which no {@code </} can close the element it stands in. */
    Html embedded(String tag, String content, String... attributes) {
        if (content.contains("</" + tag) || content.contains("<!--")) {
            throw new IllegalArgumentException("the content would end its own <" + tag + ">");
        }
        open(tag, attributes);
        out.append(content);
        return close(tag);
    }

    /** The first line of a document. */
    Html doctype() {
        out.append("<!DOCTYPE html>\n");
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
