package org.rostra.registry.lead;

import org.rostra.policy.MessageKey;

/** What is said when a lead is not taken, and what to do then. */
enum LeadSays implements MessageKey {
    NOTHING_GIVEN, NOTHING_GIVEN_NEXT, OUT_OF_SCOPE, OUT_OF_SCOPE_NEXT, UNIT_MISSING, UNIT_MISSING_NEXT,
    REMEDY_MISSING, REMEDY_MISSING_NEXT, OUTCOME_MISSING, OUTCOME_MISSING_NEXT;

    @Override
    public String bundle() {
        return "lead";
    }
}
