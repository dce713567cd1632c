package org.rostra.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives refused rows back in their own columns, with their row number and the reason behind. Columns that an earlier
 * round appended are replaced, so that a file can go back and forth.
 */
public final class RefusedRows {
    /** Opens the file to write into once the header is known. */
    public interface Target {
        SheetWriter open(List<String> header) throws IOException;
    }

    private final List<HeaderGuess.Column> columns;
    private final String rowTitle;
    private final String reasonTitle;

    /** @param rowTitle and {@code reasonTitle} the names of the two appended columns */
    public RefusedRows(HeaderGuess header, String rowTitle, String reasonTitle) {
        this.rowTitle = rowTitle;
        this.reasonTitle = reasonTitle;
        this.columns = header.columns().stream()
                .filter(column -> !column.name().equals(rowTitle) && !column.name().equals(reasonTitle)).toList();
    }

    public void write(Target target, Iterable<RefusedRow> refused) throws IOException {
        List<String> titles = new ArrayList<>(columns.stream().map(HeaderGuess.Column::name).toList());
        titles.addAll(List.of(rowTitle, reasonTitle));
        try (SheetWriter writer = target.open(titles)) {
            for (RefusedRow each : refused) {
                List<@Nullable Object> values = new ArrayList<>();
                columns.forEach(column -> values.add(each.row().cell(column.index()).raw()));
                values.add(each.row().number());
                values.add(each.reason());
                writer.row(values);
            }
        }
    }
}
