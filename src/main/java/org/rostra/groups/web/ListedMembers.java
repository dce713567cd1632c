package org.rostra.groups.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.rostra.groups.roster.MemberList;
import org.rostra.sheets.SheetLines;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The list of members that a request brings: pasted, or in a file, which is gone before the answer is given. */
@Component
class ListedMembers {
    /** One member a line; of a sheet the cells of a row beside one another. */
    String text(HttpServletRequest request) throws IOException {
        Optional<MultipartFile> file = Optional
                .ofNullable(WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class))
                .map(parts -> parts.getFile("file")).filter(one -> !one.isEmpty());
        return file.isPresent()
                ? read(file.get())
                : Optional.ofNullable(request.getParameter("text")).orElse("").strip();
    }

    private String read(MultipartFile file) throws IOException {
        Path kept = Files.createTempFile("members", null);
        try {
            file.transferTo(kept);
            return SheetLines.of(kept, Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                    MemberList.MOST_LINES);
        } finally {
            Files.delete(kept);
        }
    }
}
