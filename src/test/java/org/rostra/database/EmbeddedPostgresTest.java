package org.rostra.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as an installation uses it: fsync on, its own settings, one data folder. */
class EmbeddedPostgresTest {
    @TempDir
    Path temporary;

    @BeforeEach
    void unpackOnlyOnce() throws IOException {
        UnpackedBinaries.into(temporary);
    }

    @Test
    void keepsWhatWasWrittenAcrossRestarts() throws Exception {
        Path folder = temporary.resolve("unpacked-by-itself");
        try (var first = EmbeddedPostgres.start(folder)) {
            execute(first, "create table kept (word text)");
            execute(first, "insert into kept values ('长安')");
        }
        assertThat(Postmaster.running(folder.toRealPath().resolve("postgres"))).isEmpty();
        try (var second = EmbeddedPostgres.start(folder)) {
            assertThat(ask(second, "select word from kept")).isEqualTo("长安");
        }
    }

    @Test
    void isAsSafeAsItSays() throws Exception {
        try (var postgres = EmbeddedPostgres.start(temporary)) {
            var address = postgres.address();
            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "show data_checksums")).isEqualTo("on");
            assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(postgres, "show unix_socket_directories")).isEmpty();
            assertThat(ask(postgres, "select cardinality(show_trgm('学生事务')) > 0")).isEqualTo("t");
            ServerCheck.require(address);

            var wrong = new DatabaseAddress(address.url(), new Credentials("rostra_owner", "wrong"), address.app());
            assertThatThrownBy(wrong::connectAsOwner).isInstanceOfSatisfying(SQLException.class,
                    e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
            assertThatThrownBy(() -> DatabaseAddress.connect(address.url(), new Credentials("rostra_admin", "")))
                    .isInstanceOf(SQLException.class);
            assertThat(listeners(port(postgres))).containsExactly("0100007F");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                    temporary.resolve("secrets/postgres.properties")))).isEqualTo("rw-------");
        }
    }

    @Test
    void letsTheApplicationWorkButNotBuild() throws Exception {
        try (var postgres = EmbeddedPostgres.start(temporary)) {
            new Migrations(postgres.address(), List.of("classpath:db/example")).run();
            try (var app = postgres.address().connectAsApp(); var statement = app.createStatement()) {
                statement.execute("insert into example.unit (name) values ('教务处')");
                for (String forbidden : List.of("create table example.mine (a int)", "create table public.mine (a int)",
                        "create temporary table mine (a int)", "create schema mine", "create role mine",
                        "drop table example.unit", "truncate example.unit",
                        "select * from migration.flyway_schema_history",
                        "delete from example.entry", "set session_replication_role = replica")) {
                    assertThatThrownBy(() -> statement.execute(forbidden)).as(forbidden)
                            .isInstanceOfSatisfying(SQLException.class,
                                    e -> assertThat(e.getSQLState()).isEqualTo("42501"));
                }
            }
        }
    }

    @Test
    void adoptsAServerWhoseApplicationWasKilled() throws Exception {
        var child = Child.holding(temporary, "write");
        child.await("100");
        List<String> said = child.kill();
        long orphan = postmaster().orElseThrow().pid();
        try (var postgres = EmbeddedPostgres.start(temporary)) {
            assertThat(postmaster().orElseThrow().pid()).isEqualTo(orphan);
            assertThat(acknowledgedMissing(postgres, 100, said)).isZero();
        }
        assertThat(postmaster()).isEmpty();
    }

    @Test
    void recoversWhenEverythingWasKilled() throws Exception {
        var child = Child.holding(temporary, "write");
        child.await("300");
        long pid = postmaster().orElseThrow().pid();
        var server = ProcessHandle.of(pid).orElseThrow();
        var backends = server.descendants().toList();
        List<String> said = child.kill();
        server.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
        try (var postgres = EmbeddedPostgres.start(temporary)) {
            assertThat(postmaster().orElseThrow().pid()).isNotEqualTo(pid);
            assertThat(acknowledgedMissing(postgres, 300, said)).isZero();
        }
    }

    @Test
    void bringsBackAServerThatDiedAlone() throws Exception {
        try (var postgres = EmbeddedPostgres.start(temporary)) {
            var before = postmaster().orElseThrow();
            ProcessHandle.of(before.pid()).orElseThrow().destroyForcibly();
            var after = awaitOther(before.pid());
            assertThat(after.port()).isEqualTo(before.port());
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void takesAnotherPortWhenItsOwnIsTaken() throws Exception {
        EmbeddedPostgres.start(temporary).close();
        int last = new Cluster(temporary.toRealPath().resolve("postgres"), temporary, RunAs.OURSELVES).lastPort()
                .orElseThrow();
        try (var _ = new ServerSocket(last, 1, InetAddress.getByName("127.0.0.1"));
                var postgres = EmbeddedPostgres.start(temporary)) {
            assertThat(port(postgres)).isNotEqualTo(last);
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void neverTakesAnotherServerForItsOwn() throws Exception {
        Path mine = UnpackedBinaries.into(temporary.resolve("mine"));
        EmbeddedPostgres.start(mine).close();
        try (var other = EmbeddedPostgres.start(UnpackedBinaries.into(temporary.resolve("other")))) {
            Path cluster = mine.toRealPath().resolve("postgres");
            new Cluster(cluster, mine, RunAs.OURSELVES).configure(port(other), Map.of());
            Files.copy(Postmaster.file(temporary.toRealPath().resolve("other/postgres")), Postmaster.file(cluster));
            try (var postgres = EmbeddedPostgres.start(mine)) {
                assertThat(port(postgres)).isNotEqualTo(port(other));
                assertThat(ask(postgres, "select current_setting('data_directory')")).isEqualTo(cluster.toString());
            }
        }
    }

    @Test
    void isSharedByTwoProcessesAndStoppedByTheLast() throws Exception {
        try (var child = Child.holding(temporary)) {
            String url = child.await("port ").substring("port ".length());
            var postgres = EmbeddedPostgres.start(temporary);
            assertThat(postgres.address().url()).isEqualTo(url);
            postgres.close();
            assertThat(postmaster()).isPresent();
        }
        assertThat(postmaster()).isEmpty();
    }

    private Optional<Postmaster> postmaster() throws IOException {
        return Postmaster.running(temporary.toRealPath().resolve("postgres"));
    }

    private Postmaster awaitOther(long pid) throws Exception {
        var found = postmaster();
        for (int i = 0; i < 1200 && !found.filter(each -> each.ready() && each.pid() != pid).isPresent(); i++) {
            Thread.sleep(50);
            found = postmaster();
        }
        assertThat(found.map(Postmaster::pid)).isPresent().get().isNotEqualTo(pid);
        return found.orElseThrow();
    }

    private static long acknowledgedMissing(EmbeddedPostgres postgres, int awaited, List<String> said)
            throws SQLException {
        int last = said.isEmpty() ? awaited : Integer.parseInt(said.getLast());
        return Long
                .parseLong(ask(postgres, "select " + last + " - count(*) from acknowledged where number <= " + last));
    }

    /** The addresses on which somebody listens at this port, as the kernel spells them. */
    private static List<String> listeners(int port) throws IOException {
        String suffix = ":%04X".formatted(port);
        return List.of("/proc/net/tcp", "/proc/net/tcp6").stream().map(Path::of).filter(Files::exists)
                .flatMap(EmbeddedPostgresTest::lines).map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields[1].endsWith(suffix) && fields[3].equals("0A"))
                .map(fields -> fields[1].substring(0, fields[1].indexOf(':'))).toList();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int port(EmbeddedPostgres postgres) {
        return URI.create(postgres.address().url().substring("jdbc:".length())).getPort();
    }

    static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.address().connectAsOwner()) {
            Roles.execute(connection, sql);
        }
    }

    static String ask(EmbeddedPostgres postgres, String query) throws SQLException {
        try (var connection = DatabaseAddress.connect(postgres.address().url(), postgres.superuser());
                var statement = connection.createStatement()) {
            var row = statement.executeQuery(query);
            row.next();
            return row.getString(1);
        }
    }
}
