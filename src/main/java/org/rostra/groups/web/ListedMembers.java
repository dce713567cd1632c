package org.rostra.groups.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.rostra.groups.roster.MemberList;
import org.rostra.sheets.Cell;
import org.rostra.sheets.Limits;
import org.rostra.sheets.Rows;
import org.rostra.sheets.SheetFile;
import org.rostra.sheets.Sheets;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The list of members that a request brings: pasted, or in a file, which is gone before the answer is given. */
@Component
class ListedMembers {
    private final Sheets sheets = new Sheets(Limits.DEFAULT);

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
            try (SheetFile sheet = sheets.open(kept, Objects.requireNonNullElse(file.getOriginalFilename(), ""));
                    Rows rows = sheet.rows(sheet.first())) {
                var lines = new StringJoiner("\n");
                // One more than may be, so that too many are still seen to be too many.
                for (int count = 0; rows.hasNext() && count <= MemberList.MOST_LINES; count++) {
                    lines.add(rows.next().cells().stream().map(Cell::text)
                            .map(cell -> cell.replaceAll("\\s+", " ")).collect(Collectors.joining("\t")));
                }
                return lines.toString();
            }
        } finally {
            Files.delete(kept);
        }
    }
}
