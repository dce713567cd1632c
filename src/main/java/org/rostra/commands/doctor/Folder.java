package org.rostra.commands.doctor;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rostra.commands.doctor.Found.Check;

/** Looks at the data folder: can it be written, is there room, are the keys for their owner alone. */
final class Folder {
    private static final long MIB = 1 << 20;
    private static final long TOO_LITTLE = 300;
    private static final long LITTLE = 2048;
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private final Path data;

    Folder(Path data) {
        this.data = data.toAbsolutePath().normalize();
    }

    /** Whether an installation was made here. */
    boolean used() {
        return Files.isRegularFile(data.resolve("postgres").resolve("PG_VERSION"));
    }

    List<Found> look() {
        List<Found> found = new ArrayList<>();
        found.add(writable());
        found.add(space());
        found.addAll(keys());
        return found;
    }

    private Found writable() {
        Path place = nearest();
        try {
            Files.delete(Files.createTempFile(place, "doctor", ""));
            return place.equals(data)
                    ? Found.good(Check.FOLDER, "folder.good", data)
                    : Found.good(Check.FOLDER, "folder.new", data);
        } catch (IOException e) {
            return Found.bad(Check.FOLDER, "folder.not-writable", place, String.valueOf(e.getMessage()));
        }
    }

    private Found space() {
        try {
            FileStore store = Files.getFileStore(nearest());
            long free = store.getUsableSpace() / MIB;
            if (free < TOO_LITTLE) {
                return Found.bad(Check.SPACE, "space.none", free, TOO_LITTLE);
            }
            return free < LITTLE
                    ? Found.warning(Check.SPACE, "space.little", free, LITTLE)
                    : Found.good(Check.SPACE, "space.good", free);
        } catch (IOException e) {
            return Found.warning(Check.SPACE, "space.unknown", String.valueOf(e.getMessage()));
        }
    }

    private List<Found> keys() {
        Path fields = data.resolve("keys").resolve("fields.key");
        if (!Files.exists(fields)) {
            return List.of(used()
                    ? Found.bad(Check.KEYS, "keys.missing", fields)
                    : Found.good(Check.KEYS, "keys.new"));
        }
        List<Found> open = Stream.of(data.resolve("keys"), data.resolve("secrets")).flatMap(Folder::files)
                .filter(Folder::readableByOthers).map(file -> Found.bad(Check.KEYS, "keys.open", file)).toList();
        return open.isEmpty() ? List.of(Found.good(Check.KEYS, "keys.good")) : open;
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException _) {
            return Stream.empty();
        }
    }

    /** False where the file system knows no such permissions. */
    private static boolean readableByOthers(Path file) {
        try {
            return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
        } catch (IOException | UnsupportedOperationException _) {
            return false;
        }
    }

    private Path nearest() {
        Path place = data;
        while (!Files.isDirectory(place) && place.getParent() != null) {
            place = place.getParent();
        }
        return place;
    }
}
