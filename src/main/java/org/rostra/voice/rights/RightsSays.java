package org.rostra.voice.rights;

import org.rostra.policy.MessageKey;

/** What is said when something about a request is refused, and what to do then. */
public enum RightsSays implements MessageKey {
    TEXT_MISSING, TEXT_MISSING_NEXT, TOO_MANY, TOO_MANY_NEXT, REASON_MISSING, REASON_MISSING_NEXT, ANSWERED,
    ANSWERED_NEXT, OWN_REQUEST, OWN_REQUEST_NEXT;

    @Override
    public String bundle() {
        return "rights";
    }
}
