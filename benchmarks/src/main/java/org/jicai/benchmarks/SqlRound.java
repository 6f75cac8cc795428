package org.jicai.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Many lots in a table of DuckDB, in memory, on one thread, cleared by one query with window functions. The query ranks, hands
 * out places and tests prices, nothing else: comparable prices and the number of bidders stand in the table, and no region, no
 * volume and no reason comes out.
 */
final class SqlRound implements AutoCloseable {

    /** The winners: lot and bid. */
    private static final String WINNERS = """
            WITH ranked AS (
              SELECT lot, bid, price, ceiling, comparable, bidders,
                     row_number() OVER (PARTITION BY lot ORDER BY comparable, sales DESC, drawn) AS place,
                     min(comparable) OVER (PARTITION BY lot) AS lowest
              FROM bids
              WHERE (price + 50) // 100 * 100 <= ceiling)
            SELECT lot, bid FROM ranked
            WHERE place <= CASE WHEN bidders >= 13 THEN 10 WHEN bidders >= 11 THEN 9 WHEN bidders >= 7 THEN bidders - 2
                                WHEN bidders >= 5 THEN 4 WHEN bidders = 4 THEN 3 WHEN bidders >= 2 THEN 2
                                ELSE bidders END
              AND (comparable * 10 <= lowest * 18 OR price * 2 <= ceiling OR comparable <= 100000)
            """;

    private final Connection connection;
    private final Statement statement;
    private final int lots;

    /** Fills the table: so many lots, taken from the pool in turn. */
    SqlRound(LotPool pool, int lots) throws SQLException {
        this.lots = lots;
        connection = DriverManager.getConnection("jdbc:duckdb:");
        statement = connection.createStatement();
        statement.execute("SET threads = 1");
        statement.execute(
                "CREATE TABLE bids (lot INTEGER, bid INTEGER, price BIGINT, ceiling BIGINT, comparable BIGINT,"
                        + " sales INTEGER, drawn INTEGER, bidders INTEGER)");
        try (DuckDBAppender rows = connection.unwrap(DuckDBConnection.class).createAppender("main", "bids")) {
            HandWrittenClear handWritten = new HandWrittenClear(pool);
            for (int lot = 0; lot < lots; lot++) {
                append(rows, pool, handWritten, lot);
            }
        }
    }

    private static void append(DuckDBAppender rows, LotPool pool, HandWrittenClear handWritten, int lot)
            throws SQLException {
        handWritten.clear(lot % pool.lots);
        for (int bid = 0; bid < pool.bids; bid++) {
            int at = pool.first(lot % pool.lots) + bid;
            rows.beginRow();
            rows.append(lot);
            rows.append(bid);
            rows.append(handWritten.unitPrice(bid));
            rows.append(pool.ceiling[at]);
            rows.append(HandWrittenClear.comparable(handWritten.unitPrice(bid), pool.strength[at]));
            rows.append(pool.sales[at]);
            rows.append((int) pool.drawn[at]);
            rows.append(handWritten.bidders());
            rows.endRow();
        }
    }

    /** Clears all lots and adds up what the winners are. */
    long winners() throws SQLException {
        try (ResultSet sum = statement.executeQuery("SELECT sum(lot * 64::BIGINT + bid) FROM (" + WINNERS + ")")) {
            sum.next();
            return sum.getLong(1);
        }
    }

    /** Clears all lots and fetches every winner, lot and bid, as an observer of a sweep is shown them; adds up the same. */
    long winnersFetched() throws SQLException {
        long sum = 0;
        try (ResultSet winners = statement.executeQuery(WINNERS)) {
            while (winners.next()) {
                sum += winners.getInt(1) * 64L + winners.getInt(2);
            }
        }
        return sum;
    }

    /** Compares the winners of every lot with those of H, which agree with the engine's. */
    void check(LotPool pool) throws SQLException {
        HandWrittenClear handWritten = new HandWrittenClear(pool);
        try (ResultSet winners = statement.executeQuery(WINNERS + " ORDER BY lot, bid")) {
            boolean more = winners.next();
            for (int lot = 0; lot < lots; lot++) {
                int left = handWritten.clear(lot % pool.lots);
                for (; more && winners.getInt(1) == lot; more = winners.next()) {
                    require(handWritten.isSelected(winners.getInt(2)), lot);
                    left--;
                }
                require(left == 0, lot);
            }
        }
    }

    private static void require(boolean agrees, int lot) {
        if (!agrees) {
            throw new IllegalStateException("DuckDB and the hand-written clear differ in the winners of lot " + lot);
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
        connection.close();
    }
}
