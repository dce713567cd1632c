package org.rostra.policy;

import java.util.Optional;
import org.rostra.web.Worded;
import org.rostra.web.Message;
import org.rostra.web.Explained;
import java.util.List;
import org.rostra.ledger.ClauseId;

/**
 * The regulation says no. Carries the rule, the clause it rests on, why, and what to do next, as keys and typed
 * arguments. Made by {@link Regulation#refuse}.
 */
public final class Refused extends RuntimeException implements Explained {
    private static final long serialVersionUID = 1;

    private final Rule rule;
    private final transient Clause clause;
    private final transient MessageKey reason;
    private final transient MessageKey nextStep;
    private final transient List<Argument> arguments;

    Refused(Rule rule, Clause clause, MessageKey reason, MessageKey nextStep, List<Argument> arguments) {
        super(rule.id() + " (" + clause.id() + "): " + reason.bundle() + "/" + reason.key());
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
        return clause.id();
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

    @Override
    public Message what() {
        return said(reason);
    }

    @Override
    public Optional<Message> next() {
        return Optional.of(said(nextStep));
    }

    @Override
    public Optional<Worded> citation() {
        return Optional.of(clause.citation());
    }

    private Message said(MessageKey key) {
        return new Message(key.bundle() + "." + key.key(), arguments.stream().map(Argument::shown).toList());
    }
}
