package org.rostra.database.backup;

/**
 * What a backup holds.
 *
 * @param fingerprint SHA-256 of its manifest, which in turn names the SHA-256 of every part: noted elsewhere, it proves
 *        later that the file is the one that was written
 * @param taken the database's time of the snapshot (ISO 8601, UTC)
 */
public record BackupReport(String fingerprint, String taken, int tables, long rows, int files) {
    static BackupReport of(Manifest manifest) {
        return new BackupReport(Measured.sha256(manifest.json()), manifest.taken(), manifest.tables().size(),
                manifest.rows(), manifest.files().size());
    }
}
