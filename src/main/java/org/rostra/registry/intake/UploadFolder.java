package org.rostra.registry.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where an uploaded file lies while it is being read: private, and not for long. */
@Component
public class UploadFolder {
    private static final Duration LEFT_BEHIND = Duration.ofHours(6);

    private final Path folder;

    UploadFolder(@Value("${rostra.data}") Path data) {
        folder = data.resolve("uploads");
    }

    /** A file taken in, and its SHA-256. */
    public record Taken(Path file, byte[] sha256) {}

    /** Takes in what the stream holds; the caller closes it. */
    public Taken take(InputStream upload) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "import", ".upload");
        clear(Files.getLastModifiedTime(file).toInstant().minus(LEFT_BEHIND));
        MessageDigest digest = sha256();
        Files.copy(new DigestInputStream(upload, digest), file, StandardCopyOption.REPLACE_EXISTING);
        return new Taken(file, digest.digest());
    }

    /** Deletes what a process that was killed left behind, by the folder's own time. */
    private void clear(Instant before) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
