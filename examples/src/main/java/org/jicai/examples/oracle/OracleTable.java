package org.jicai.examples.oracle;

import java.io.PrintStream;
import java.util.Locale;
import org.jicai.examples.oracle.RowTotals.Finding;

/**
 * Prints what the equilibrium auctions of {@link OracleRow} cost when the kernel clears them, beside what they cost exactly.
 */
public final class OracleTable {

    private static final String LINE = "%-3s %3s  %-8s %12.7f %12.7f %10.7f %6.2f  %.6f%n";

    private OracleTable() {}

    /**
     * Runs the table.
     *
     * @param args the seed (1), the replications of each row (1,000,000), threads (1); or {@code --book} and the id of a row
     */
    public static void main(String[] args) {
        if (args.length == 2 && args[0].equals("--book")) {
            System.out.print(OracleRow.byId(args[1])
                    .map(ShareBook::text)
                    .orElseThrow(() -> new IllegalArgumentException("no row " + args[1] + ". Maybe A1, C3 or N2")));
            return;
        }
        long seed = args.length > 0 ? Long.parseLong(args[0]) : 1;
        int replications = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        int threads = args.length > 2 ? Integer.parseInt(args[2]) : 1;
        run(System.out, seed, replications, threads);
    }

    static void run(PrintStream out, long seed, int replications, int threads) {
        out.printf(Locale.ROOT, "Seed %d, %,d replications a row; yuan.%n", seed, replications);
        out.printf(
                Locale.ROOT,
                "%-3s %3s  %-8s %12s %12s %10s %6s  %s%n",
                "row",
                "n",
                "what",
                "exact",
                "mean",
                "s.e.",
                "z",
                "rounding/s.e.");
        for (OracleRow row : OracleRow.ALL) {
            RowTotals totals = new RowRun(row).run(seed, replications, threads);
            print(out, row, totals.spend());
            for (int rank = 1; rank <= row.rankPrices().length(); rank++) {
                print(out, row, totals.price(rank));
            }
        }
    }

    private static void print(PrintStream out, OracleRow row, Finding finding) {
        out.printf(
                Locale.ROOT,
                LINE,
                row.id(),
                row.bidders(),
                finding.what(),
                finding.expected(),
                finding.mean(),
                finding.standardError(),
                finding.z(),
                finding.roundingInErrors());
    }
}
