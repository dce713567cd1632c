package org.rostra.archive;

import java.time.Instant;
import java.util.List;
import org.rostra.files.KeptFile;
import org.rostra.ledger.Subject;

/** Seam: which files belong to what a case is about; supplied by the module that owns it. */
public interface Enclosures {
    /** The kind of subject that it answers for. */
    String kind();

    /** The files that were there at that time, in the order in which they came. */
    List<KeptFile> of(Subject subject, Instant until);
}
