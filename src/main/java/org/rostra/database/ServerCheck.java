package org.rostra.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What a server must be before the product trusts its data to it; asked at each start, of an institution's own server
 * above all. Creates the extensions if they are missing and the owner may.
 */
public final class ServerCheck {
    private static final int OLDEST_SERVED = 15;
    private static final int NUMBERS_PER_MAJOR = 10_000;

    /** Two ideographs as escapes: under a locale that does not know them as letters pg_trgm drops them. */
    private static final String TRIGRAMS = "select cardinality(show_trgm(U&'\\5B66\\751F'))";

    private static final String TOO_POWERFUL = """
            select 1 from pg_roles
            where rolname = current_user and (rolsuper or rolcreaterole or rolbypassrls or rolreplication)
               or rolname = current_user and pg_has_role(current_user, ?, 'member')
            """;

    /** In system schemas nobody but a superuser may create; the rest must not be the application's either. */
    private static final String OWNED_SCHEMA = """
            select nspname from pg_namespace
            where nspname !~ '^pg_' and nspname <> 'information_schema'
              and (pg_has_role(current_user, nspowner, 'member') or has_schema_privilege(oid, 'create'))
            order by nspname = 'ledger' desc, nspname limit 1
            """;

    private ServerCheck() {
    }

    /** Returns quietly, or refuses with the first thing that is wrong. */
    public static void require(DatabaseAddress address) {
        try {
            try (var owner = address.connectAsOwner()) {
                requireVersion(owner);
                requireEncoding(owner);
                Extensions.create(owner);
                requireTrigrams(owner);
            }
            try (var app = address.connectAsApp()) {
                requireModest(app, address.owner().user());
            }
        } catch (SQLException e) {
            throw new DatabaseRefused(e, Reason.NO_CONNECTION, address.url(), String.valueOf(e.getMessage()));
        }
    }

    private static void requireVersion(Connection owner) throws SQLException {
        int number = Integer.parseInt(ask(owner, "show server_version_num").orElseThrow());
        if (number < OLDEST_SERVED * NUMBERS_PER_MAJOR) {
            throw new DatabaseRefused(Reason.SERVER_TOO_OLD, ask(owner, "show server_version").orElseThrow(),
                    OLDEST_SERVED);
        }
    }

    private static void requireEncoding(Connection owner) throws SQLException {
        String encoding = ask(owner, "show server_encoding").orElseThrow();
        if (!encoding.equals("UTF8")) {
            throw new DatabaseRefused(Reason.ENCODING_NOT_UTF8, encoding);
        }
    }

    private static void requireTrigrams(Connection owner) throws SQLException {
        if (ask(owner, TRIGRAMS).orElseThrow().equals("0")) {
            throw new DatabaseRefused(Reason.NO_CHINESE_TRIGRAMS);
        }
    }

    private static void requireModest(Connection app, String owner) throws SQLException {
        String role = ask(app, "select current_user").orElseThrow();
        if (ask(app, TOO_POWERFUL, owner).isPresent()) {
            throw new DatabaseRefused(Reason.APP_TOO_POWERFUL, role);
        }
        var schema = ask(app, OWNED_SCHEMA);
        if (schema.isPresent()) {
            throw new DatabaseRefused(Reason.APP_OWNS, role, schema.get());
        }
    }

    private static Optional<String> ask(Connection connection, String query, String... arguments) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            var row = statement.executeQuery();
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }
}
