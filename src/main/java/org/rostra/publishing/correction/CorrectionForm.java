package org.rostra.publishing.correction;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.rostra.registry.OnAccountForm;
import org.rostra.ledger.Subject;
import org.rostra.registry.Register;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Something that is corrected, as it stands on desks. */
@Component
class CorrectionForm extends OnAccountForm {
    private final CorrectionTable corrections;

    CorrectionForm(CorrectionTable corrections, @Lazy Register register) {
        super(register);
        this.corrections = corrections;
    }

    @Override
    public String kind() {
        return Correction.KIND;
    }

    @Override
    public String path(Subject subject) {
        return "/corrections/" + subject.id();
    }

    @Override
    protected List<About> about(Collection<UUID> subjects) {
        return corrections.list(subjects).stream().map(one -> new About(one.id(), one.account(), one.title())).toList();
    }
}
