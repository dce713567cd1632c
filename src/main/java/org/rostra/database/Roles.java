package org.rostra.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What the superuser prepares on the embedded server: the two roles, a database of the owner's, the extensions. Each
 * step may be repeated.
 */
final class Roles {
    private Roles() {
    }

    static void prepare(Connection connection, Credentials owner, Credentials app) throws SQLException {
        role(connection, owner);
        // A migration run holds one transaction open from first to last, idle while the migrations work.
        execute(connection,
                "alter role %s set idle_in_transaction_session_timeout = 0".formatted(quoted(owner.user())));
        role(connection, app);
    }

    /** Only the owner may create in it; the application may only enter. */
    static void database(Connection connection, String name, Credentials owner, Credentials app) throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            execute(connection, "create database %s owner %s".formatted(quoted(name), quoted(owner.user())));
        }
        execute(connection, "revoke all on database %s from public".formatted(quoted(name)));
        execute(connection,
                "grant connect on database %s to %s".formatted(quoted(name), quoted(app.user())));
    }

    private static void role(Connection connection, Credentials credentials) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", credentials.user())) {
            execute(connection,
                    "create role %s login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '%s'"
                            .formatted(quoted(credentials.user()), credentials.password().replace("'", "''")));
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
