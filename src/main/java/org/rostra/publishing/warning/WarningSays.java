package org.rostra.publishing.warning;

import org.rostra.policy.MessageKey;

/** What is said when a warning or the duty rota is refused, and what to do then. */
public enum WarningSays implements MessageKey {
    TEXT_MISSING, TEXT_MISSING_NEXT, TOO_LONG, TOO_LONG_NEXT, CONCLUDED, CONCLUDED_NEXT, NO_ACCOUNT, NO_ACCOUNT_NEXT,
    NO_AUTHORITY, NO_AUTHORITY_NEXT, REASON_MISSING, REASON_MISSING_NEXT, NOBODY_ON_DUTY, NOBODY_ON_DUTY_NEXT,
    TURNS_WRONG, TURNS_WRONG_NEXT, TURNS_TAKEN, TURNS_TAKEN_NEXT;

    @Override
    public String bundle() {
        return "warning";
    }
}
