package org.rostra.database.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rostra.database.Binaries;
import org.rostra.database.DatabaseRefused;
import org.rostra.database.EmbeddedPostgres;
import org.rostra.database.Migrations;
import org.rostra.database.Reason;
import org.rostra.database.UnpackedBinaries;

/** One installation with rows of many types is backed up once; then the file is restored, cut and altered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupTest {
    private static final List<String> MIGRATIONS = List.of("classpath:db/example");
    private static final String FIRST_VERSION = "20260101000000";
    private static final String ATTACHMENT = "files/2026/学生处.bin";
    private static final Map<String, String> FAST = Map.of("fsync", "off");

    private Path folder;
    private Path file;
    private BackupReport report;
    private Map<String, List<String>> rows;
    private final List<String> heard = new ArrayList<>();

    @BeforeAll
    void backUpAnInstallationAtWork(@TempDir Path shared) throws Exception {
        folder = UnpackedBinaries.into(shared.resolve("data"));
        file = shared.resolve("backup.zip");
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        try (var postgres = EmbeddedPostgres.start(folder, Binaries.bundled(), FAST)) {
            new Migrations(postgres.address(), MIGRATIONS).runTo(FIRST_VERSION);
            fill(postgres, new Random(seed));
            store(ATTACHMENT, new byte[]{1, 2, 3});
            store("keys/master.key", new byte[]{4, 5});
            rows = rows(postgres);
            try (var busy = postgres.address().connectAsApp()) {
                report = new Backup(postgres, "1.2.3").write(file, true, (stage, part, done, total) -> {
                    heard.add(stage + " " + part);
                    insertWhileBackingUp(busy, heard.size());
                });
            }
            assertThat(rows(postgres)).isNotEqualTo(rows);
        }
    }

    @Test
    void isPrivateAndTellsWhatItHolds() throws Exception {
        assertThat(report.rows()).isEqualTo(rows.values().stream().mapToLong(List::size).sum());
        assertThat(report.tables()).isEqualTo(3);
        assertThat(report.files()).isEqualTo(2);
        assertThat(heard).contains("COPY tables/example.unit", "VERIFY " + ATTACHMENT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        try (var siblings = Files.list(file.getParent())) {
            assertThat(siblings).containsExactlyInAnyOrder(folder, file);
        }
    }

    @Test
    void comesBackRowForRow(@TempDir Path elsewhere) throws Exception {
        Path restored = elsewhere.resolve("data");
        var restoring = new Restore(file, MIGRATIONS).into(restored, false, Progress.UNHEARD);
        assertThat(restoring.backup()).isEqualTo(report);
        assertThat(restoring.setAside()).isEmpty();
        assertThat(restored.resolve(ATTACHMENT)).hasBinaryContent(new byte[]{1, 2, 3});
        assertThat(restored.resolve("keys/master.key")).hasBinaryContent(new byte[]{4, 5});
        try (var postgres = EmbeddedPostgres.start(restored); var app = postgres.address().connectAsApp()) {
            assertThat(rows(postgres)).isEqualTo(rows);
            // Others went on working: a sequence may be ahead of the rows, never behind.
            assertThat(ask(app, "insert into example.unit (name) values ('新') returning id > 500")).isEqualTo("t");
            assertThat(ask(app, "select nextval('example.number')")).isEqualTo("43");
            assertThat(new Migrations(postgres.address(), MIGRATIONS).run()).isEqualTo(1);
            assertThatThrownBy(() -> ask(app, "delete from example.entry returning id"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void refusesAFolderWithSomethingInItOrSetsItAside(@TempDir Path elsewhere) throws Exception {
        Path taken = Files.createDirectory(elsewhere.resolve("data"));
        Files.writeString(taken.resolve("precious"), "kept");
        var restore = new Restore(file, MIGRATIONS);
        refused(() -> restore.into(taken, false, Progress.UNHEARD), Reason.FOLDER_NOT_EMPTY, taken);
        var aside = restore.into(taken, true, Progress.UNHEARD).setAside().orElseThrow();
        assertThat(aside.resolve("precious")).hasContent("kept");
        assertThat(taken.resolve("precious")).doesNotExist();
        assertThat(taken.resolve("postgres/PG_VERSION")).exists();
    }

    @Test
    void refusesABackupOfALaterVersion(@TempDir Path elsewhere) throws Exception {
        Path target = elsewhere.resolve("data");
        refused(() -> new Restore(file, List.of("classpath:db/none")).into(target, false, Progress.UNHEARD),
                Reason.BACKUP_NEWER, FIRST_VERSION);
        try (var left = Files.list(elsewhere)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void refusesToOverwrite() {
        try (var postgres = EmbeddedPostgres.start(folder)) {
            refused(() -> new Backup(postgres, "1.2.3").write(file, true, Progress.UNHEARD), Reason.BACKUP_EXISTS,
                    file);
        }
    }

    @Test
    void refusesWhatWasCut(@TempDir Path elsewhere) throws Exception {
        byte[] whole = Files.readAllBytes(file);
        Path cut = elsewhere.resolve("cut.zip");
        for (int length : List.of(0, 100, whole.length / 2, whole.length - 1)) {
            Files.write(cut, Arrays.copyOf(whole, length));
            refused(() -> restore(cut, elsewhere), Reason.BACKUP_UNREADABLE, cut);
        }
    }

    @Test
    void namesThePartThatWasAltered(@TempDir Path elsewhere) throws Exception {
        for (String part : List.of("tables/example.entry", ATTACHMENT)) {
            Path altered = changed(elsewhere, inside -> Files.write(inside.getPath(part), new byte[]{9, 9, 9}));
            refused(() -> restore(altered, elsewhere), Reason.PART_ALTERED, part);
        }
        Path missing = changed(elsewhere, inside -> Files.delete(inside.getPath("tables/example.unit")));
        refused(() -> restore(missing, elsewhere), Reason.PART_MISSING, "tables/example.unit");
        Path foreign = changed(elsewhere, inside -> Files.write(inside.getPath("files/extra"), new byte[]{1}));
        refused(() -> restore(foreign, elsewhere), Reason.PART_UNKNOWN, "files/extra");
        Path broken = changed(elsewhere,
                inside -> Files.writeString(inside.getPath("manifest.json"), "{\"format\":1}"));
        refused(() -> restore(broken, elsewhere), Reason.PART_ALTERED, "manifest.json");
    }

    /** A flipped bit in the packed bytes either changes the content, and is noticed, or it does not change it. */
    @Test
    void noticesAnyFlippedBitOfAPart(@TempDir Path elsewhere) throws Exception {
        byte[] whole = Files.readAllBytes(file);
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < 100; i++) {
            byte[] flipped = whole.clone();
            // Within the content of the first and largest part.
            flipped[1000 + random.nextInt(whole.length / 2)] ^= (byte) (1 << random.nextInt(8));
            Path altered = Files.write(elsewhere.resolve("flipped.zip"), flipped);
            try (var backup = BackupFile.open(altered)) {
                backup.verify(Progress.UNHEARD);
                assertThat(content(altered)).as("seed %s", seed).isEqualTo(content(file));
            } catch (DatabaseRefused e) {
                assertThat(e.reason()).isEqualTo(Reason.PART_ALTERED);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(80);
    }

    private static Map<String, String> content(Path file) throws IOException {
        var content = new TreeMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                content.put(entry.getName(), HexFormat.of().formatHex(zip.getInputStream(entry).readAllBytes()));
            }
        }
        return content;
    }

    private static void restore(Path file, Path elsewhere) {
        new Restore(file, MIGRATIONS).into(elsewhere.resolve("data"), false, Progress.UNHEARD);
    }

    private static void refused(Runnable attempt, Reason reason, Object argument) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(DatabaseRefused.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.arguments()).contains(argument);
        });
    }

    private interface Change {
        void to(FileSystem inside) throws IOException;
    }

    private Path changed(Path elsewhere, Change change) throws IOException {
        Path copy = Files.createTempDirectory(elsewhere, "copy").resolve("changed.zip");
        Files.copy(file, copy);
        try (var inside = FileSystems.newFileSystem(URI.create("jar:" + copy.toUri()), Map.of())) {
            change.to(inside);
        }
        return copy;
    }

    private void store(String name, byte[] content) throws IOException {
        Path target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        Files.write(target, content);
    }

    private static void fill(EmbeddedPostgres postgres, Random random) throws SQLException {
        try (var app = postgres.address().connectAsApp(); var statement = app.createStatement()) {
            statement.execute("insert into example.unit (name, parent) select '单位' || n, nullif(n - 1, 0) "
                    + "from generate_series(1, 500) n");
            try (var insert = app.prepareStatement("""
                    insert into example.entry values (gen_random_uuid(), ?, now(), ?::numeric(12,3), ?,
                        array['校园', null, E'a"\\\\'], jsonb_build_object('名称', ?::text), pg_current_xact_id())
                    """)) {
                for (int i = 0; i < 2000; i++) {
                    byte[] leaf = new byte[32];
                    random.nextBytes(leaf);
                    insert.setInt(1, 1 + random.nextInt(500));
                    insert.setString(2, random.nextInt(1_000_000) / 1000.0 + "");
                    insert.setBytes(3, random.nextInt(10) == 0 ? null : leaf);
                    insert.setString(4, "龘" + random.nextInt());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            statement.execute("select nextval('example.number') from generate_series(1, 42)");
        }
    }

    private static void insertWhileBackingUp(Connection busy, int number) {
        try (var statement = busy.createStatement()) {
            statement.execute("insert into example.unit (name) values ('later " + number + "')");
            statement.execute("insert into example.entry (id, unit, happened) values (gen_random_uuid(), 1, now())");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every table's rows as PostgreSQL writes them down, in a fixed order. */
    private static Map<String, List<String>> rows(EmbeddedPostgres postgres) throws SQLException {
        var rows = new TreeMap<String, List<String>>();
        try (var connection = postgres.connectAsSuperuser(); var statement = connection.createStatement()) {
            for (String table : List.of("example.unit", "example.entry", "migration.flyway_schema_history")) {
                var row = statement.executeQuery("select t::text from " + table + " t order by 1");
                var found = new ArrayList<String>();
                while (row.next()) {
                    found.add(row.getString(1));
                }
                rows.put(table, found);
            }
        }
        return rows;
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement()) {
            var row = statement.executeQuery(query);
            row.next();
            return row.getString(1);
        }
    }
}
