package org.rostra.publishing.correction;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.rostra.registry.OnAccountForm;
import org.rostra.ledger.Subject;
import org.rostra.registry.Register;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A copy of what is corrected, as it stands on desks. */
@Component
class CopyForm extends OnAccountForm {
    private final CopyTable copies;

    CopyForm(CopyTable copies, @Lazy Register register) {
        super(register);
        this.copies = copies;
    }

    @Override
    public String kind() {
        return CopyTask.KIND;
    }

    @Override
    public String path(Subject subject) {
        return "/corrections/copies/" + subject.id();
    }

    @Override
    protected List<About> about(Collection<UUID> subjects) {
        return copies.list(subjects).stream().map(one -> new About(one.id(), one.account(), one.title())).toList();
    }
}
