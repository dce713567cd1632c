package org.rostra.registry.intake;

import org.rostra.policy.MessageKey;

/** What is said when an earlier approval cannot be confirmed. */
enum IntakeSays implements MessageKey {
    LIST_CHANGED, LIST_CHANGED_NEXT, NOT_CONFIRMABLE, NOT_CONFIRMABLE_NEXT;

    @Override
    public String bundle() {
        return "intake";
    }
}
