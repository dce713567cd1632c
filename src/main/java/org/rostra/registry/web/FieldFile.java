package org.rostra.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.rostra.registry.Attachments.Upload;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The file that a form sends for one of its fields, with all else that was typed, so that nothing is lost. */
final class FieldFile {
    private FieldFile() {
    }

    /** The file to be taken in, an empty one where none was chosen; the caller closes its content. */
    static Upload in(HttpServletRequest request, String field) throws IOException {
        MultipartFile file = Optional
                .ofNullable(WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class))
                .map(parts -> parts.getFile("file-" + field)).orElse(null);
        return file == null
                ? new Upload(field, "", InputStream.nullInputStream())
                : new Upload(field, Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getInputStream());
    }
}
