package org.jicai.examples.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jicai.examples.oracle.RowTotals.Finding;
import org.jicai.rules.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Equilibrium bids that the kernel clears cost what rational arithmetic says, within four standard errors. The system
 * property {@code oracle.replications} asks for more replications than the build takes time for.
 */
class OracleTableTest {

    private static final int REPLICATIONS = Integer.getInteger("oracle.replications", 10_000);

    static Stream<Arguments> rowsAndSeeds() {
        return OracleRow.ALL.stream().flatMap(row -> Stream.of(1, 2, 3).map(seed -> Arguments.of(row.id(), seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("rowsAndSeeds")
    void kernel_givesTheExactSpendAndPrices(String id, int seed) {
        OracleRow row = OracleRow.byId(id).orElseThrow();

        RowTotals totals = new RowRun(row).run(seed, REPLICATIONS, 1);

        List<Finding> findings = new ArrayList<>(List.of(totals.spend()));
        IntStream.rangeClosed(1, row.rankPrices().length())
                .mapToObj(totals::price)
                .forEach(findings::add);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.z()).isBetween(-4.0, 4.0);
            assertThat(finding.roundingInErrors()).isBetween(0.0, 0.1);
        });
        assertThat(Math.abs(totals.volume() - row.volume())).isLessThanOrEqualTo(4 * volumeError(row));
    }

    /** The same bids by a book for two winners instead of three: what is awarded wrongly is seen. */
    @Test
    void anotherBook_isFound() {
        OracleRow row = OracleRow.byId("F3").orElseThrow();
        RuleBook twoWinners = ShareBook.of(OracleRow.byId("F2").orElseThrow());

        assertThat(new RowRun(row, twoWinners).run(1, 1_000, 1).spend().z()).isLessThan(-8);
    }

    @Test
    void totals_areTheSameOnTwoThreads() {
        OracleRow row = OracleRow.byId("N1").orElseThrow();

        assertThat(new RowRun(row).run(1, 5_000, 2).spend())
                .isEqualTo(new RowRun(row).run(1, 5_000, 1).spend());
    }

    /** A number between 0 and M with mean m has a variance of at most m (M − m). */
    private static double volumeError(OracleRow row) {
        double most = row.percents().isEmpty()
                ? 1
                : row.percents().stream().mapToInt(Integer::intValue).sum() / 100.0;
        return Math.sqrt(row.volume() * (most - row.volume()) / REPLICATIONS);
    }
}
