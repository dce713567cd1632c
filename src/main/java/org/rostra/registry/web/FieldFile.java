package org.rostra.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.rostra.registry.Attachments.Upload;
import org.rostra.web.Uploads;
import org.springframework.web.multipart.MultipartFile;

/** The file that a form sends for one of its fields, with all else that was typed, so that nothing is lost. */
final class FieldFile {
    private FieldFile() {
    }

    /** The file to be taken in, an empty one where none was chosen; the caller closes its content. */
    static Upload in(HttpServletRequest request, String field) throws IOException {
        Optional<MultipartFile> file = Uploads.find(request, "file-" + field);
        return file.isEmpty()
                ? new Upload(field, "", InputStream.nullInputStream())
                : new Upload(field, Uploads.name(file.get()), file.get().getInputStream());
    }
}
