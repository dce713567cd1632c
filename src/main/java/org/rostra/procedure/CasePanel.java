package org.rostra.procedure;

import gg.jte.Content;
import java.util.Optional;
import org.rostra.ledger.Act;
import org.rostra.web.Frame;

/** Seam: what a module adds to the page of a case; supplied by modules above the procedures. */
public interface CasePanel {
    /** What is shown on the page of a case that the act's person may read; nothing where there is nothing to say. */
    Optional<Shown> on(Act act, CaseFile file);

    /** The piece, within the frame of a page. */
    interface Shown {
        Content in(Frame frame);
    }
}
