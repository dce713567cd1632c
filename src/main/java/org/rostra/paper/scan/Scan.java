package org.rostra.paper.scan;

import java.time.Instant;
import java.util.UUID;
import org.rostra.ledger.Subject;

/**
 * A scan of a printed paper.
 *
 * @param print    the paper it shows
 * @param subject  what that paper is about
 * @param printed  when that paper was printed
 * @param turned   it lay the wrong way and was put upright
 * @param outdated the paper had changed on record when the scan came
 * @param source   what tells the same pages when they come again
 */
public record Scan(UUID id, UUID print, String title, Subject subject, Instant printed, UUID file, String sha256,
        long size, int pages, How how, boolean turned, boolean outdated, String source, Instant sentAt, UUID sentBy) {}
