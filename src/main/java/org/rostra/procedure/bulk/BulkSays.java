package org.rostra.procedure.bulk;

import org.rostra.policy.MessageKey;

/** Why something is not done to one matter of many, and what to do then. */
enum BulkSays implements MessageKey {
    BULK_TOO_MANY, BULK_TOO_MANY_NEXT, BULK_NONE, BULK_NONE_NEXT, NO_APPROVAL, NO_APPROVAL_NEXT, NOT_YOUR_STEP,
    NOT_YOUR_STEP_NEXT, OTHER_KIND, OTHER_KIND_NEXT, URGED_TODAY, URGED_TODAY_NEXT, NOBODY_THERE, NOBODY_THERE_NEXT,
    YOURS, YOURS_NEXT, NOT_OPEN_TO_YOU, NOT_OPEN_TO_YOU_NEXT, ONE_HOLDER, ONE_HOLDER_NEXT, NO_HOLDER_OF_IT,
    NO_HOLDER_OF_IT_NEXT, ASSIGNED_ALREADY, ASSIGNED_ALREADY_NEXT, CONFIRM_EACH, CONFIRM_EACH_NEXT, DONE_MEANWHILE,
    DONE_MEANWHILE_NEXT;

    @Override
    public String bundle() {
        return "procedure";
    }
}
