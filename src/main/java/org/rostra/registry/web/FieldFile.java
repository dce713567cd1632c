package org.rostra.registry.web;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.rostra.access.NotFound;
import org.rostra.registry.Attachments.Upload;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The file that a form sends for one of its fields, with all else that was typed, so that nothing is lost. */
final class FieldFile {
    private FieldFile() {
    }

    /** The file to be taken in; the caller closes its content. */
    static Upload in(MultipartHttpServletRequest request, String field) throws IOException {
        MultipartFile file = Optional.ofNullable(request.getFile("file-" + field)).orElseThrow(NotFound::new);
        return new Upload(field, Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getInputStream());
    }
}
