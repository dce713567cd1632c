package org.rostra.publishing.joint;

import org.rostra.policy.MessageKey;

/** What is said when something about a joint release is refused, and what to do then. */
public enum JointSays implements MessageKey {
    NO_TEXT, NO_TEXT_NEXT, TOO_LONG, TOO_LONG_NEXT, WINDOW_WRONG, WINDOW_WRONG_NEXT, WINDOW_LONG, WINDOW_LONG_NEXT,
    NOBODY, NOBODY_NEXT, NOT_RUNNING, NOT_RUNNING_NEXT, LINK_WRONG, LINK_WRONG_NEXT, REASON_MISSING,
    REASON_MISSING_NEXT, ANSWERED, ANSWERED_NEXT, WITH_PLATFORM, WITH_PLATFORM_NEXT, LATE, LATE_NEXT;

    @Override
    public String bundle() {
        return "joint";
    }
}
