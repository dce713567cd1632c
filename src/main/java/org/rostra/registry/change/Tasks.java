package org.rostra.registry.change;

import java.util.List;

/** What is owed about an account that stands; keys of the bundles. */
final class Tasks {
    /** The name that was determined is carried out on the platform and reported. */
    static final String REPORT_NAME = "change.report-name";

    /** The account is in nobody's hands: name somebody. */
    static final String FIND_CUSTODIAN = "change.find-custodian";
    /** The account has fewer custodians than it needs: name one more. */
    static final String ADD_CUSTODIAN = "change.add-custodian";
    /** A custodian is expected to leave: the account is handed over before. */
    static final String HAND_OVER_BEFORE_LEAVING = "change.hand-over-before-leaving";
    /** What goes with the account is handed over. */
    static final String GIVE = "change.give";
    /** The account is taken. */
    static final String TAKE = "change.take";

    /** The account failed its review and is to be closed. */
    static final String CLOSE_FAILED = "review.close";
    /** The closing that was agreed is done on the platform and proved. */
    static final String PROVE_CLOSING = "change.prove-closing";
    /** The certification ends: renew it and report that. */
    static final String RENEW_CERTIFICATION = "change.report-certification";

    /** A list shows other people around the account: report what changed, or say why there is nothing. */
    static final String SUGGESTION = "change.suggestion";

    private Tasks() {
    }

    /** The custodians were asked whether the record is still true. */
    static final String STILL_TRUE = "campaign.still-true";
    /** The unit was asked to regain the account. */
    static final String REGAIN = "registry.lead-regain";

    /** The tasks that a report of the item fulfils. */
    static List<String> reports(ChangeItem item) {
        String report = "change.report-" + item.key();
        return item == ChangeItem.NAME
                ? List.of(report, STILL_TRUE, "registry.lead-rename")
                : List.of(report, STILL_TRUE);
    }
}
