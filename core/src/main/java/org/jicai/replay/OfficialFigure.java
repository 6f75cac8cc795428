package org.jicai.replay;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jicai.format.CsvRow;
import org.jicai.format.CsvTable;

/**
 * A figure an authority or the press published about a round.
 *
 * @param round the round
 * @param metric what is counted, such as {@code average_cut}
 * @param value the figure as it was published
 * @param unit its unit, such as {@code pct}
 * @param reference the price a cut is measured from, empty for a count
 * @param source who published it
 * @param confidence how sure we are, {@code high} or {@code medium}
 */
public record OfficialFigure(
        String round, String metric, String value, String unit, String reference, String source, String confidence) {

    private static final ImmutableList<String> COLUMNS =
            ImmutableList.of("round", "metric", "value", "unit", "reference", "source", "confidence");

    /**
     * Reads a table of figures.
     *
     * @param file the name of the file, for messages
     * @param bytes its contents
     * @return the figures, in the order of the file
     * @throws org.jicai.format.BadInputException if it is not such a table
     */
    public static ImmutableList<OfficialFigure> read(String file, byte[] bytes) {
        return CsvTable.read(file, bytes, COLUMNS).rows().stream()
                .map(OfficialFigure::of)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The figures of one round and metric.
     *
     * @param figures the figures to choose from
     * @param round the round
     * @param metric the metric
     * @return those figures, in their order
     */
    public static ImmutableList<OfficialFigure> of(List<OfficialFigure> figures, String round, String metric) {
        return figures.stream()
                .filter(figure ->
                        figure.round().equals(round) && figure.metric().equals(metric))
                .collect(ImmutableList.toImmutableList());
    }

    private static OfficialFigure of(CsvRow row) {
        return new OfficialFigure(
                row.text("round"),
                row.text("metric"),
                row.text("value"),
                row.text("unit"),
                row.text("reference"),
                row.text("source"),
                row.text("confidence"));
    }
}
