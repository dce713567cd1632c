package org.rostra.conduct;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.rostra.ledger.Subject;
import org.rostra.registry.OnAccountForm;
import org.rostra.registry.Register;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A measure as it stands on desks: the platform and its number, no names. */
@Component
class MeasureForm extends OnAccountForm {
    private final MeasureTable measures;

    MeasureForm(MeasureTable measures, @Lazy Register register) {
        super(register);
        this.measures = measures;
    }

    @Override
    public String kind() {
        return Measure.KIND;
    }

    @Override
    public String path(Subject subject) {
        return "/measures/" + subject.id();
    }

    @Override
    protected List<About> about(Collection<UUID> subjects) {
        return measures.list(subjects).stream().map(one -> new About(one.id(), one.account(), one.number())).toList();
    }
}
