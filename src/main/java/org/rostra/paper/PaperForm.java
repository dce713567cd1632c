package org.rostra.paper;

import java.util.Locale;
import java.util.Optional;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.print.Paper;

/** Seam: a form or a letter that can be printed; supplied by the module that owns what it is about. Asks nobody's leave. */
public interface PaperForm {
    /** Its name in addresses and on record. */
    String id();

    /** What the form is called, if there is one of this kind to be printed of the subject. */
    Optional<String> title(Subject subject, Locale locale);

    /** The paper as it reads now, if it fits the subject; before the subject is submitted, too. */
    Optional<Paper> of(Act act, Subject subject, Locale locale);
}
