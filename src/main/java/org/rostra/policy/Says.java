package org.rostra.policy;

/** What is said when a note of interpretation is refused, and what to do then. */
enum Says implements MessageKey {
    TEXT_UNFIT, TEXT_UNFIT_NEXT, NOTHING_TO_READ, NOTHING_TO_READ_NEXT, ALREADY_REPLACED, ALREADY_REPLACED_NEXT,
    NOT_IN_USE, NOT_IN_USE_NEXT;

    @Override
    public String bundle() {
        return "regulation";
    }
}
