package org.rostra.database.backup;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What was restored.
 *
 * @param setAside where the folder that stood there before is now
 */
public record RestoreReport(BackupReport backup, Optional<Path> setAside) {}
