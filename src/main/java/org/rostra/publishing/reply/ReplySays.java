package org.rostra.publishing.reply;

import org.rostra.policy.MessageKey;

/** What is said when a quick reply is refused, and what to do then. */
public enum ReplySays implements MessageKey {
    TOPIC_MISSING, TOPIC_MISSING_NEXT, WHEN_WRONG, WHEN_WRONG_NEXT, LINK_WRONG, LINK_WRONG_NEXT;

    @Override
    public String bundle() {
        return "reply";
    }
}
