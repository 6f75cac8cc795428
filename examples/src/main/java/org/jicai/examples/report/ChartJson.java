package org.jicai.examples.report;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The data of a chart as JSON that can stand inside HTML: no {@code <} in it, whatever the names are. */
final class ChartJson {

    private ChartJson() {}

    static String of(Chart chart) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("kind", chart.kind());
            chart.write(json);
            json.writeEndObject();
        }
        return text.toString()
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    /** A list of objects. */
    static <T> void objects(JsonGenerator json, String name, List<T> items, BiConsumer<JsonGenerator, T> properties) {
        json.writeName(name);
        json.writeStartArray();
        for (T item : items) {
            json.writeStartObject();
            properties.accept(json, item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeName(name);
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    static void numbers(JsonGenerator json, String name, List<BigDecimal> numbers) {
        json.writeName(name);
        json.writeStartArray();
        numbers.forEach(number -> json.writeNumber(number.toPlainString()));
        json.writeEndArray();
    }

    /** A number in plain notation, where there is one. */
    static void number(JsonGenerator json, String name, Optional<BigDecimal> number) {
        number.ifPresent(known -> {
            json.writeName(name);
            json.writeNumber(known.toPlainString());
        });
    }
}
