package org.rostra.database.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.rostra.database.DatabaseRefused;
import org.rostra.database.EmbeddedPostgres;
import org.rostra.database.Folders;
import org.rostra.database.Migrations;
import org.rostra.database.Reason;

/**
 * Makes a data folder out of a backup file. Everything happens beside the folder: the file is read and checked, a new
 * server brought to the backup's version, filled and compared; only a finished installation gets the folder's name. A
 * restore that breaks off leaves what was there untouched.
 */
public final class Restore {
    private final Path file;
    private final List<String> migrations;

    public Restore(Path file) {
        this(file, List.of(Migrations.LOCATION));
    }

    Restore(Path file, List<String> migrations) {
        this.file = file;
        this.migrations = List.copyOf(migrations);
    }

    /**
     * Refuses a folder with anything in it, unless told to set it aside under another name; and always one in use.
     */
    public RestoreReport into(Path folder, boolean setAside, Progress progress) {
        Path target = folder.toAbsolutePath().normalize();
        try (var backup = BackupFile.open(file)) {
            requireFree(target, setAside);
            backup.verify(progress);
            Path parent = Files.createDirectories(target.resolveSibling(""));
            Path fresh = Files.createTempDirectory(parent, target.getFileName() + ".restoring");
            try {
                fill(fresh, backup, progress);
                var aside = makeRoom(target, setAside);
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
                return new RestoreReport(BackupReport.of(backup.manifest()), aside);
            } finally {
                Folders.delete(fresh);
            }
        } catch (IOException e) {
            throw new DatabaseRefused(e, Reason.FOLDER_NOT_WRITABLE, target, String.valueOf(e.getMessage()));
        }
    }

    private void fill(Path fresh, BackupFile backup, Progress progress) throws IOException {
        try (var postgres = EmbeddedPostgres.start(fresh)) {
            migrate(postgres, backup.manifest());
            Loading.of(postgres, backup, progress).run();
        } catch (SQLException e) {
            throw new DatabaseRefused(e, Reason.NO_CONNECTION, fresh, String.valueOf(e.getMessage()));
        }
        for (Part.StoredFile part : backup.manifest().files()) {
            store(part, backup, fresh);
        }
    }

    private void migrate(EmbeddedPostgres postgres, Manifest manifest) {
        var steps = new Migrations(postgres.address(), migrations);
        var known = steps.known();
        manifest.schema().ifPresent(version -> {
            if (!known.contains(version)) {
                throw new DatabaseRefused(Reason.BACKUP_NEWER, version, known.isEmpty() ? "-" : known.getLast());
            }
            steps.runTo(version);
        });
    }

    private void store(Part.StoredFile part, BackupFile backup, Path root) throws IOException {
        Path target = root.resolve(part.entry()).normalize();
        if (!target.startsWith(root.resolve("files")) && !target.startsWith(root.resolve("keys"))) {
            throw new DatabaseRefused(Reason.PART_UNKNOWN, file, part.entry());
        }
        Files.createDirectories(target.resolveSibling(""));
        try (var out = Files.newOutputStream(target)) {
            backup.transfer(part, out);
        }
        Folders.keepPrivate(target);
    }

    private static void requireFree(Path folder, boolean setAside) throws IOException {
        if (!isEmpty(folder)) {
            if (!setAside) {
                throw new DatabaseRefused(Reason.FOLDER_NOT_EMPTY, folder);
            }
            EmbeddedPostgres.requireUnused(folder);
        }
    }

    /** What stands there is kept under the first free name of its kind. */
    private static Optional<Path> makeRoom(Path folder, boolean setAside) throws IOException {
        requireFree(folder, setAside);
        if (isEmpty(folder)) {
            Files.deleteIfExists(folder);
            return Optional.empty();
        }
        Path aside = IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> folder.resolveSibling(folder.getFileName() + ".before-restore-" + number))
                .filter(Files::notExists).findFirst().orElseThrow();
        return Optional.of(Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return true;
        }
        try (var content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }
}
