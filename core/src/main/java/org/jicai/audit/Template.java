package org.jicai.audit;

import java.util.function.UnaryOperator;

/** A sentence with places in braces. */
final class Template {

    private Template() {}

    /** The sentence with every place filled by what the function says of its name; what is filled in is left as it is. */
    static String fill(String template, UnaryOperator<String> parts) {
        StringBuilder text = new StringBuilder(template.length() * 2);
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            text.append(template, from, open).append(parts.apply(template.substring(open + 1, close)));
            from = close + 1;
        }
        return text.append(template, from, template.length()).toString();
    }
}
