package org.rostra.database.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

import org.postgresql.PGConnection;
import org.rostra.database.DatabaseRefused;
import org.rostra.database.EmbeddedPostgres;
import org.rostra.database.Reason;

/** Fills a migrated database with a backup's rows, all or nothing, and reads them out again to compare. */
record Loading(EmbeddedPostgres postgres, BackupFile backup, Progress progress) {
    static Loading of(EmbeddedPostgres postgres, BackupFile backup, Progress progress) {
        return new Loading(postgres, backup, progress);
    }

    void run() throws SQLException, IOException {
        try (var connection = postgres.connectAsSuperuser()) {
            requireSameTables(Catalog.tables(connection));
            load(connection);
        }
        compare();
        try (var connection = postgres.connectAsSuperuser()) {
            execute(connection, "analyze");
        }
    }

    /** The migrations of this version must lead to the very tables and columns that were copied. */
    private void requireSameTables(List<Part.Table> here) {
        var copied = tables().stream()
                .collect(Collectors.toMap(Part.Table::entry, table -> new HashSet<>(table.columns())));
        for (Part.Table table : here) {
            if (!new HashSet<>(table.columns()).equals(copied.remove(table.entry()))) {
                throw new DatabaseRefused(Reason.TABLE_DIFFERS, table.schema() + "." + table.name());
            }
        }
        copied.keySet().stream().findFirst().ifPresent(entry -> {
            throw new DatabaseRefused(Reason.TABLE_DIFFERS, entry);
        });
    }

    /** Without triggers and foreign-key checks: the rows were consistent at one instant, in whatever order they come. */
    private void load(Connection connection) throws SQLException, IOException {
        connection.setAutoCommit(false);
        execute(connection, "set local session_replication_role = replica");
        empty(connection);
        for (int i = 0; i < tables().size(); i++) {
            var table = tables().get(i);
            progress.at(Progress.Stage.LOAD, table.entry(), i, tables().size());
            try (var rows = backup.open(table)) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyIn(), rows);
            }
        }
        for (Manifest.Sequence sequence : backup.manifest().sequences()) {
            set(connection, sequence);
        }
        connection.commit();
    }

    /** Migrations may have brought rows of their own. */
    private void empty(Connection connection) throws SQLException {
        if (!tables().isEmpty()) {
            execute(connection,
                    "truncate " + tables().stream().map(Part.Table::qualified).collect(Collectors.joining(", ")));
        }
    }

    private void compare() throws SQLException, IOException {
        try (var snapshot = Snapshot.of(postgres)) {
            for (int i = 0; i < tables().size(); i++) {
                var table = tables().get(i);
                progress.at(Progress.Stage.COMPARE, table.entry(), i, tables().size());
                if (!snapshot.copy(table, OutputStream.nullOutputStream()).equals(table)) {
                    throw new DatabaseRefused(Reason.TABLE_DIFFERS, table.schema() + "." + table.name());
                }
            }
        }
    }

    private List<Part.Table> tables() {
        return backup.manifest().tables();
    }

    private static void set(Connection connection, Manifest.Sequence sequence) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(cast(? as regclass), ?, ?)")) {
            statement.setString(1, sequence.qualified());
            statement.setLong(2, sequence.value());
            statement.setBoolean(3, sequence.called());
            statement.execute();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
