package org.jicai.format;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes one JSON object: keys in the order they come, two spaces of indentation, line feeds on every system. */
final class JsonText {

    private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter LAYOUT = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(TWO_SPACES)
            .withArrayIndenter(TWO_SPACES);

    private final JsonGenerator out;

    private JsonText(JsonGenerator out) {
        this.out = out;
    }

    /** The object whose properties the given action writes. */
    static String of(Consumer<JsonText> properties) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(new Indented(), text)) {
            out.writeStartObject();
            properties.accept(new JsonText(out));
            out.writeEndObject();
        }
        return text.append('\n').toString();
    }

    void text(String name, String value) {
        out.writeStringProperty(name, value);
    }

    /** The value in its own notation, or {@code null} where there is none. */
    void text(String name, Optional<?> value) {
        if (value.isPresent()) {
            out.writeStringProperty(name, value.get().toString());
        } else {
            out.writeNullProperty(name);
        }
    }

    void number(String name, long value) {
        out.writeNumberProperty(name, value);
    }

    void object(String name, Runnable properties) {
        out.writeObjectPropertyStart(name);
        properties.run();
        out.writeEndObject();
    }

    void texts(String name, List<String> values) {
        out.writeArrayPropertyStart(name);
        values.forEach(out::writeString);
        out.writeEndArray();
    }

    /** A list of objects, each written by the same action. */
    <T> void list(String name, List<T> values, Consumer<T> properties) {
        out.writeArrayPropertyStart(name);
        for (T value : values) {
            out.writeStartObject();
            properties.accept(value);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** Tells the generator how to lay the text out. */
    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return LAYOUT.createInstance();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
