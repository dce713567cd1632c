package org.rostra.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that holds everything of one installation that must outlive a restart. */
record DataFolder(Path root) {
    private static final long MIB = 1024 * 1024;

    /** Creates what is missing; refuses where nothing can be written. */
    static DataFolder prepare(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                Folders.keepPrivate(folder);
            }
            var prepared = new DataFolder(folder.toRealPath());
            Files.createDirectories(prepared.binaries());
            return prepared;
        } catch (IOException e) {
            throw new DatabaseRefused(e, Reason.FOLDER_NOT_WRITABLE, folder, String.valueOf(e.getMessage()));
        }
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    /** Whether an installation was finished here once. */
    boolean hasCluster() {
        return Files.isRegularFile(cluster().resolve("PG_VERSION"));
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    /** The user id we write as, asked of the file system itself; -1 where it knows none. */
    int writer() throws IOException {
        Path probe = Files.createTempFile(root, "probe", "");
        try {
            return Folders.isPosix(probe) ? Folders.ownerOf(probe) : -1;
        } finally {
            Files.delete(probe);
        }
    }

    /** Lets another user through to the cluster, and makes sure that it gets there. */
    void openFor(RunAs runAs) throws IOException {
        if (runAs.needsOpenFolder()) {
            Folders.permit(root, "rwx--x--x");
            Folders.permit(binaries(), "rwxr-xr-x");
            if (!runAs.can("test", "-x", binaries().toString())) {
                throw new DatabaseRefused(Reason.ROOT_FOLDER_UNREACHABLE, root);
            }
        }
    }

    void requireSpace(long neededMib) throws IOException {
        long free = Files.getFileStore(root).getUsableSpace() / MIB;
        if (free < neededMib) {
            throw new DatabaseRefused(Reason.DISK_FULL, root, free, neededMib);
        }
    }
}
