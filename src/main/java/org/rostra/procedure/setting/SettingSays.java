package org.rostra.procedure.setting;

import org.rostra.policy.MessageKey;

/** What is said when a setting is not proposed, and what to do then. */
enum SettingSays implements MessageKey {
    NOT_SETTABLE, NOT_SETTABLE_NEXT, FROM_PASSED, FROM_PASSED_NEXT, REASON_MISSING, REASON_MISSING_NEXT, UNCHANGED,
    UNCHANGED_NEXT, ALREADY_PROPOSED, ALREADY_PROPOSED_NEXT, NO_LONGER_OPEN, NO_LONGER_OPEN_NEXT;

    @Override
    public String bundle() {
        return "setting";
    }
}
