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
public final class JsonText {

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

    /**
     * The object whose properties the given action writes.
     *
     * @param properties writes the properties
     * @return the text, which ends with a line feed
     */
    public static String of(Consumer<JsonText> properties) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(new Indented(), text)) {
            out.writeStartObject();
            properties.accept(new JsonText(out));
            out.writeEndObject();
        }
        return text.append('\n').toString();
    }

    /**
     * Writes a property that is a text.
     *
     * @param name its name
     * @param value the text
     */
    public void text(String name, String value) {
        out.writeStringProperty(name, value);
    }

    /**
     * Writes a property that is a text or {@code null}.
     *
     * @param name its name
     * @param value the value, written in its own notation
     */
    public void text(String name, Optional<?> value) {
        if (value.isPresent()) {
            out.writeStringProperty(name, value.get().toString());
        } else {
            out.writeNullProperty(name);
        }
    }

    /**
     * Writes a property that is a whole number.
     *
     * @param name its name
     * @param value the number
     */
    public void number(String name, long value) {
        out.writeNumberProperty(name, value);
    }

    /**
     * Writes a property that is an object.
     *
     * @param name its name
     * @param properties writes the object's properties
     */
    public void object(String name, Runnable properties) {
        out.writeObjectPropertyStart(name);
        properties.run();
        out.writeEndObject();
    }

    /**
     * Writes a property that is a list of texts.
     *
     * @param name its name
     * @param values the texts
     */
    public void texts(String name, List<String> values) {
        out.writeArrayPropertyStart(name);
        values.forEach(out::writeString);
        out.writeEndArray();
    }

    /**
     * Writes a property that is a list of objects.
     *
     * @param name its name
     * @param values what the objects are made from
     * @param properties writes the properties of one
     * @param <T> the type of the values
     */
    public <T> void list(String name, List<T> values, Consumer<T> properties) {
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
