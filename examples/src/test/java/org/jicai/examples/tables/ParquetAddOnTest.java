package org.jicai.examples.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jicai.format.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetAddOnTest {

    private static final ImmutableList<ImmutableList<String>> ROWS = ImmutableList.of(
            ImmutableList.of("甲", "007", "-12", "0.1", "-0.25", "1/3", "1.5E-7"),
            ImmutableList.of("a,\"b\"", "8", "900000000000000000", "123456789012.123456", "", "", "NaN"),
            ImmutableList.of("", "", "", "3", "-1", "x", "2"));

    private static final TidyTable TABLE =
            new TidyTable(ImmutableList.of("bidder", "lot", "units", "price", "change", "share_exact", "mean"), ROWS);

    @TempDir
    private Path temporary;

    @Test
    void aTable_isReadBackByAnotherImplementation_typeByTypeAndValueByValue() throws Exception {
        ImmutableMap<String, byte[]> files = ParquetAddOn.withParquet(ImmutableMap.of("t.csv", TABLE.toCsv()));
        Path file = temporary.resolve("t.parquet");
        Files.write(file, files.get("t.parquet"));

        assertThat(query("select column_name || ' ' || column_type from (describe select * from '" + file + "')"))
                .containsExactly(
                        "bidder VARCHAR",
                        "lot VARCHAR",
                        "units BIGINT",
                        "price DECIMAL(38,6)",
                        "change DECIMAL(38,2)",
                        "share_exact VARCHAR",
                        "mean DOUBLE");
        assertThat(query("select bidder from '" + file + "'")).containsExactly("甲", "a,\"b\"", null);
        assertThat(query("select lot from '" + file + "'")).containsExactly("007", "8", null);
        assertThat(query("select units from '" + file + "'")).containsExactly("-12", "900000000000000000", null);
        assertThat(query("select price from '" + file + "'"))
                .containsExactly("0.100000", "123456789012.123456", "3.000000");
        assertThat(query("select change from '" + file + "'")).containsExactly("-0.25", null, "-1.00");
        assertThat(query("select mean from '" + file + "'")).containsExactly("1.5E-7", "NaN", "2.0");
    }

    @Test
    void equalTables_giveEqualBytes() {
        ImmutableMap<String, byte[]> csv = ImmutableMap.of("t.csv", TABLE.toCsv());

        assertThat(ParquetAddOn.withParquet(csv).get("t.parquet"))
                .isEqualTo(ParquetAddOn.withParquet(csv).get("t.parquet"));
    }

    @Test
    void csv_isReadBack() {
        assertThat(TidyTable.parse(TABLE.toCsv())).isEqualTo(TABLE);
    }

    @Test
    void withoutTheAddOn_theErrorSaysHowToBuildIt() {
        ClassLoader bare = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader());

        assertThatThrownBy(() -> ParquetAddOn.find(bare, Optional.of(temporary)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("jicai-parquet.jar beside jicai.jar")
                .hasMessageContaining("mvn -DskipTests package");
    }

    private static List<String> query(String sql) throws Exception {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet rows = duck.createStatement().executeQuery(sql)) {
            List<String> cells = new ArrayList<>();
            while (rows.next()) {
                cells.add(rows.getString(1));
            }
            return cells;
        }
    }
}
