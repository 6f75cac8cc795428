package org.jicai.architecture.planted;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import org.apache.commons.math3.util.Precision;
import org.snakeyaml.engine.v2.api.Load;
import tools.jackson.core.JsonParser;

/** A class outside {@code format} that parses by itself, planted for the architecture test. */
public final class ImportsEachParser {
    final List<Class<?>> libraries = List.of(CsvReader.class, Load.class, JsonParser.class, Precision.class);
}
