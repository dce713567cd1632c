package org.rostra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.rostra.database.Binaries;
import org.rostra.database.Credentials;
import org.rostra.database.DatabaseAddress;
import org.rostra.database.EmbeddedPostgres;
import org.rostra.database.Folders;
import org.rostra.database.Migrations;
import org.rostra.database.UnpackedBinaries;

import com.zaxxer.hikari.HikariDataSource;

/**
 * A fresh, migrated database for a test class, copied from a template on one server per test run:
 * {@code static final TestDatabase DATABASE = TestDatabase.fresh();}. The run's system property
 * {@code rostra.test.postgres=15} puts all of them on the oldest server version that is served.
 */
public final class TestDatabase implements AutoCloseable {
    private static final int POOL = 8;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Host host;
    private final DatabaseAddress address;
    private final HikariDataSource owner;
    private final HikariDataSource app;

    private TestDatabase(Host host, String name) {
        this.host = host;
        this.address = host.address(name);
        this.owner = pool(address.url(), address.owner());
        this.app = pool(address.url(), address.app());
    }

    public static TestDatabase fresh() {
        return on(System.getProperty("rostra.test.postgres", "18").equals("15") ? On15.HOST : On18.HOST);
    }

    public static TestDatabase freshOn15() {
        return on(On15.HOST);
    }

    public static TestDatabase freshOn18() {
        return on(On18.HOST);
    }

    /** On a server that waits for the disk, set up as the product sets its own up: for measuring. */
    public static TestDatabase durable() {
        return on(Durable.HOST);
    }

    /** Where it is, with the two roles. */
    public DatabaseAddress address() {
        return address;
    }

    /** A pool of connections as the migrating role. */
    public DataSource owner() {
        return owner;
    }

    /** A pool of connections as the application's role. */
    public DataSource app() {
        return app;
    }

    /** A connection as the superuser, for what only a test may do. */
    public Connection superuser() throws SQLException {
        var superuser = host.postgres.superuser();
        return DriverManager.getConnection(address.url(), superuser.user(), superuser.password());
    }

    /** What a server that has stood for a day has done: statistics of what is in it, and its pages on disk. */
    public void vacuum() {
        try (Connection connection = superuser(); var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Drops the database; not needed, the whole server goes at the end of the run. */
    @Override
    public void close() {
        owner.close();
        app.close();
        host.execute("drop database " + address.url().substring(address.url().lastIndexOf('/') + 1) + " with (force)");
    }

    private static TestDatabase on(Host host) {
        String name = "test_" + NUMBER.incrementAndGet();
        host.create(name);
        return new TestDatabase(host, name);
    }

    private static HikariDataSource pool(String url, Credentials credentials) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(credentials.user());
        pool.setPassword(credentials.password());
        pool.setMaximumPoolSize(POOL);
        pool.setMinimumIdle(0);
        return pool;
    }

    private static final class On18 {
        static final Host HOST = Host.start(Binaries.bundled(), Host.FAST);
    }

    private static final class On15 {
        static final Host HOST = Host.start(Binaries.inJar(Path.of("target", "postgres15", "postgres15.jar")),
                Host.FAST);
    }

    private static final class Durable {
        static final Host HOST = Host.start(Binaries.bundled(), Map.of());
    }

    /** One server of the run, with the migrated template. */
    private record Host(EmbeddedPostgres postgres, Path folder) {
        /** A test's data may be lost with the power. */
        private static final Map<String, String> FAST = Map.of("fsync", "off", "synchronous_commit", "off",
                "full_page_writes", "off", "shared_buffers", "64MB");

        static Host start(Binaries binaries, Map<String, String> settings) {
            try {
                Path folder = UnpackedBinaries.into(Files.createTempDirectory("rostra-test"));
                var host = new Host(EmbeddedPostgres.start(folder, binaries, settings), folder);
                Runtime.getRuntime().addShutdownHook(new Thread(host::stop));
                new Migrations(host.postgres.address()).run();
                return host;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        DatabaseAddress address(String database) {
            return postgres.address().withDatabase(database);
        }

        synchronized void create(String name) {
            execute("create database %s template %s owner rostra_owner".formatted(name, EmbeddedPostgres.DATABASE));
            execute("revoke all on database %s from public".formatted(name));
            execute("grant connect on database %s to rostra_app".formatted(name));
        }

        void execute(String sql) {
            var superuser = postgres.superuser();
            try (var connection = DriverManager.getConnection(address("postgres").url(), superuser.user(),
                    superuser.password()); var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private void stop() {
            postgres.close();
            try {
                Folders.delete(folder);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
