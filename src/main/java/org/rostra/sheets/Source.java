package org.rostra.sheets;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file being opened: where it lies, what it was called, how much of it may be read. */
public record Source(Path path, String name, Limits limits) {
    public UnreadableSheet refusal(Reason reason, Part part, Object... arguments) {
        return new UnreadableSheet(reason, name, part, null, arguments);
    }

    public UnreadableSheet damaged(Part part, @Nullable Throwable cause) {
        return new UnreadableSheet(part instanceof Part.Whole ? Reason.DAMAGED_ARCHIVE : Reason.DAMAGED_PART, name,
                part, cause);
    }

    /** Starts the clock for one piece of work on this file. */
    public Deadline deadline() {
        return new Deadline(this, System.nanoTime() + limits.time().toNanos());
    }
}
