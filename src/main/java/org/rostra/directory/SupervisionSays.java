package org.rostra.directory;

import org.rostra.policy.MessageKey;

/** What to do where somebody cannot supervise. */
enum SupervisionSays implements MessageKey {
    STUDENT_SUPERVISES_NEXT;

    @Override
    public String bundle() {
        return "directory";
    }

    /** The next step that the reason has in forms and rows. */
    @Override
    public String key() {
        return "student-supervises.next";
    }
}
