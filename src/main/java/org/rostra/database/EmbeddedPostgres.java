package org.rostra.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server that comes with the product and keeps its data in a folder. Starting unpacks and initialises
 * what is missing; finds a server that outlived its application and adopts it; recovers one that was killed. Several
 * processes may hold the same folder: the first starts the server, the last to close stops it. While held, a server
 * that dies is restarted on the same port.
 *
 * <p>
 * The server hears the loopback interface alone, wants a password (SCRAM), and waits for the disk at each commit.
 * Where it cannot run, {@link DatabaseRefused} says why.
 */
public final class EmbeddedPostgres implements Database {
    /** The database every installation has. */
    public static final String DATABASE = "rostra";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final long SPACE_TO_CREATE_MIB = 300;
    private static final long SPACE_TO_START_MIB = 48;

    private final Path folder;
    private final FolderLocks locks;
    private final Secrets secrets;
    private final Server server;
    private final int port;
    private final Watchdog watchdog;
    private boolean closed;

    private EmbeddedPostgres(Path folder, FolderLocks locks, Secrets secrets, Server server, int port) {
        this.folder = folder;
        this.locks = locks;
        this.secrets = secrets;
        this.server = server;
        this.port = port;
        this.watchdog = new Watchdog(new Watchdog.Watched() {
            @Override
            public boolean isRunning() throws IOException {
                return server.isRunning();
            }

            @Override
            public void restart() throws IOException {
                EmbeddedPostgres.this.restart();
            }
        });
    }

    /** Starts or joins the server of this data folder with the programs that travel with the product. */
    public static EmbeddedPostgres start(Path folder) {
        return start(folder, Binaries.bundled(), Map.of());
    }

    /** The same, but refuses a folder without data rather than beginning an empty installation there. */
    public static EmbeddedPostgres startExisting(Path folder) {
        requireData(folder);
        return start(folder);
    }

    /** Refuses a folder in which no installation was made. */
    public static void requireData(Path folder) {
        if (!new DataFolder(folder).hasCluster()) {
            throw new DatabaseRefused(Reason.NO_DATA, folder);
        }
    }

    /** The same with other programs, or with settings of {@code postgresql.conf} beside the product's own. */
    public static EmbeddedPostgres start(Path folder, Binaries binaries, Map<String, String> settings) {
        return start(folder, binaries, settings, RunAs.WAYS_OF_ROOT);
    }

    static EmbeddedPostgres start(Path folder, Binaries binaries, Map<String, String> settings,
            List<RunAs> waysOfRoot) {
        var data = DataFolder.prepare(folder);
        try {
            var locks = FolderLocks.open(data.root());
            try {
                return locks.alone(() -> open(data, locks, binaries, settings, waysOfRoot));
            } catch (IOException | RuntimeException e) {
                locks.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseRefused(e, Reason.FOLDER_NOT_WRITABLE, data.root(), String.valueOf(e.getMessage()));
        }
    }

    /** Refuses while a process holds the folder; ends a server whose own process was killed. */
    public static void requireUnused(Path folder) {
        try (var locks = FolderLocks.open(folder.toRealPath())) {
            locks.<@Nullable Void>alone(() -> {
                if (!locks.leave()) {
                    throw new DatabaseRefused(Reason.FOLDER_IN_USE, folder);
                }
                Server.end(new DataFolder(folder.toRealPath()).cluster());
                return null;
            });
        } catch (IOException e) {
            throw new DatabaseRefused(e, Reason.FOLDER_NOT_WRITABLE, folder, String.valueOf(e.getMessage()));
        }
    }

    /** Where the application finds the database. */
    @Override
    public DatabaseAddress address() {
        return new DatabaseAddress(Server.url(port, DATABASE), secrets.owner(), secrets.app());
    }

    /** For backup, restore and tests only; the application never works as this role. */
    public Credentials superuser() {
        return secrets.superuser();
    }

    /** A new connection for the same; the caller closes it. */
    public Connection connectAsSuperuser() throws SQLException {
        return server.connect(port, DATABASE);
    }

    /** The data folder, as an absolute path without links. */
    public Path folder() {
        return folder;
    }

    /** Stops the server, unless another process still holds the folder. May be called again. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        watchdog.close();
        try (locks) {
            locks.<@Nullable Void>alone(() -> {
                if (locks.leave()) {
                    server.stop();
                }
                return null;
            });
        } catch (IOException e) {
            throw new DatabaseRefused(e, Reason.FOLDER_NOT_WRITABLE, folder, String.valueOf(e.getMessage()));
        }
    }

    private static EmbeddedPostgres open(DataFolder data, FolderLocks locks, Binaries binaries,
            Map<String, String> settings, List<RunAs> waysOfRoot) throws IOException {
        locks.join();
        var runAs = RunAs.find(data.writer(), waysOfRoot);
        data.openFor(runAs);
        data.requireSpace(data.hasCluster() ? SPACE_TO_START_MIB : SPACE_TO_CREATE_MIB);
        var cluster = new Cluster(data.cluster(), binaries.unpackedIn(data.binaries()), runAs);
        var secrets = secretsOf(cluster, data);
        var server = new Server(cluster, secrets.superuser(), settings);
        boolean adopted = server.isRunning();
        int port = server.ensure(OptionalInt.empty());
        LOG.info("database.started folder={} port={} adopted={}", data.root(), port, adopted);
        prepare(server, secrets, port);
        return new EmbeddedPostgres(data.root(), locks, secrets, server, port);
    }

    /** A finished cluster has its passwords already; an unfinished one gets new ones. */
    private static Secrets secretsOf(Cluster cluster, DataFolder data) throws IOException {
        if (data.hasCluster()) {
            cluster.requireOurVersion();
            return Secrets.read(data.secrets());
        }
        var secrets = Secrets.create(data.secrets());
        cluster.create(secrets.superuser());
        return secrets;
    }

    private static void prepare(Server server, Secrets secrets, int port) {
        try {
            try (var connection = server.connect(port, "postgres")) {
                Roles.prepare(connection, secrets.owner(), secrets.app());
                Roles.database(connection, DATABASE, secrets.owner(), secrets.app());
            }
            try (var connection = server.connect(port, DATABASE)) {
                Extensions.create(connection);
            }
        } catch (SQLException e) {
            throw new DatabaseRefused(e, Reason.NO_CONNECTION, Server.url(port, DATABASE),
                    String.valueOf(e.getMessage()));
        }
    }

    private synchronized void restart() throws IOException {
        if (!closed) {
            locks.alone(() -> server.ensure(OptionalInt.of(port)));
            LOG.warn("database.restarted folder={} port={}", folder, port);
        }
    }
}
