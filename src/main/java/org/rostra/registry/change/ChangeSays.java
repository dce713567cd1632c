package org.rostra.registry.change;

import org.rostra.policy.MessageKey;

/** What the register says when it refuses a change, and what to do then. */
enum ChangeSays implements MessageKey {
    NOT_STANDING, NOT_STANDING_NEXT, HAPPENED_IN_FUTURE, HAPPENED_IN_FUTURE_NEXT, HAPPENED_BEFORE_OPENING,
    HAPPENED_BEFORE_OPENING_NEXT, NOTHING_CHANGED, NOTHING_CHANGED_NEXT, ID_UNKNOWN, ID_UNKNOWN_NEXT, ID_TAKEN,
    ID_TAKEN_NEXT, RENAME_UNDER_WAY, RENAME_UNDER_WAY_NEXT, SAME_NAME, SAME_NAME_NEXT, NO_UNIT, NO_UNIT_NEXT;

    @Override
    public String bundle() {
        return "change";
    }
}
