package org.rostra.groups;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.rostra.ledger.Subject;

/**
 * A group that has so many members, brought to the publicity department (四（一）).
 *
 * @param filed what was filed, by the words of {@link FileGroup}: as it was then, whatever it is now
 */
public record Filing(UUID id, UUID group, FilingState state, UUID applicant, Map<String, String> filed, String remark,
        LocalDate sent) {
    /** The kind of subject under which it is decided. */
    public static final String KIND = "group-filing";
    /** The pack's form and procedure. */
    static final String FORM = "group-filing";

    public Subject asSubject() {
        return new Subject(KIND, id);
    }
}
