package org.rostra.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.policy.Rule;

/** Seam: a matter that can go to the archive; supplied by the module that owns it. Asks nobody's leave. */
public interface ArchiveMatter {
    /** The kind of subject that it answers for. */
    String kind();

    /** By which rule its records are kept. */
    Rule kept();

    /** Where it is shown. */
    String path(Subject subject);

    /** What a package of it would be; nothing where there is no such matter. */
    Optional<Holding> holding(Act act, Subject subject);

    /** The records (件) in the order of the list of contents, from behind one of them on. */
    List<Subject> records(Subject subject, @Nullable UUID after, int limit);

    /** One record as it goes into the package. */
    ArchiveRecord record(Act act, Subject record);

    /** What belongs to the matter and is not in it, from behind one of them on. */
    List<LeftOut> leftOut(Subject subject, @Nullable UUID after, int limit);

    /** What tells of the matter as a whole, such as its result. */
    List<Whole> whole(Act act, Subject subject);

    /**
     * What a package would be.
     *
     * @param name    of its files: Latin letters, digits and dashes
     * @param title   of the whole
     * @param office  who made the records (机构或问题)
     * @param year    to which they are counted
     * @param records how many there are
     * @param leftOut how many are not in it
     */
    record Holding(String name, String title, String office, int year, int records, int leftOut) {}

    /** Something that is not in the package. @param why a key of the bundles */
    record LeftOut(UUID id, String title, String why) {}

    /** A file about the whole. */
    record Whole(String name, Content content) {}

    /** The bytes of a file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
