package org.rostra.registry.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.intake.RowReader.Result;

/**
 * A row of the preview.
 *
 * @param unit    the unit it was found to name
 * @param account the account of the register that it is, if it is there
 */
public record ShownRow(StagedRow row, RowVerdict verdict, List<Note> notes, @Nullable String name,
        @Nullable String platform, @Nullable String canonicalId, @Nullable UUID unit, @Nullable UUID account) {
    static ShownRow of(ImportRowTable.Verdict row, RowReader reader) {
        return reader.read(row.row()) instanceof Result.Account(Candidate found)
                ? new ShownRow(row.row(), row.verdict(), row.notes(), found.name(), found.platform(),
                        found.canonicalId(), found.unit(), row.account())
                : new ShownRow(row.row(), row.verdict(), row.notes(), null, null, null, null, row.account());
    }
}
