package org.rostra.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Contents in a folder, two levels deep. Staged files lie in a folder of their own, so that a backup never sees half a
 * file.
 */
final class FolderStore implements FileStore {
    private static final int BUFFER = 1 << 16;

    private final Path contents;
    private final Path staging;

    FolderStore(Path contents, Path staging) {
        this.contents = contents;
        this.staging = staging;
    }

    @Override
    public Path stage() throws IOException {
        Files.createDirectories(staging);
        return Files.createTempFile(staging, "upload", "");
    }

    /** A content that is there already is put in place again: should it have been damaged, it is whole now. */
    @Override
    public void keep(Sha256 hash, Path staged) throws IOException {
        try (var channel = FileChannel.open(staged, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Path place = place(hash);
        Files.createDirectories(place.resolveSibling(""));
        Files.move(staged, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public Optional<InputStream> open(Sha256 hash) throws IOException, AlteredContent {
        FileChannel channel;
        try {
            channel = FileChannel.open(place(hash), StandardOpenOption.READ);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
        try {
            // Compared and given out through one channel: what is put in its place meanwhile is not what is read.
            if (!hashOf(channel).equals(hash)) {
                throw new AlteredContent(hash);
            }
            return Optional.of(Channels.newInputStream(channel.position(0)));
        } catch (IOException | AlteredContent e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public boolean holds(Sha256 hash) {
        return Files.exists(place(hash));
    }

    @Override
    public void drop(Sha256 hash) throws IOException {
        Files.deleteIfExists(place(hash));
    }

    private static Sha256 hashOf(FileChannel channel) throws IOException {
        MessageDigest digest = Sha256.digest();
        var buffer = ByteBuffer.allocate(BUFFER);
        while (channel.read(buffer) >= 0) {
            digest.update(buffer.flip());
            buffer.clear();
        }
        return Sha256.of(digest);
    }

    private Path place(Sha256 hash) {
        return contents.resolve(hash.hex().substring(0, 2)).resolve(hash.hex());
    }
}
