package org.rostra.groups.decision;

import org.rostra.policy.Rule;

/** What there is to decide. */
public enum DecisionKind {
    NAME(Rule.DECIDED_BY_TWO, "name"), RANGE(Rule.DECIDED_BY_TWO, "range", "content"),
    TRANSFER(Rule.DECIDED_BY_TWO, "owner"), DISSOLVE(Rule.DECIDED_BY_TWO, "why"),
    OUTSIDER(Rule.OUTSIDERS_BY_TWO, "person", "affiliation", "sponsor", "until");

    private final Rule rule;
    private final java.util.List<String> fields;

    DecisionKind(Rule rule, String... fields) {
        this.rule = rule;
        this.fields = java.util.List.of(fields);
    }

    /** The rule that asks for two. */
    public Rule rule() {
        return rule;
    }

    /** What a proposal of the kind tells. */
    public java.util.List<String> fields() {
        return fields;
    }

    /** True where one that is agreed to makes what was proposed before it a proposal about another group. */
    boolean changesTheGroup() {
        return this != OUTSIDER;
    }
}
