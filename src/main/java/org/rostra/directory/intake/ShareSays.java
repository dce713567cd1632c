package org.rostra.directory.intake;

import org.rostra.policy.MessageKey;

/** Why a list that ends very much is not confirmed, or not agreed to, and what to do then. */
enum ShareSays implements MessageKey {
    SHARE_EXCEEDED, SHARE_EXCEEDED_NEXT, SHARE_KEPT, SHARE_KEPT_NEXT, SHARE_SAME_PERSON, SHARE_SAME_PERSON_NEXT,
    SHARE_NUMBER, SHARE_NUMBER_NEXT, SHARE_REASON, SHARE_REASON_NEXT;

    @Override
    public String bundle() {
        return "directory";
    }
}
