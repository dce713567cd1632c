package org.rostra.registry;

import java.util.List;
import java.util.Optional;
import org.rostra.policy.Clause;
import org.rostra.web.Explained;
import org.rostra.web.Message;
import org.rostra.web.Worded;

/** A form cannot be sent yet: tells every field that is missing or wrong. */
public final class FormIncomplete extends RuntimeException implements Explained {
    private static final long serialVersionUID = 1L;
    private final transient List<FormFault> faults;
    private final transient Clause clause;

    public FormIncomplete(List<FormFault> faults, Clause clause) {
        super("form incomplete: " + faults.stream().map(FormFault::field).toList(), null, false, false);
        this.faults = List.copyOf(faults);
        this.clause = clause;
    }

    public List<FormFault> faults() {
        return faults;
    }

    @Override
    public Message what() {
        return Message.of("registry.form-incomplete", faults.size());
    }

    @Override
    public Optional<Message> next() {
        return Optional.of(Message.of("registry.form-incomplete-next"));
    }

    @Override
    public Optional<Worded> citation() {
        return Optional.of(clause.citation());
    }
}
