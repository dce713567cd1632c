package org.rostra.registry.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row and what is to become of it.
 *
 * @param account the account of the register that it is, if it is there
 */
record Judged(StagedRow row, RowVerdict verdict, List<Note> notes, @Nullable Candidate candidate,
        @Nullable UUID account) {}
