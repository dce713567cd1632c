package org.rostra.procedure;

import gg.jte.Content;
import java.util.Set;
import java.util.UUID;
import org.rostra.ledger.Subject;
import org.rostra.web.Frame;

/** Seam: what a duty on a desk is about and no case ever is. */
public interface DutyForm extends CaseForm {
    @Override
    default Content form(Subject subject, Frame frame) {
        throw new IllegalStateException("no case is about " + subject);
    }

    @Override
    default Set<UUID> parties(Subject subject) {
        return Set.of();
    }
}
