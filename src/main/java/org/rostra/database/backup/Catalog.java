package org.rostra.database.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the product's schemas hold, as the server knows it. What belongs to an extension comes with the extension. */
final class Catalog {
    private static final Part.Content NOTHING = new Part.Content(0, "");

    private static final String TABLES = """
            select n.nspname, c.relname, array(
                select a.attname::text from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                order by a.attnum)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and c.relpersistence <> 't' and %s
            order by n.nspname, c.relname
            """;

    private static final String SEQUENCES = """
            select n.nspname, c.relname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'S' and c.relpersistence <> 't' and %s
            order by n.nspname, c.relname
            """;

    private static final String OURS = """
            n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and not exists (
                select from pg_depend d
                where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            """;

    private static final String SCHEMA_VERSION = """
            select version from migration.flyway_schema_history where success and version is not null
            order by string_to_array(version, '.')::numeric[] desc limit 1
            """;

    private Catalog() {
    }

    static List<Part.Table> tables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var row = statement.executeQuery(TABLES.formatted(OURS));
            var tables = new ArrayList<Part.Table>();
            while (row.next()) {
                var columns = List.of((String[]) row.getArray(3).getArray());
                tables.add(new Part.Table(row.getString(1), row.getString(2), columns, 0, NOTHING));
            }
            return tables;
        }
    }

    static List<Manifest.Sequence> sequences(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var row = statement.executeQuery(SEQUENCES.formatted(OURS));
            var sequences = new ArrayList<Manifest.Sequence>();
            while (row.next()) {
                sequences.add(state(connection, new Manifest.Sequence(row.getString(1), row.getString(2), 0, false)));
            }
            return sequences;
        }
    }

    /** The last migration applied; empty before the first. */
    static Optional<String> schemaVersion(Connection connection) throws SQLException {
        return ask(connection, "select to_regclass('migration.flyway_schema_history')::text").isEmpty()
                ? Optional.empty()
                : ask(connection, SCHEMA_VERSION);
    }

    static Optional<String> ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement()) {
            var row = statement.executeQuery(query);
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    private static Manifest.Sequence state(Connection connection, Manifest.Sequence sequence) throws SQLException {
        try (var statement = connection.createStatement()) {
            var row = statement.executeQuery("select last_value, is_called from " + sequence.qualified());
            row.next();
            return new Manifest.Sequence(sequence.schema(), sequence.name(), row.getLong(1), row.getBoolean(2));
        }
    }
}
