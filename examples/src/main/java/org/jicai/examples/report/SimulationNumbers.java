package org.jicai.examples.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jicai.audit.Language;
import org.jicai.simulation.experiment.Estimate;
import org.jicai.simulation.experiment.Measure;

/** Means and their intervals as a reader of a report wants them: shares in percent, yuan without decimals, measures in words. */
final class SimulationNumbers {

    private static final String UNKNOWN = "–";

    private final Language language;

    SimulationNumbers(Language language) {
        this.language = language;
    }

    String title(Measure measure) {
        return language.of(measure.title());
    }

    String unit(Measure.Unit unit) {
        return switch (unit) {
            case SHARE -> "%";
            case YUAN -> language.of("yuan", "元");
            case YUAN_PER_UNIT -> language.of("yuan per unit", "元/单位");
            case COUNT -> language.of("number", "个");
            case RATIO -> language.of("ratio", "倍");
        };
    }

    /** A number for a chart, in the unit of its axis; six digits are more than any Monte-Carlo mean is good for. */
    BigDecimal drawn(double number, Measure.Unit unit) {
        BigDecimal exact = new BigDecimal(number).movePointRight(unit == Measure.Unit.SHARE ? 2 : 0);
        return LotBids.plain(exact.round(new MathContext(6)));
    }

    String mean(Estimate estimate, Measure.Unit unit) {
        return text(estimate.mean(), unit);
    }

    String withInterval(Estimate estimate, Measure.Unit unit) {
        return Double.isFinite(estimate.halfWidth())
                ? mean(estimate, unit) + " ± " + text(estimate.halfWidth(), unit)
                : mean(estimate, unit);
    }

    String text(double number, Measure.Unit unit) {
        if (!Double.isFinite(number)) {
            return UNKNOWN;
        }
        BigDecimal exact = new BigDecimal(number);
        return switch (unit) {
            case SHARE -> Figures.percent(exact);
            case YUAN -> Figures.count(exact.setScale(0, RoundingMode.HALF_UP).longValue());
            default -> exact.setScale(4, RoundingMode.HALF_UP).toPlainString();
        };
    }

    static boolean isKnown(Estimate estimate) {
        return Double.isFinite(estimate.mean()) && Double.isFinite(estimate.low()) && Double.isFinite(estimate.high());
    }
}
