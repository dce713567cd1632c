package org.rostra.procedure;

import java.time.LocalDate;
import java.util.UUID;
import org.rostra.procedure.CaseFile.Channel;

/**
 * Where a decision that is entered for its maker (代录) came from.
 *
 * @param maker    who took it; must hold the seat
 * @param takenOn  the day on which it was taken
 * @param document number of the minutes, or the name of the scan
 */
public record Recorded(UUID maker, Channel channel, LocalDate takenOn, String document) {}
