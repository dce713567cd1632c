package org.rostra.publishing;

import org.rostra.policy.MessageKey;

/** What is said when something about a post is refused, and what to do then. */
public enum PostSays implements MessageKey {
    NO_TARGET, NO_TARGET_NEXT, OTHER_UNIT, OTHER_UNIT_NEXT, NO_UNIT, NO_UNIT_NEXT, NO_TEXT, NO_TEXT_NEXT, TOO_LONG,
    TOO_LONG_NEXT, NOT_DRAFT, NOT_DRAFT_NEXT, NOT_AT_WORK, NOT_AT_WORK_NEXT, CHANGED_MEANWHILE,
    CHANGED_MEANWHILE_NEXT, NOT_APPROVED, NOT_APPROVED_NEXT, SLOT_PASSED, SLOT_PASSED_NEXT, RELEASED_IN_FUTURE,
    RELEASED_IN_FUTURE_NEXT, LINK_WRONG, LINK_WRONG_NEXT, NOT_RUNNING, NOT_RUNNING_NEXT, ORAL_WHEN, ORAL_WHEN_NEXT,
    ORAL_DONE, ORAL_DONE_NEXT;

    @Override
    public String bundle() {
        return "post";
    }
}
