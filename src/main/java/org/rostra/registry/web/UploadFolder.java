package org.rostra.registry.web;

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
import org.springframework.web.multipart.MultipartFile;

/** Where an uploaded file lies while it is being read: private, and not for long. */
@Component
class UploadFolder {
    private static final Duration LEFT_BEHIND = Duration.ofHours(6);

    private final Path folder;

    UploadFolder(@Value("${rostra.data}") Path data) {
        folder = data.resolve("uploads");
    }

    /** A file taken in, and its SHA-256. */
    record Taken(Path file, byte[] sha256) {}

    Taken take(MultipartFile upload) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "import", ".upload");
        clear(Files.getLastModifiedTime(file).toInstant().minus(LEFT_BEHIND));
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(upload.getInputStream(), digest)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
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
