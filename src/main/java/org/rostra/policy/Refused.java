package org.rostra.policy;

import java.util.List;
import org.rostra.ledger.ClauseId;

/**
 * The regulation says no. Carries the rule, the clause it rests on, why, and what to do next, as keys and typed
 * arguments. Made by {@link Regulation#refuse}.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Rule rule;
    private final transient ClauseId clause;
    private final transient MessageKey reason;
    private final transient MessageKey nextStep;
    private final transient List<Argument> arguments;

    Refused(Rule rule, ClauseId clause, MessageKey reason, MessageKey nextStep, List<Argument> arguments) {
        super(rule.id() + " (" + clause + "): " + reason.bundle() + "/" + reason.key());
        this.rule = rule;
        this.clause = clause;
        this.reason = reason;
        this.nextStep = nextStep;
        this.arguments = arguments;
    }

    public Rule rule() {
        return rule;
    }

    public ClauseId clause() {
        return clause;
    }

    /** What is refused and why. */
    public MessageKey reason() {
        return reason;
    }

    /** What the reader can do now. */
    public MessageKey nextStep() {
        return nextStep;
    }

    /** Arguments of both sentences. */
    public List<Argument> arguments() {
        return arguments;
    }
}
