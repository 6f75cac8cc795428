package org.jicai.simulation.experiment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ObjectArrays;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jicai.audit.Digest;
import org.jicai.format.CsvText;
import org.jicai.format.JsonText;

/**
 * A result as tables: {@code metrics.csv}, {@code differences.csv}, {@code lots.csv}, {@code suppliers.csv}, {@code draws.csv}
 * where first replications were kept, and {@code manifest.json}. One row is one number with its interval; what is not defined
 * is empty and has an {@code n} of 0; with Sobol points a last column says over how many shifts the interval is. Nothing in them
 * depends on machine, thread or time.
 */
public final class ExperimentTables implements ResultSink {

    private static final List<Double> QUANTILES = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

    /** A sink that keeps nothing. */
    public ExperimentTables() {}

    @Override
    public ImmutableMap<String, byte[]> files(ExperimentResult result) {
        ImmutableMap.Builder<String, byte[]> files = ImmutableMap.builder();
        files.put("metrics.csv", utf8(metrics(result)));
        files.put("differences.csv", utf8(differences(result)));
        files.put("lots.csv", utf8(lots(result)));
        files.put("suppliers.csv", utf8(suppliers(result)));
        if (!result.firstReplications().isEmpty()) {
            files.put("draws.csv", utf8(draws(result)));
        }
        return files.put("manifest.json", utf8(manifest(result))).buildOrThrow();
    }

    /** A table with intervals: with one column more where they are those of shifts. */
    private static final class Sheet {
        private final CsvText csv;
        private final ImmutableList<String> more;

        Sheet(Draws draws, String... columns) {
            boolean shifted = draws.shifts() > 0;
            this.more = shifted ? ImmutableList.of(Integer.toString(draws.shifts())) : ImmutableList.of();
            this.csv = new CsvText(shifted ? ObjectArrays.concat(columns, "shifts") : columns);
        }

        void row(List<String> cells) {
            csv.row(ImmutableList.<String>builder().addAll(cells).addAll(more).build());
        }

        @Override
        public String toString() {
            return csv.toString();
        }
    }

