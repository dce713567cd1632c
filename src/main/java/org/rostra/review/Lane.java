package org.rostra.review;

import org.rostra.policy.Rule;

/** Who judges (七（三）). */
public enum Lane {
    /** The publicity department, tiers 1 and 2. */
    PUBLICITY(Rule.ANNUAL_REVIEW),
    /** The school leader, what is the publicity department's own. */
    LEADER(Rule.ANNUAL_REVIEW),
    /** A department or college, the bodies below it. */
    UNIT(Rule.UNIT_REVIEW);

    private final Rule rule;

    Lane(Rule rule) {
        this.rule = rule;
    }

    /** The rule by which this lane judges. */
    public Rule rule() {
        return rule;
    }
}
