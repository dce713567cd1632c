package org.rostra.policy;

/** Who must act, before anybody's name is known: an office at a unit. */
public record SeatPlan(String office, At at) {
    /** The unit at which the office is looked for. */
    public sealed interface At {
        /** A unit found from the account's own. */
        enum Relative implements At {
            /** The unit itself: the owner, the class, the department a person belongs to. */
            UNIT,
            /** The nearest department or college above. */
            PARENT,
            INSTITUTION
        }

        /** No unit: the office is a role towards what the case is about, such as its supervisor. */
        enum Own implements At {
            SUBJECT
        }

        /** A unit the pack names, by its id there. */
        record Named(String unit) implements At {}
    }
}
