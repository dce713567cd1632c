package org.rostra.policy.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of a pack lie. */
sealed interface Shelf {
    /** At most so many bytes of a file are of interest; one more tells that it is too large. */
    int LARGEST = 1 << 20;

    /** The first bytes of a file, one more than {@link #LARGEST} at most; empty if there is no such file. */
    Optional<byte[]> read(String name) throws IOException;

    /** A folder on disk. */
    record Folder(Path path) implements Shelf {
        @Override
        public Optional<byte[]> read(String name) throws IOException {
            Path file = path.resolve(name);
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file)) {
                return Optional.of(in.readNBytes(LARGEST + 1));
            }
        }
    }

    /** A folder of the class path: the packs that travel with the product. */
    record BuiltIn(String folder) implements Shelf {
        @Override
        public Optional<byte[]> read(String name) throws IOException {
            try (InputStream in = Shelf.class.getResourceAsStream(folder + name)) {
                return in == null ? Optional.empty() : Optional.of(in.readNBytes(LARGEST + 1));
            }
        }
    }
}
