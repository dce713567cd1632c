package org.rostra.registry;

import java.util.Optional;
import org.rostra.directory.Person;
import org.rostra.directory.Seat;
import org.rostra.directory.SeatFinder;
import org.rostra.directory.Unit;
import org.rostra.policy.BodyKind;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;

/** What follows from the body behind an account: its tier, its supervisor, its way of opening (第三条). */
@Component
public class Bodies {
    private final Regulation regulation;
    private final SeatFinder seats;

    Bodies(Regulation regulation, SeatFinder seats) {
        this.regulation = regulation;
        this.seats = seats;
    }

    /** The kind of body that a unit is. */
    public static BodyKind of(Unit unit) {
        return of(unit.kind());
    }

    /** The kind of body that units of a kind are. */
    public static BodyKind of(Unit.Kind kind) {
        return switch (kind) {
            case INSTITUTION -> BodyKind.INSTITUTION;
            case DEPARTMENT -> BodyKind.DEPARTMENT;
            case COLLEGE -> BodyKind.COLLEGE;
            case STUDENT_BODY -> BodyKind.STUDENT_BODY;
            case CLASS -> BodyKind.CLASS;
            case CLUB -> BodyKind.CLUB;
            case BRANCH -> BodyKind.BRANCH;
            case OTHER -> BodyKind.OTHER;
        };
    }

    /** The kind of body behind groups of such units: people who work together, or the body that the unit is. */
    public static BodyKind ofGroup(Unit.Kind kind, boolean branch) {
        return branch ? BodyKind.BRANCH : switch (kind) {
            case INSTITUTION, DEPARTMENT, COLLEGE -> BodyKind.WORK_GROUP;
            case STUDENT_BODY, CLASS, CLUB, BRANCH, OTHER -> of(kind);
        };
    }

    /** The body behind an account that a person keeps in his own name (四（一）). */
    static BodyKind of(Person person) {
        return switch (person.kind()) {
            case STAFF -> BodyKind.STAFF;
            case STUDENT -> BodyKind.STUDENT;
        };
    }

    /** The tier of the accounts of such a body. */
    @Enforces({Rule.TIER_ONE, Rule.TIER_ONE_NEW_PLATFORMS, Rule.TIER_TWO, Rule.TIER_THREE})
    public int tier(BodyKind body) {
        return regulation.body(body).tier();
    }

    /** The seat that supervises; the office, so that it follows to the next holder. */
    @Enforces({Rule.SUPERVISOR_IS_UNIT_HEAD, Rule.SUPERVISOR_BY_BODY})
    public Optional<Seat> supervisor(BodyKind body, Unit unit) {
        return seats.find(regulation.body(body).supervisor(), unit);
    }

    /** As what kind of body its accounts are decided: the publicity department's own as the institution's. */
    @Enforces(Rule.TIER_ONE_DECIDED_ABOVE)
    public BodyKind decidedAs(BodyKind body, Optional<Unit> unit) {
        boolean publicity = unit.filter(one -> one.code().equals(regulation.institution().publicity().code()))
                .isPresent() && body != BodyKind.STAFF && body != BodyKind.STUDENT;
        return publicity ? BodyKind.INSTITUTION : body;
    }

    /**
     * The procedure by which the unit's body opens an account. What the publicity department asks for itself is decided
     * above it, as the institution's own accounts are.
     *
     * @throws org.rostra.policy.Refused where the pack has none for such a body
     */
    String opening(BodyKind body, Optional<Unit> unit) {
        return regulation.body(decidedAs(body, unit)).opening()
                .orElseThrow(() -> regulation.refuse(Rule.APPROVAL_BEFORE_OPENING, Says.NO_OPENING_FOR_BODY,
                        Says.NO_OPENING_FOR_BODY_NEXT));
    }
}
