package org.rostra.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Files that a form brings. */
public final class Uploads {
    private Uploads() {
    }

    /** What is done with a file while it lies on disk. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(Path file, String name) throws IOException;
    }

    /** The file that was chosen in the field; none for a form that brings no files, and where nothing was chosen. */
    public static Optional<MultipartFile> find(HttpServletRequest request, String field) {
        return Optional.ofNullable(WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class))
                .map(parts -> parts.getFile(field)).filter(file -> !file.isEmpty());
    }

    /** The name under which its sender keeps it. */
    public static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    /** Puts it on disk for as long as it is read; it is gone before the answer is given. */
    public static <T> T read(MultipartFile file, Reading<T> reading) throws IOException {
        Path copy = Files.createTempFile("rostra", ".upload");
        try {
            file.transferTo(copy);
            return reading.read(copy, name(file));
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
