package org.rostra.publishing.correction;

import org.rostra.policy.MessageKey;

/** What is said when something about a correction is refused, and what to do then. */
public enum CorrectionSays implements MessageKey {
    TEXT_MISSING, TEXT_MISSING_NEXT, TOO_LONG, TOO_LONG_NEXT, NOT_LISTED, NOT_LISTED_NEXT, WHEN_WRONG, WHEN_WRONG_NEXT,
    LINK_WRONG, LINK_WRONG_NEXT, CLOSED_ALREADY, CLOSED_ALREADY_NEXT, EVIDENCE_KEPT, EVIDENCE_KEPT_NEXT,
    NO_EVIDENCE, NO_EVIDENCE_NEXT, NOT_HANDLED, NOT_HANDLED_NEXT, NOT_CONTACTED, NOT_CONTACTED_NEXT, COPIES_OPEN,
    COPIES_OPEN_NEXT, OWN_HANDLING, OWN_HANDLING_NEXT, REASON_MISSING, REASON_MISSING_NEXT, NOT_RUNNING,
    NOT_RUNNING_NEXT, POST_BEGUN, POST_BEGUN_NEXT, NO_COPIES, NO_COPIES_NEXT, ANSWERED, ANSWERED_NEXT;

    @Override
    public String bundle() {
        return "correction";
    }
}
