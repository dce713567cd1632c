package org.rostra.database.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;

import org.rostra.database.DatabaseRefused;
import org.rostra.database.EmbeddedPostgres;
import org.rostra.database.Folders;
import org.rostra.database.Reason;

/**
 * Writes everything an installation holds into one file while it goes on working: every table of the product's schemas
 * and every sequence at one instant, the attachments, and the keys unless they are kept elsewhere. The database's own
 * passwords are not in it; a restored installation makes new ones. The file holds personal data and is readable by its
 * owner alone.
 */
public final class Backup {
    private static final List<String> ATTACHMENTS = List.of("files");
    private static final List<String> ATTACHMENTS_AND_KEYS = List.of("files", "keys");

    private final EmbeddedPostgres postgres;
    private final String product;

    /** @param product the version of the product, for the manifest */
    public Backup(EmbeddedPostgres postgres, String product) {
        this.postgres = postgres;
        this.product = product;
    }

    /**
     * Writes beside the file, reads all of it again and compares, and only then gives it its name. Refuses to overwrite.
     */
    public BackupReport write(Path file, boolean withKeys, Progress progress) {
        if (Files.exists(file)) {
            throw new DatabaseRefused(Reason.BACKUP_EXISTS, file);
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path fresh = Files.createTempFile(folder, file.getFileName() + ".", ".unfinished");
            try {
                Folders.keepPrivate(fresh);
                copy(fresh, withKeys, progress);
                flush(fresh);
                var report = verify(fresh, progress);
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
                return report;
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException | SQLException e) {
            throw new DatabaseRefused(e, Reason.BACKUP_NOT_WRITTEN, file, String.valueOf(e.getMessage()));
        }
    }

    private void copy(Path file, boolean withKeys, Progress progress) throws IOException, SQLException {
        try (var writer = new PartWriter(file, progress); var snapshot = Snapshot.of(postgres)) {
            // The first question fixes the instant; attachments are written before the rows that name them.
            var schema = snapshot.schemaVersion();
            var tables = writer.tables(snapshot);
            var files = writer.files(postgres.folder(), withKeys ? ATTACHMENTS_AND_KEYS : ATTACHMENTS);
            writer.manifest(new Manifest(Manifest.FORMAT, product, snapshot.serverVersion(), snapshot.taken(), schema,
                    tables, snapshot.sequences(), files));
        }
    }

    private static BackupReport verify(Path file, Progress progress) throws IOException {
        try (var written = BackupFile.open(file)) {
            written.verify(progress);
            return BackupReport.of(written.manifest());
        }
    }

    private static void flush(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
