package org.rostra.conduct.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.rostra.sheets.SheetLines;
import org.rostra.web.Typed;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The list of candidates that a request brings: pasted, or in a file, which is gone before the answer is given. */
@Component
class ListedNames {
    private static final int MOST = 10_000;

    String of(HttpServletRequest request) throws IOException {
        Optional<MultipartFile> file = Optional
                .ofNullable(WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class))
                .map(parts -> parts.getFile("file")).filter(one -> !one.isEmpty());
        if (file.isEmpty()) {
            return Typed.lines(Typed.in(request, "names"));
        }
        Path kept = Files.createTempFile("names", null);
        try {
            file.get().transferTo(kept);
            return SheetLines.of(kept, Objects.requireNonNullElse(file.get().getOriginalFilename(), ""), MOST);
        } finally {
            Files.delete(kept);
        }
    }
}
