package org.rostra.commands.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostra.TestDatabase;
import org.rostra.commands.doctor.Found.Check;
import org.rostra.commands.doctor.Found.Level;
import org.rostra.database.DatabaseAddress;

class CheckupTest {
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 2);

    @TempDir
    private Path folder;

    @Test
    void aNewInstallationIsSound() {
        List<Found> found = run(folder.resolve("data"), Optional.empty(), Map.of());
        assertThat(found).extracting(Found::level).containsOnly(Level.GOOD);
        assertThat(found).extracting(Found::key).contains("folder.new", "keys.new", "database.new", "pack.good");
        assertThat(folder.resolve("data")).as("looking makes nothing").doesNotExist();
    }

    @Test
    void keysThatOthersCanReadAreFound() throws IOException {
        Path keys = Files.createDirectories(folder.resolve("keys"));
        Path key = Files.writeString(keys.resolve("fields.key"), "x");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(of(Check.KEYS, run(folder, Optional.empty(), Map.of())).key()).isEqualTo("keys.open");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertThat(of(Check.KEYS, run(folder, Optional.empty(), Map.of())).key()).isEqualTo("keys.good");
    }

    @Test
    void dataWithoutItsKeyIsFound() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("postgres")).resolve("PG_VERSION"), "18");
        List<Found> found = run(folder, Optional.empty(),
                Map.of("rostra.database.url", "jdbc:postgresql://127.0.0.1:1/x", "rostra.database.owner.user", "o",
                        "rostra.database.owner.password", "p", "rostra.database.app.user", "a",
                        "rostra.database.app.password", "q"));
        assertThat(of(Check.KEYS, found).key()).isEqualTo("keys.missing");
        assertThat(of(Check.DATABASE, found).key()).isEqualTo("refused.no-connection");
    }

    @Test
    void aServerIsAskedForItsVersionAndItsClock() {
        try (var database = TestDatabase.fresh()) {
            List<Found> found = run(folder, Optional.empty(), settings(database.address()));
            assertThat(of(Check.DATABASE, found).key()).isEqualTo("database.good");
            assertThat(of(Check.CLOCK, found).key()).isEqualTo("clock.good");
        }
    }

    @Test
    void theUnitThatThePackCallsThePublicityDepartmentIsMissed() throws SQLException {
        try (var database = TestDatabase.fresh()) {
            Map<String, String> settings = settings(database.address());
            Found missing = of(Check.DIRECTORY, run(folder, Optional.empty(), settings));
            assertThat(missing).isEqualTo(Found.warning(Check.DIRECTORY, "directory.no-publicity", "XCB"));

            try (var connection = database.address().connectAsOwner(); var statement = connection.createStatement()) {
                statement.execute("""
                        insert into directory.unit (id, kind, code, name, pinyin, path, opened_on, closed_on)
                        select id, 'DEPARTMENT', 'XCB', 'x', 'x', array[id], '2000-01-01', '2020-01-01'
                        from (values ('00000000-0000-7000-8000-000000000001'::uuid)) as of (id)
                        """);
                assertThat(of(Check.DIRECTORY, run(folder, Optional.empty(), settings)).level())
                        .as("closed").isEqualTo(Level.WARNING);
                statement.execute("update directory.unit set closed_on = null");
            }
            assertThat(of(Check.DIRECTORY, run(folder, Optional.empty(), settings)).level()).isEqualTo(Level.GOOD);
        }
    }

    @Test
    void aBadPackIsToldWithItsFaults() throws IOException {
        Path pack = Files.writeString(folder.resolve("pack.yaml"), "id: broken\n");
        Found found = of(Check.PACK, run(folder, Optional.of(pack), Map.of()));
        assertThat(found.level()).isEqualTo(Level.BAD);
        assertThat(found.arguments().getLast().toString()).contains("pack.yaml:1");
    }

    @Test
    void nextYearIsMissedFromNovemberOn() {
        Set<Integer> years = Set.of(2025, 2026);
        assertThat(Checkup.calendar(LocalDate.of(2026, 10, 31), years).level()).isEqualTo(Level.GOOD);
        assertThat(Checkup.calendar(LocalDate.of(2026, 11, 1), years).level()).isEqualTo(Level.WARNING);
        assertThat(Checkup.calendar(LocalDate.of(2026, 11, 1), Set.of(2026, 2027)).level()).isEqualTo(Level.GOOD);
        assertThat(Checkup.calendar(LocalDate.of(2027, 1, 1), years).level()).isEqualTo(Level.BAD);
    }

    @Test
    void everyFindingHasItsWordsInBothLanguages() throws MissingResourceException {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var words = ResourceBundle.getBundle("messages.doctor", locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            run(folder, Optional.empty(), Map.of()).forEach(found -> assertThat(words.getString(found.key()))
                    .isNotBlank());
        }
    }

    private static List<Found> run(Path data, Optional<Path> pack, Map<String, String> settings) {
        return new Checkup(data, pack, settings::get, Locale.ENGLISH).run(SPRING);
    }

    private static Map<String, String> settings(DatabaseAddress address) {
        return Map.of("rostra.database.url", address.url(), "rostra.database.owner.user", address.owner().user(),
                "rostra.database.owner.password", address.owner().password(), "rostra.database.app.user",
                address.app().user(), "rostra.database.app.password", address.app().password());
    }

    private static Found of(Check check, List<Found> found) {
        return found.stream().filter(one -> one.check() == check).findFirst().orElseThrow();
    }
}
