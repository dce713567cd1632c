package org.rostra.groups.education;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A note that rules and law were explained (四（三）): a line, and no photographs.
 *
 * @param heldBy who explained them, as the note says
 */
public record Education(UUID id, UUID account, LocalDate held, String topic, String heldBy, UUID notedBy,
        LocalDate noted) {}
