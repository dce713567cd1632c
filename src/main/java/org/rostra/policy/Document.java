package org.rostra.policy;

import java.time.LocalDate;

/**
 * The paper the regulation was issued as.
 *
 * @param effective which of the two dates counts as the day it took effect
 * @param note what is unsettled about that date
 * @param houseRule how a rule of this system is cited
 */
public record Document(String number, LocalDate signed, LocalDate issued, Effective effective, Wording note,
        Wording houseRule) {
    /** The date a regulation that is in force "from issue" is counted from. */
    public enum Effective {
        SIGNED, ISSUED
    }

    /** The first day the regulation is in force. */
    public LocalDate inForceFrom() {
        return switch (effective) {
            case SIGNED -> signed;
            case ISSUED -> issued;
        };
    }
}
