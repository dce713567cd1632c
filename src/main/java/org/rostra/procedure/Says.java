package org.rostra.procedure;

import org.rostra.policy.MessageKey;

/** What the engine says when it refuses, and what to do then. */
enum Says implements MessageKey {
    OWN_CASE, OWN_CASE_NEXT, TWO_STEPS, TWO_STEPS_NEXT, REASONS_MISSING, REASONS_MISSING_NEXT, ALREADY_DECIDED,
    ALREADY_DECIDED_NEXT, NO_UNIT_FOR_SEAT, NO_UNIT_FOR_SEAT_NEXT, MAKER_HOLDS_NO_SEAT, MAKER_HOLDS_NO_SEAT_NEXT,
    RECORDED_BY_PARTY, RECORDED_BY_PARTY_NEXT, RECORD_INCOMPLETE, RECORD_INCOMPLETE_NEXT, RECORDED_IN_FUTURE,
    RECORDED_IN_FUTURE_NEXT;

    @Override
    public String bundle() {
        return "procedure";
    }
}
