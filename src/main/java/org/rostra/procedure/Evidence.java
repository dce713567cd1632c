package org.rostra.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Seam: scans that can be the evidence of a recorded decision (代录); supplied by the module that keeps them. */
public interface Evidence {
    /**
     * A scan.
     *
     * @param title  what the paper on it is called
     * @param sent   when it was attached
     * @param sha256 of its content, as it stands in the ledger
     */
    record Scan(UUID id, String title, Instant sent, int pages, String sha256) {}

    /** The latest scans of papers of this very case; the caller has found that it may be read. */
    List<Scan> of(CaseFile file);

    /** One of them; nothing where it is a scan of something else. */
    Optional<Scan> find(CaseFile file, UUID scan);

    /** Where a scan of the case is opened, by whoever may read the case. */
    String path(CaseFile file, UUID scan);
}
