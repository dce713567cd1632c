package org.rostra.security;

import org.rostra.policy.MessageKey;

/** Why a password or a link is not taken. */
public enum Says implements MessageKey {
    PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_TOO_COMMON, PASSWORDS_DIFFER, NUMBER_HAS_LOGIN, NAME_DIFFERS;

    @Override
    public String bundle() {
        return "security";
    }
}
