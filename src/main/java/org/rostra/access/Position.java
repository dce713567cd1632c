package org.rostra.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.rostra.directory.Office;

/**
 * Where a person stands: by an office or seat that counts everywhere, or by a relation to the one subject at hand. The
 * columns of the matrix.
 */
public enum Position {
    /** Not signed in. */
    ANONYMOUS(false),
    /** Signed in, whoever it is. */
    MEMBER(false),
    /** Holds an office in a unit: head, deputy, publicity officer, counsellor, adviser. */
    OFFICER(false), PUBLICITY_CLERK(false), PUBLICITY_HEAD(false), SCHOOL_LEADER(false),
    /** The three seats of administration: never two in one hand, none with a business role. */
    SYSTEM_ADMINISTRATOR(false), SECURITY_ADMINISTRATOR(false), AUDITOR(false),

    /** Heads the subject's unit or a unit above it. */
    UNIT_HEAD(true),
    /** Publicity officer of the subject's unit. */
    UNIT_OFFICER(true), CUSTODIAN(true), SUPERVISOR(true), APPLICANT(true),
    /** Holds the seat that must decide now. */
    ASSIGNEE(true),
    /** Has decided an earlier step. */
    DECIDED(true),
    /** The matter is about him, or about a unit for which he speaks. */
    PARTY(true),

    /** No person: a job, or a command of whoever keeps the machine. */
    SYSTEM(false);

    private final boolean relational;

    Position(boolean relational) {
        this.relational = relational;
    }

    /** True where the position exists only towards a subject. */
    public boolean relational() {
        return relational;
    }

    /** The relations to a unit's subjects that offices over the unit give. */
    public static Set<Position> byOffices(Collection<Office> over) {
        Set<Position> positions = EnumSet.noneOf(Position.class);
        if (over.contains(Office.HEAD)) {
            positions.add(UNIT_HEAD);
        }
        if (over.contains(Office.PUBLICITY_OFFICER)) {
            positions.add(UNIT_OFFICER);
        }
        return positions;
    }

    /** True for a relation that comes from an office in the subject's unit. */
    public boolean byOffice() {
        return this == UNIT_HEAD || this == UNIT_OFFICER;
    }
}
