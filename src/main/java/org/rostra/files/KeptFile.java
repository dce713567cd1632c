package org.rostra.files;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that was taken in for a subject.
 *
 * @param name       what the person who sent it called it; shown and offered for saving, never a path
 * @param subjectKind the kind of subject it belongs to, as the ledger names it
 * @param purpose    what it is there for: the field of the form it answers
 */
public record KeptFile(UUID id, Sha256 hash, long size, FileKind kind, String name, UUID sentBy, Instant sentAt,
        String subjectKind, UUID subject, String purpose) {}
