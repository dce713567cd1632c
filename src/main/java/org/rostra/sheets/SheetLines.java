package org.rostra.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** A sheet as text, as if it had been pasted: a row a line, its cells side by side. */
public final class SheetLines {
    private static final Sheets SHEETS = new Sheets(Limits.DEFAULT);

    private SheetLines() {
    }

    /**
     * The rows of the first sheet that holds something.
     *
     * @param most so many rows and one more, by which too many are seen to be too many
     * @throws UnreadableSheet if the file is refused
     */
    public static String of(Path file, String name, int most) throws IOException {
        try (SheetFile sheet = SHEETS.open(file, name); Rows rows = sheet.rows(sheet.first())) {
            var lines = new StringJoiner("\n");
            for (int count = 0; rows.hasNext() && count <= most; count++) {
                lines.add(rows.next().cells().stream().map(Cell::text).map(cell -> cell.replaceAll("\\s+", " "))
                        .collect(Collectors.joining("\t")));
            }
            return lines.toString();
        }
    }
}
