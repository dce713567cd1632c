package org.rostra.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.rostra.sheets.SheetLines;
import org.rostra.sheets.UnreadableSheet;
import org.rostra.web.Typed;
import org.rostra.web.Uploads;
import org.springframework.web.multipart.MultipartFile;

/** A list of people or units that a form brings: pasted into a field, or in a file, which is gone before the answer is given. */
public final class ListedRows {
    private ListedRows() {
    }

    /**
     * One a line; of a sheet the cells of a row beside one another.
     *
     * @param most lines, and one more, by which too many are seen to be too many
     * @throws UnreadableSheet for a file that cannot be read
     */
    public static String of(HttpServletRequest request, String field, int most) throws IOException {
        Optional<MultipartFile> file = Uploads.find(request, "file");
        return file.isEmpty()
                ? Typed.lines(Typed.in(request, field))
                : Uploads.read(file.get(), (kept, name) -> SheetLines.of(kept, name, most));
    }
}
