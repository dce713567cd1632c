package org.rostra.database.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.postgresql.PGConnection;
import org.rostra.database.EmbeddedPostgres;

/** The database as it was at one instant, while others go on writing: one repeatable-read transaction. */
final class Snapshot implements AutoCloseable {
    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    static Snapshot of(EmbeddedPostgres postgres) throws SQLException {
        var connection = postgres.connectAsSuperuser();
        try (var statement = connection.createStatement()) {
            // The transaction idles while files are copied and verified, and reads each table from its first page on.
            statement.execute("set idle_in_transaction_session_timeout = 0; set synchronize_seqscans = off");
            connection.setAutoCommit(false);
            statement.execute("set transaction isolation level repeatable read read only");
            return new Snapshot(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    List<Part.Table> tables() throws SQLException {
        return Catalog.tables(connection);
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        return Catalog.sequences(connection);
    }

    Optional<String> schemaVersion() throws SQLException {
        return Catalog.schemaVersion(connection);
    }

    String taken() throws SQLException {
        return Catalog.ask(connection, "select to_json(now() at time zone 'UTC') #>> '{}'").orElseThrow() + "Z";
    }

    int serverVersion() throws SQLException {
        return Integer.parseInt(Catalog.ask(connection, "show server_version_num").orElseThrow());
    }

    /** Streams the rows out; the table with what has passed. */
    Part.Table copy(Part.Table table, OutputStream target) throws SQLException, IOException {
        var measured = new Measured(target);
        long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), measured);
        return table.holding(rows, measured.content());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
