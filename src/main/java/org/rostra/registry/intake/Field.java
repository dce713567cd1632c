package org.rostra.registry.intake;

import java.util.Locale;

/** What a column of an uploaded sheet can mean for an account. Other columns are kept as they are. */
public enum Field {
    NAME, PLATFORM, ID, LINK, UNIT, LEVEL, CUSTODIAN, CUSTODIAN_NUMBER, OPENED_ON, CERTIFIED_AS, CERTIFIED_UNTIL,
    APPROVAL_NUMBER, APPROVED_ON, REGISTRANT, PURPOSE, REMARK,
    /** Of groups only, as the three that follow: how many are in it. */
    MEMBERS, GROUP_KIND, ENDS_ON, RANGE;

    /** Whether several columns may hold it: first and second custodian. */
    public boolean repeats() {
        return this == CUSTODIAN || this == CUSTODIAN_NUMBER;
    }

    /** The key of its name in the bundle. */
    public String key() {
        return "intake.field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
