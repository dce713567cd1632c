package org.rostra.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** PostgreSQL's programs, unpacked once per build, for the many data folders of the tests. */
public final class UnpackedBinaries {
    private static final Path CACHE = Path.of("target", "unpacked-postgres").toAbsolutePath();

    private UnpackedBinaries() {
    }

    /** Puts them where a data folder keeps them; the folder itself is as if never started. */
    public static Path into(Path folder) throws IOException {
        Files.createDirectories(CACHE);
        Path home = Binaries.bundled().unpackedIn(CACHE);
        copy(home, Files.createDirectories(folder.resolve("binaries")).resolve(home.getFileName()));
        return folder;
    }

    static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()), LinkOption.NOFOLLOW_LINKS,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
