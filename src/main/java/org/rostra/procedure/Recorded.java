package org.rostra.procedure;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.procedure.CaseFile.Channel;

/**
 * Where a decision that is entered for its maker (代录) came from. Either its minutes or a scan must be named.
 *
 * @param maker    who took it; must hold the seat
 * @param takenOn  the day on which it was taken
 * @param document number of the minutes or another name of the evidence; may be empty where there is a scan
 * @param scan     the scan that shows it
 */
public record Recorded(UUID maker, Channel channel, LocalDate takenOn, String document, @Nullable UUID scan) {
    public Recorded(UUID maker, Channel channel, LocalDate takenOn, String document) {
        this(maker, channel, takenOn, document, null);
    }

    boolean proven() {
        return scan != null || !document.isBlank();
    }
}
