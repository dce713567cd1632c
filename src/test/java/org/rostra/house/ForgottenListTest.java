package org.rostra.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.groups.GroupKind;
import org.rostra.groups.RegisterGroup;
import org.rostra.groups.Registration;
import org.rostra.security.House;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A list of members that was compared is nowhere afterwards: in no table, no file of server or program, no log (R4). */
@ExtendWith(OutputCaptureExtension.class)
class ForgottenListTest {
    private static final List<String> NAMES = List.of("欧阳鹭寤", "完颜楚罄", "纪䶮鸢翊", "Zwentibold Quast");
    private static final String TEXT = String.join("\n", NAMES) + "\nstudent\n欧阳鹭寤：大家好，明天下午开会，请准时参加\n";

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static House house;
    private static UUID group;

    @BeforeAll
    static void open() {
        house = House.on(DATABASE);
        var university = new University(house);
        university.on("2026-03-02");
        group = university.bean(RegisterGroup.class).register(university.by("student"), new Registration(
                GroupKind.CLASS, "qq-group", "单位BIZ2401班级群", "712345678", university.unit("BIZ2401"),
                university.id("student"), "", "", LocalDate.parse("2026-03-01"), null, null)).id();
    }

    @AfterAll
    static void close() {
        house.close();
        DATABASE.close();
    }

    @Test
    void nothingOfThePastedListStays(CapturedOutput output) throws IOException, SQLException {
        Instant begun = Instant.now().minusSeconds(1);
        House.Browser browser = house.browser();
        assertThat(browser.signIn("student", House.PASSWORD).statusCode()).isEqualTo(303);
        String token = browser.findToken().orElseThrow();
        String path = "/groups/" + group + "/check";
        String shown = browser.post(path, "_csrf", token, "text", TEXT).body();
        assertThat(shown).as("the page that answers shows the list").contains(NAMES);
        String uploaded = Multipart.of("list.csv", TEXT.getBytes(StandardCharsets.UTF_8), "_csrf", token)
                .send(browser, house.origin(), path).body();
        assertThat(uploaded).contains(NAMES.getFirst());
        assertThat(browser.post(path, "_csrf", token, "text", TEXT, "finish", "counts").statusCode()).isEqualTo(303);
        assertThat(house.sql().sql("select members, outsiders > 0 from groups.name_check")
                .query((row, _) -> row.getInt(1) + " " + row.getBoolean(2)).list()).containsExactly("5 true");
        assertThat(tables()).as("tables in which a name stands").isEmpty();
        assertThat(files(begun)).as("files in which a name stands").isEmpty();
        assertThat(output.getAll()).doesNotContain(NAMES);
    }

    /** Every row of every table, as text. */
    private static List<String> tables() {
        List<String> found = new ArrayList<>();
        List<String> all = house.sql().sql("""
                select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'migration')
                """).query(String.class).list();
        assertThat(all).hasSizeGreaterThan(50).contains("groups.name_check", "ledger.private");
        try (var connection = DATABASE.owner().getConnection(); var statement = connection.createStatement()) {
            for (String table : all) {
                for (String name : NAMES) {
                    try (var rows = statement.executeQuery("select 1 from " + table + " t where position('" + name
                            + "' in t::text) > 0 limit 1")) {
                        if (rows.next()) {
                            found.add(table + ": " + name);
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    /** Every file of the database server, its log included, and whatever was put aside for the request. */
    private static List<String> files(Instant since) throws IOException, SQLException {
        Path server;
        try (var connection = DATABASE.superuser(); var statement = connection.createStatement()) {
            statement.execute("checkpoint");
            try (var row = statement.executeQuery("show data_directory")) {
                row.next();
                server = Path.of(row.getString(1));
            }
        }
        Path aside = Path.of(System.getProperty("java.io.tmpdir"));
        List<String> found = new ArrayList<>();
        try (var files = Stream.concat(Files.walk(server), list(aside))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (touched(file, since) && holds(file)) {
                    found.add(file.toString());
                }
            }
        }
        return found;
    }

    /** Files that nobody has written to since cannot hold what was pasted. */
    private static boolean touched(Path file, Instant since) throws IOException {
        return Files.exists(file) && !Files.getLastModifiedTime(file).toInstant().isBefore(since);
    }

    /** What uploads leave: Tomcat's own folders, and files of our making. */
    private static Stream<Path> list(Path aside) throws IOException {
        try (var children = Files.list(aside)) {
            List<Path> all = new ArrayList<>();
            for (Path child : children
                    .filter(one -> one.getFileName().toString().matches("(tomcat|members|rostra-house).*"))
                    .toList()) {
                Files.walkFileTree(child, new Gathering(all));
            }
            return all.stream();
        }
    }

    /** Other programs of the same machine take their folders away while one looks. */
    private static final class Gathering extends SimpleFileVisitor<Path> {
        private final List<Path> all;

        Gathering(List<Path> all) {
            this.all = all;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            all.add(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException gone) {
            return FileVisitResult.CONTINUE;
        }
    }

    private static boolean holds(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        return NAMES.stream().anyMatch(name -> bytes.contains(new String(name.getBytes(StandardCharsets.UTF_8),
                StandardCharsets.ISO_8859_1)));
    }
}
