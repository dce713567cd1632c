package org.rostra.registry.unit;

import org.rostra.policy.MessageKey;

/** Why a unit's report is refused. */
enum UnitSays implements MessageKey {
    UNIT_REPORTED, UNIT_REPORTED_NEXT;

    @Override
    public String bundle() {
        return "change";
    }
}
