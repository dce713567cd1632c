package org.rostra.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.rostra.files.FileRefused.Reason;

/** Brings a content from the stream to the store: measured while it comes in, looked at, cleaned, hashed, kept. */
final class Intake {
    static final long LARGEST = 20L << 20;
    private static final int BUFFER = 1 << 16;

    private final FileStore store;

    Intake(FileStore store) {
        this.store = store;
    }

    /** What was kept. */
    record Taken(Sha256 hash, long size) {}

    /** @param room the bytes that the subject has left */
    Taken take(InputStream content, String name, FileKind kind, long room) throws IOException {
        Path staged = store.stage();
        try {
            receive(content, staged, name);
            Look.at(staged, name, kind);
            if (kind == FileKind.JPEG) {
                clean(staged, name, kind);
            }
            long size = Files.size(staged);
            if (size > room) {
                throw new FileRefused(Reason.NO_ROOM_LEFT, KeptFiles.ROOM >> 20);
            }
            Sha256 hash = hash(staged);
            store.keep(hash, staged);
            return new Taken(hash, size);
        } finally {
            Files.deleteIfExists(staged);
        }
    }

    /** The same look, limit and cleaning for what is not kept in the store; nothing of it stays there. */
    byte[] look(InputStream content, String name, FileKind kind) throws IOException {
        Path staged = store.stage();
        try {
            receive(content, staged, name);
            Look.at(staged, name, kind);
            if (kind == FileKind.JPEG) {
                clean(staged, name, kind);
            }
            return Files.readAllBytes(staged);
        } finally {
            Files.deleteIfExists(staged);
        }
    }

    private static void receive(InputStream content, Path staged, String name) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long received = 0;
        try (OutputStream out = Files.newOutputStream(staged)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                received += read;
                if (received > LARGEST) {
                    throw new FileRefused(Reason.TOO_LARGE, name, LARGEST >> 20);
                }
                out.write(buffer, 0, read);
            }
        }
        if (received == 0) {
            throw new FileRefused(Reason.EMPTY);
        }
    }

    private void clean(Path staged, String name, FileKind kind) throws IOException {
        Path scratch = store.stage();
        try {
            JpegCleaner.clean(staged, scratch);
        } catch (java.io.EOFException | JpegHead.NotJpeg _) {
            throw new FileRefused(Reason.NOT_WHAT_IT_CLAIMS, name, kind.name());
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    private static Sha256 hash(Path staged) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (var in = new DigestInputStream(Files.newInputStream(staged), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Sha256.of(digest);
    }
}
