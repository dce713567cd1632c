package org.rostra.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;

/** An institution's own server is taken only if it can serve; databases of one server stand for good and bad ones. */
class ServerCheckTest {
    private static final TestDatabase NEWEST = TestDatabase.freshOn18();
    private static final TestDatabase OLDEST = TestDatabase.freshOn15();

    @Test
    void takesTheOldestAndTheNewestServer() throws Exception {
        assertThat(version(OLDEST)).startsWith("15.");
        assertThat(version(NEWEST)).startsWith("18.");
        for (var database : List.of(OLDEST, NEWEST)) {
            assertThat(new Migrations(database.address()).current()).isPresent();
            assertThatCode(() -> ServerCheck.require(database.address())).doesNotThrowAnyException();
        }
    }

    @Test
    void createsTheExtensionsWhereTheOwnerMay() throws Exception {
        try (var database = TestDatabase.fresh()) {
            run(database, "drop extension pg_trgm");
            ServerCheck.require(database.address());
            try (var superuser = database.superuser(); var statement = superuser.createStatement()) {
                assertThat(statement.executeQuery("select from pg_extension where extname = 'pg_trgm'").next())
                        .isTrue();
            }
        }
    }

    @Test
    void refusesAMissingExtensionThatTheOwnerMayNotCreate() throws Exception {
        try (var database = TestDatabase.fresh()) {
            run(database, "drop extension pg_trgm");
            run(database, "alter database %s owner to rostra_admin".formatted(name(database)));
            run(database, "grant connect on database %s to rostra_owner".formatted(name(database)));
            assertRefused(database.address(), Reason.EXTENSION_MISSING);
        }
    }

    @Test
    void refusesALocaleThatFindsNothingInChinese() throws Exception {
        assertRefused(other("plain_c", "encoding 'UTF8' locale_provider libc locale 'C'"), Reason.NO_CHINESE_TRIGRAMS);
    }

    @Test
    void refusesAnotherEncoding() throws Exception {
        assertRefused(other("bytes", "encoding 'SQL_ASCII' locale_provider libc locale 'C'"), Reason.ENCODING_NOT_UTF8);
    }

    @Test
    void refusesAnApplicationRoleThatCouldDoAnything() {
        try (var database = TestDatabase.fresh()) {
            var address = database.address();
            assertRefused(new DatabaseAddress(address.url(), address.owner(), address.owner()),
                    Reason.APP_TOO_POWERFUL);
            run(database, "create role mighty login superuser password 'x'");
            assertRefused(new DatabaseAddress(address.url(), address.owner(), new Credentials("mighty", "x")),
                    Reason.APP_TOO_POWERFUL);
            run(database, "drop role mighty");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void refusesAnApplicationRoleThatOwnsTheLedgerOrBuilds() throws Exception {
        try (var database = TestDatabase.fresh()) {
            run(database, "drop schema if exists ledger cascade; create schema ledger authorization rostra_app");
            assertRefused(database.address(), Reason.APP_OWNS);
        }
        try (var database = TestDatabase.fresh()) {
            run(database, "grant create on schema public to public");
            assertRefused(database.address(), Reason.APP_OWNS);
        }
    }

    @Test
    void saysThatNobodyAnswers() {
        var nowhere = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/rostra", new Credentials("a", "b"),
                new Credentials("c", "d"));
        assertRefused(nowhere, Reason.NO_CONNECTION);
    }

    private static DatabaseAddress other(String name, String options) throws SQLException {
        run(NEWEST, "create database %s template template0 owner rostra_owner %s".formatted(name, options));
        return NEWEST.address().withDatabase(name);
    }

    private static void assertRefused(DatabaseAddress address, Reason reason) {
        assertThatThrownBy(() -> ServerCheck.require(address)).isInstanceOfSatisfying(DatabaseRefused.class,
                e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static void run(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.superuser()) {
            Roles.execute(connection, sql);
        }
    }

    private static String name(TestDatabase database) {
        return database.address().url().substring(database.address().url().lastIndexOf('/') + 1);
    }

    private static String version(TestDatabase database) throws SQLException {
        try (var connection = database.app().getConnection(); var statement = connection.createStatement()) {
            var row = statement.executeQuery("show server_version");
            row.next();
            return row.getString(1);
        }
    }
}
