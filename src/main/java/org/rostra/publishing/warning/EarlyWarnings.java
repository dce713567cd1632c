package org.rostra.publishing.warning;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Early warnings as they are read: by the publicity department all of them, by everybody his own. */
@Component
public class EarlyWarnings {
    /** On one page of a list. */
    public static final int PAGE = 50;

    private final WarningTable warnings;
    private final Access access;

    EarlyWarnings(WarningTable warnings, Access access) {
        this.warnings = warnings;
        this.access = access;
    }

    /** What the person told, the latest first. */
    @Transactional(readOnly = true)
    public List<EarlyWarning> mine(Act act) {
        access.check(act, Action.WARNING_LIST);
        return warnings.of(act.person().orElseThrow(), PAGE);
    }

    /** Whether the person takes warnings. */
    public boolean takes(Act act) {
        return access.open(act, Action.WARNING_LIST_ALL);
    }

    /** What waits for somebody to take it. */
    @Transactional(readOnly = true)
    public List<EarlyWarning> waiting(Act act) {
        access.check(act, Action.WARNING_LIST_ALL);
        return warnings.waiting(PAGE);
    }

    /** A page of what was taken; one more than a page tells that there are others. */
    @Transactional(readOnly = true)
    public List<EarlyWarning> concluded(Act act, @Nullable UUID before) {
        access.check(act, Action.WARNING_LIST_ALL);
        return warnings.concluded(before, PAGE + 1);
    }

    @Transactional(readOnly = true)
    public EarlyWarning getFor(Act act, UUID id) {
        if (!access.may(act, Action.WARNING_READ, new Subject(EarlyWarning.KIND, id))) {
            throw new NotFound();
        }
        return warnings.find(id).orElseThrow(NotFound::new);
    }

    public boolean mayTake(Act act, EarlyWarning warning) {
        return warning.state() == EarlyWarning.State.WAITING
                && access.may(act, Action.WARNING_TAKE, warning.asSubject());
    }
}
