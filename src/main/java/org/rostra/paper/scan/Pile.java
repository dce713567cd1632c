package org.rostra.paper.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.paper.PrintCode;
import org.rostra.print.scan.ScanFault;

/**
 * Papers that were scanned at once and are being sorted by the codes on them.
 *
 * @param done  how many pages have been looked at
 * @param moved when it last came on
 */
public record Pile(UUID id, State state, int done, Instant moved, Instant sentAt, UUID sentBy, List<Part> parts) {
    private static final Duration STILL = Duration.ofMinutes(2);

    public enum State {
        /** Its pages are being looked at. */
        READING,
        /** What was found waits to be confirmed. */
        READY,
        /** What was found is attached. */
        DONE
    }

    /**
     * One of its files.
     *
     * @param pages how many it has; 0 until it was opened
     * @param fault why it could not be opened
     */
    public record Part(UUID id, String name, String sha256, int pages, Optional<ScanFault.Reason> fault,
            List<Page> found) {}

    /**
     * One page.
     *
     * @param outdated what its code stands for had changed on record
     * @param scan     what it has become part of
     */
    public record Page(int number, Optional<PrintCode> code, int quarters, boolean blank, boolean outdated,
            Optional<ScanFault.Reason> fault, Optional<UUID> scan) {}

    /** How many pages it has, as far as is known. */
    public int pages() {
        return parts.stream().mapToInt(Part::pages).sum();
    }

    /** A node stopped while it read: it will not come on by itself. */
    public boolean abandoned(Instant now) {
        return state == State.READING && moved.plus(STILL).isBefore(now);
    }
}
