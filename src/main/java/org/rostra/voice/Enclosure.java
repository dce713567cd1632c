package org.rostra.voice;

import java.util.Locale;
import java.util.UUID;
import org.rostra.files.FileKind;

/** One that is kept, by a name of ours. */
public record Enclosure(UUID id, FileKind kind, int size) {
    /** A name to save it by. */
    public String name(int number) {
        return number + "." + kind.name().toLowerCase(Locale.ROOT);
    }
}
