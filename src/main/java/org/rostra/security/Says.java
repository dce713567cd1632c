package org.rostra.security;

import org.rostra.policy.MessageKey;

/** Why a password or a link is not taken, or a login stays as it is. */
public enum Says implements MessageKey {
    PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_TOO_COMMON, PASSWORDS_DIFFER, NUMBER_HAS_LOGIN, NAME_DIFFERS,

    REASON_MISSING, LOGIN_UNCHANGED, OWN_LOGIN, LAST_OF_SEAT;

    @Override
    public String bundle() {
        return "security";
    }
}
