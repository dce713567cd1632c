package org.rostra.files;

import java.time.Instant;
import java.util.UUID;

/** What is known of a file before it is looked at: who sends it, under which name, for which subject and purpose. */
public record NewFile(UUID id, String name, UUID sentBy, Instant sentAt, String subjectKind, UUID subject,
        String purpose) {}
