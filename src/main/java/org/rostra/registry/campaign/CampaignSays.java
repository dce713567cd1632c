package org.rostra.registry.campaign;

import org.rostra.policy.MessageKey;

/** What is said when a campaign or an answer is not taken, and what to do then. */
enum CampaignSays implements MessageKey {
    NOT_RUNNING, NOT_RUNNING_NEXT, OFF, OFF_NEXT, TITLE_MISSING, TITLE_MISSING_NEXT, TEXT_LONG, TEXT_LONG_NEXT,
    INSTRUCTIONS_MISSING, INSTRUCTIONS_MISSING_NEXT, DUE_MISSING, DUE_MISSING_NEXT, DUE_PAST, DUE_PAST_NEXT,
    DUE_DAY_OFF,
    DUE_DAY_OFF_NEXT, NO_UNITS, NO_UNITS_NEXT, UNITS_UNKNOWN, UNITS_UNKNOWN_NEXT, ENDED, ENDED_NEXT, NOTHING_ANSWERED,
    NOTHING_ANSWERED_NEXT, NOT_ASKED, NOT_ASKED_NEXT, ZERO_DESPITE, ZERO_DESPITE_NEXT, NOBODY_TO_URGE,
    NOBODY_TO_URGE_NEXT, NO_LINKS, NO_LINKS_NEXT, NOT_WAITING, NOT_WAITING_NEXT;

    @Override
    public String bundle() {
        return "campaign";
    }
}
