package org.rostra.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the server cannot run, it says why, and leaves no lock behind. */
class RefusedFoldersTest {
    @TempDir
    Path temporary;

    @Test
    void aFileIsNoFolder() throws Exception {
        assertRefused(Files.writeString(temporary.resolve("file"), ""), Reason.FOLDER_NOT_WRITABLE);
        assertRefused(Path.of("/proc/rostra"), Reason.FOLDER_NOT_WRITABLE);
    }

    @Test
    void anotherMajorVersionAndLostOrOpenPasswords() throws Exception {
        EmbeddedPostgres.start(UnpackedBinaries.into(temporary)).close();
        Path version = temporary.resolve("postgres/PG_VERSION");
        Files.writeString(version, "99\n");
        assertRefused(temporary, Reason.FOLDER_NEWER);
        Files.writeString(version, "14\n");
        assertRefused(temporary, Reason.FOLDER_OLDER);
        Files.writeString(version, "18\n");

        Path secrets = temporary.resolve("secrets/postgres.properties");
        Folders.permit(secrets, "rw-r--r--");
        assertRefused(temporary, Reason.SECRETS_READABLE);
        Folders.keepPrivate(secrets);
        String kept = Files.readString(secrets);
        Files.writeString(secrets, kept.substring(0, kept.indexOf('\n')));
        assertRefused(temporary, Reason.SECRETS_MISSING);
        Files.delete(secrets);
        assertRefused(temporary, Reason.SECRETS_MISSING);

        Files.writeString(secrets, kept);
        Folders.keepPrivate(secrets);
        try (var postgres = EmbeddedPostgres.start(temporary)) {
            assertThat(EmbeddedPostgresTest.ask(postgres, "select 1")).isEqualTo("1");
            assertRefused(temporary, Reason.FOLDER_OPEN_HERE);
        }
    }

    @Test
    void aBrokenServerSaysWhatPostgresSays() throws Exception {
        EmbeddedPostgres.start(UnpackedBinaries.into(temporary)).close();
        Files.delete(temporary.resolve("postgres/global/pg_control"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(temporary)).isInstanceOfSatisfying(DatabaseRefused.class, e -> {
            assertThat(e.reason()).isEqualTo(Reason.PROGRAM_FAILED);
            assertThat(e.arguments().getLast().toString()).contains("pg_control");
        });
    }

    @Test
    void noProgramsForThisPlatform() throws Exception {
        Path jar = temporary.resolve("other.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("postgres-plan9-mips.txz"));
        }
        assertThatThrownBy(() -> EmbeddedPostgres.start(temporary.resolve("data"), Binaries.inJar(jar), Map.of()))
                .isInstanceOfSatisfying(DatabaseRefused.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.NO_BINARIES));
    }

    @Test
    void aFullDisk() {
        var folder = DataFolder.prepare(temporary);
        assertThatThrownBy(() -> folder.requireSpace(Long.MAX_VALUE)).isInstanceOfSatisfying(DatabaseRefused.class,
                e -> assertThat(e.reason()).isEqualTo(Reason.DISK_FULL));
    }

    @Test
    void aFolderOfAnotherMachine() throws Exception {
        try (var child = Child.holding(UnpackedBinaries.into(temporary))) {
            child.await("port ");
            Path users = temporary.resolve("users.lock");
            byte[] place = Files.readAllBytes(users);
            Files.writeString(users, "\0\0another-host pid:[1]");
            assertRefused(temporary, Reason.FOLDER_IN_USE);
            Files.write(users, place);
            assertThatThrownBy(() -> EmbeddedPostgres.requireUnused(temporary)).isInstanceOfSatisfying(
                    DatabaseRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.FOLDER_IN_USE));
            EmbeddedPostgres.start(temporary).close();
        }
    }

    @Test
    void anExistingInstallationIsNotBegunByMistake() {
        assertThatThrownBy(() -> EmbeddedPostgres.startExisting(temporary.resolve("typo"))).isInstanceOfSatisfying(
                DatabaseRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_DATA));
        assertThat(temporary.resolve("typo")).doesNotExist();
    }

    private static void assertRefused(Path folder, Reason reason) {
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder)).isInstanceOfSatisfying(DatabaseRefused.class,
                e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
