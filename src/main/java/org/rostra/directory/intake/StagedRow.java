package org.rostra.directory.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Says;
import org.rostra.sheets.Cell;
import org.rostra.sheets.Row;
import org.rostra.web.Message;

/** A row of a batch as the preview shows it: its cells as uploaded, the verdict, and why. */
public record StagedRow(int number, List<String> cells, Verdict verdict, @Nullable Says reason, List<String> arguments,
        @Nullable Warning warning, @Nullable Target target) {
    /** The row as it stood in the file. */
    Row asRow() {
        return new Row(number, cells.stream().map(Cell::text).toList());
    }

    /** False for what is not on the list. */
    public boolean listed() {
        return target == null || target.listed();
    }

    /** Why it is refused. */
    public Optional<Message> why() {
        return Optional.ofNullable(reason)
                .map(says -> new Message("directory." + says.key(), List.copyOf(arguments)));
    }

    /** What should be looked at. */
    public Optional<Message> look() {
        return Optional.ofNullable(warning).map(each -> new Message(each.key(), List.copyOf(arguments)));
    }
}