    private static byte[] utf8(Object text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Sheet metrics(ExperimentResult result) {
        Sheet csv = new Sheet(
                result.draws(),
                "variant",
                "metric",
                "reference",
                "unit",
                "mean",
                "standard_error",
                "low",
                "high",
                "standard_deviation",
                "n",
                "controlled_mean",
                "controlled_standard_error");
        for (VariantResult variant : result.variants()) {
            for (MeasureResult row : variant.measures()) {
                Estimate estimate = row.estimate();
                csv.row(List.of(
                        variant.id(),
                        row.measure().metric(),
                        row.measure().reference(),
                        row.measure().unit().word(),
                        Figures.of(estimate.mean()),
                        Figures.of(estimate.standardError()),
                        Figures.of(estimate.low()),
                        Figures.of(estimate.high()),
                        Figures.of(estimate.standardDeviation()),
                        Long.toString(estimate.n()),
                        Figures.of(row.controlled().map(Estimate::mean).orElse(Double.NaN)),
                        Figures.of(row.controlled().map(Estimate::standardError).orElse(Double.NaN))));
            }
        }
        return csv;
    }

    private static Sheet differences(ExperimentResult result) {
        Sheet csv = new Sheet(
                result.draws(),
                "variant",
                "base",
                "metric",
                "reference",
                "unit",
                "mean",
                "standard_error",
                "low",
                "high",
                "n",
                "correlation",
                "variance_ratio");
        for (DifferenceResult row : result.differences()) {
            Estimate estimate = row.estimate();
            csv.row(List.of(
                    row.variant(),
                    row.base(),
                    row.measure().metric(),
                    row.measure().reference(),
                    row.measure().unit().word(),
                    Figures.of(estimate.mean()),
                    Figures.of(estimate.standardError()),
                    Figures.of(estimate.low()),
                    Figures.of(estimate.high()),
                    Long.toString(estimate.n()),
                    Figures.of(row.correlation()),
                    Figures.of(row.varianceRatio())));
        }
        return csv;
    }

    private static Sheet lots(ExperimentResult result) {
        Sheet csv = new Sheet(
                result.draws(), "lot", "variant", "metric", "reference", "mean", "standard_error", "low", "high", "n");
        for (VariantResult variant : result.variants()) {
            for (LotResult lot : variant.lots()) {
                estimate(csv, lot, variant, "bids", "", lot.bidders());
                estimate(csv, lot, variant, "winners", "", lot.winners());
                estimate(csv, lot, variant, "cut", "ceiling", lot.cut());
                estimate(csv, lot, variant, "spend", "", lot.spend());
                estimate(csv, lot, variant, "unit-price", "", lot.unitPrice());
                share(csv, lot, variant, "failed", lot.failed());
                share(csv, lot, variant, "pending", lot.pending());
                for (int winners = 0; winners < lot.replicationsByWinners().length(); winners++) {
                    share(
                            csv,
                            lot,
                            variant,
                            "winners-" + winners,
                            lot.replicationsByWinners().get(winners));
                }
                for (double part : QUANTILES) {
                    number(
                            csv,
                            lot,
                            variant,
                            "cut-quantile-" + Figures.of(part),
                            "ceiling",
                            lot.cuts().quantile(part),
                            lot.cuts().total());
                }
            }
        }
        return csv;
    }

    private static void estimate(
            Sheet csv, LotResult lot, VariantResult variant, String metric, String reference, Estimate of) {
        csv.row(List.of(
                lot.lot(),
                variant.id(),
                metric,
                reference,
                Figures.of(of.mean()),
                Figures.of(of.standardError()),
                Figures.of(of.low()),
                Figures.of(of.high()),
                Long.toString(of.n())));
    }

    /** In which part of the replications something happened; only what happened has a row. */
    private static void share(Sheet csv, LotResult lot, VariantResult variant, String metric, long count) {
        if (count > 0) {
            number(csv, lot, variant, metric + "-share", "", (double) count / lot.replications(), lot.replications());
        }
    }

    private static void number(
            Sheet csv, LotResult lot, VariantResult variant, String metric, String reference, double value, long n) {
        csv.row(List.of(lot.lot(), variant.id(), metric, reference, Figures.of(value), "", "", "", Long.toString(n)));
    }

    private static CsvText suppliers(ExperimentResult result) {
        CsvText csv = new CsvText("lot", "variant", "region", "bidder", "product", "share", "n");
        for (VariantResult variant : result.variants()) {
            for (LotResult lot : variant.lots()) {
                lot.suppliers()
                        .forEach(row -> csv.row(List.of(
                                lot.lot(),
                                variant.id(),
                                row.region().name(),
                                row.bid().bidder(),
                                row.bid().product(),
                                Figures.of(row.share()),
                                Long.toString(lot.replications()))));
            }
        }
        return csv;
    }

    private static CsvText draws(ExperimentResult result) {
        CsvText csv = new CsvText("replication", "variant", "metric", "reference", "value");
        List<MeasureResult> measures = result.variants().get(0).measures();
        for (ReplicationRow row : result.firstReplications()) {
            for (int i = 0; i < measures.size(); i++) {
                csv.row(List.of(
                        Long.toString(row.replication()),
                        row.variant(),
                        measures.get(i).measure().metric(),
                        measures.get(i).measure().reference(),
                        Figures.of(row.values().get(i))));
            }
        }
        return csv;
    }

    private static String manifest(ExperimentResult result) {
        return JsonText.of(json -> {
            json.text("name", result.name());
            json.text("engine", Digest.ENGINE);
            json.text("generator", result.draws().generator());
            if (result.draws() instanceof Draws.Sobol sobol) {
                json.number("sobol_shifts", sobol.shifts());
                json.number("sobol_dimensions", sobol.dimensions());
            }
            json.text("seed", Long.toString(result.seed()));
            json.number("replications", result.replications());
            json.number("block_size", result.blockSize());
            json.text("stop_reason", result.stopReason().word());
            json.list("looks", result.checkpoints(), look -> {
                json.number("replications", look.replications());
                json.text("widest_over_wanted", Figures.of(look.widest()));
            });
            json.text("confidence", Figures.of(result.confidence()));
            json.text("base", result.base());
            json.list("variants", result.variants(), variant -> {
                json.text("id", variant.id());
                json.text("rules", variant.book());
            });
            json.text("control", result.control());
            json.list("inputs", result.inputs(), input -> {
                json.text("role", input.role());
                json.text("name", input.name());
                json.text("sha256", input.sha256());
            });
            json.texts("notes", result.notes());
        });
    }
}
