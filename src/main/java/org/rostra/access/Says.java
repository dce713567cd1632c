package org.rostra.access;

import org.rostra.policy.MessageKey;

/** Why a seat of administration is not given or taken. */
public enum Says implements MessageKey {
    PERSON_UNKNOWN, PERSON_LEFT, TWO_SEATS, BUSINESS_OFFICE, LAST_OF_SEAT, NO_SEAT;

    @Override
    public String bundle() {
        return "access";
    }
}
