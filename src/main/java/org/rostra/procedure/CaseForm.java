package org.rostra.procedure;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.directory.Seat;
import org.rostra.ledger.Subject;
import org.rostra.web.Frame;

/** Seam: what a case is about, supplied by the module that owns the subject. */
public interface CaseForm {
    /** The kind of subject this answers for. */
    String kind();

    /** The form as filed, for the case page; fields changed since an earlier round are marked. */
    Content form(Subject subject, Frame frame);

    /** Where the subject itself is shown. */
    String path(Subject subject);

    /** The word that leads there, as a key of the bundles. */
    default String pathLabel() {
        return "procedure.case.subject";
    }

    /** Where a returned case is put right; where the subject is shown, unless there is a page for it. */
    default String correctionPath(Subject subject) {
        return path(subject);
    }

    /** Where a duty about the subject is done; the same. */
    default String dutyPath(String task, Subject subject) {
        return path(subject);
    }

    /** Titles of subjects, all at once. */
    Map<UUID, String> titles(Collection<UUID> subjects);

    /** The same in the reader's language, where titles have one. */
    default Map<UUID, String> titles(Collection<UUID> subjects, Locale locale) {
        return titles(subjects);
    }
    /** The units that answer for subjects, all at once; a subject without one is left out. */
    Map<UUID, UUID> units(Collection<UUID> subjects);

    /** The seat of a role towards the subject, for steps that the pack gives to one; none where it has no such role. */
    default Optional<Seat> seat(String role, Subject subject, LocalDate on) {
        return Optional.empty();
    }

    /** People who are party to the case beside the applicant: they decide nothing in it. */
    Set<UUID> parties(Subject subject);
}
