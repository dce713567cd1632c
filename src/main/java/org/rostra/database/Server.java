package org.rostra.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** Starts, adopts and stops the server of one cluster. Callers see to it that nobody else does so meanwhile. */
final class Server {
    private static final int TRIES = 5;
    private static final long PAUSE_MS = 200;
    private static final long RECOVERY_S = 600;
    private static final long ANSWER_S = 30;

    private final Cluster cluster;
    private final Credentials superuser;
    private final Map<String, String> settings;

    Server(Cluster cluster, Credentials superuser, Map<String, String> settings) {
        this.cluster = cluster;
        this.superuser = superuser;
        this.settings = Map.copyOf(settings);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    boolean isRunning() throws IOException {
        return Postmaster.running(cluster.folder()).isPresent();
    }

    /**
     * The port of the running server, be it one that was found running or one started now.
     *
     * @param port the one that it must have, if it is started now
     */
    int ensure(OptionalInt port) throws IOException {
        long asked = System.nanoTime();
        while (true) {
            var found = Postmaster.running(cluster.folder());
            if (found.isEmpty()) {
                return start(port);
            }
            if (found.get().ready() && isOurs(found.get().port())) {
                return found.get().port();
            }
            long patience = found.get().ready() ? ANSWER_S : RECOVERY_S;
            if (System.nanoTime() - asked > TimeUnit.SECONDS.toNanos(patience)) {
                throw new DatabaseRefused(Reason.NOT_OUR_SERVER, found.get().pid(), found.get().port());
            }
            pause();
        }
    }

    void stop() throws IOException {
        if (isRunning()) {
            control("stop", "--mode=fast");
        }
    }

    /** Asks a server to end that nobody uses, whatever its version, and waits. */
    static void end(Path cluster) throws IOException {
        for (var left = Postmaster.running(cluster); left.isPresent(); left = Postmaster.running(cluster)) {
            ProcessHandle.of(left.get().pid()).ifPresent(ProcessHandle::destroy);
            pause();
        }
    }

    Connection connect(int port, String database) throws SQLException {
        return DatabaseAddress.connect(url(port, database), superuser);
    }

    /** Another try where the port was taken meanwhile, or where a dead server's processes are still ending. */
    private int start(OptionalInt wanted) throws IOException {
        for (int tried = 1;; tried++) {
            int port = wanted.isPresent() ? wanted.getAsInt() : Ports.free(cluster.lastPort());
            Files.deleteIfExists(Postmaster.file(cluster.folder()));
            Files.deleteIfExists(log());
            cluster.configure(port, settings);
            try {
                control("start", "--log=" + log());
                return requireOurs(port);
            } catch (DatabaseRefused e) {
                if (tried == TRIES) {
                    throw new DatabaseRefused(e, Reason.PROGRAM_FAILED, "postgres",
                            Files.exists(log()) ? Program.lastWords(log()) : String.valueOf(e.getMessage()));
                }
                pause();
            }
        }
    }

    private int requireOurs(int port) throws IOException {
        if (!isOurs(port)) {
            long pid = Postmaster.running(cluster.folder()).map(Postmaster::pid).orElse(0L);
            throw new DatabaseRefused(Reason.NOT_OUR_SERVER, pid, port);
        }
        return port;
    }

    /** Any server may sit on a port; ours names our folder. */
    private boolean isOurs(int port) {
        try (var connection = connect(port, "postgres"); var statement = connection.createStatement()) {
            var row = statement.executeQuery("show data_directory");
            return row.next() && Path.of(row.getString(1)).equals(cluster.folder());
        } catch (SQLException _) {
            return false;
        }
    }

    private void control(String verb, String option) {
        Program.run("pg_ctl",
                cluster.runAs().command(List.of(cluster.home().resolve("bin/pg_ctl").toString(), verb,
                        "--pgdata=" + cluster.folder(), "--wait", "--timeout=" + RECOVERY_S, "--silent", option)));
    }

    private Path log() {
        return cluster.folder().resolve("start.log");
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
