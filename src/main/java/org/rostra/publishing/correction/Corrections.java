package org.rostra.publishing.correction;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.registry.Account;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrections as they are read: by the publicity department all of them, by others those of accounts in their hands. */
@Component
public class Corrections {
    /** On one page of a list. */
    public static final int PAGE = 50;
    private static final int IN_HANDS = 200;
    private static final int COPIES = 500;
    private static final int LATEST = 5;

    private final CorrectionTable corrections;
    private final CopyTable copies;
    private final Register register;
    private final Access access;

    Corrections(CorrectionTable corrections, CopyTable copies, Register register, Access access) {
        this.corrections = corrections;
        this.copies = copies;
        this.register = register;
        this.access = access;
    }

    /** Which corrections a list shows. */
    public enum Whose {
        /** On accounts that one keeps or supervises. */
        IN_HANDS,
        /** All, for the publicity department. */
        OPEN, ENDED
    }

    /** The lists the person may open. */
    public List<Whose> lists(Act act) {
        return access.open(act, Action.CORRECTION_LIST_ALL)
                ? List.of(Whose.OPEN, Whose.ENDED, Whose.IN_HANDS)
                : List.of(Whose.IN_HANDS);
    }

    /** A page of a list, the latest first; one more than a page tells that there are others. */
    @Transactional(readOnly = true)
    public List<Correction> page(Act act, Whose whose, @Nullable UUID before) {
        access.check(act, whose == Whose.IN_HANDS ? Action.CORRECTION_LIST : Action.CORRECTION_LIST_ALL);
        return switch (whose) {
            case IN_HANDS -> corrections.on(register.inHandsOf(act, Action.CORRECTION_OPEN, IN_HANDS).stream()
                    .map(Account::id).toList(), before, PAGE + 1);
            case OPEN -> corrections.page(true, before, PAGE + 1);
            case ENDED -> corrections.page(false, before, PAGE + 1);
        };
    }

    /** The latest on an account that the caller has read. */
    @Transactional(readOnly = true)
    public List<Correction> latest(Account account) {
        return corrections.on(List.of(account.id()), null, LATEST);
    }

    @Transactional(readOnly = true)
    public Correction getFor(Act act, UUID id) {
        if (!access.may(act, Action.CORRECTION_READ, new Subject(Correction.KIND, id))) {
            throw new NotFound();
        }
        return corrections.find(id).orElseThrow(NotFound::new);
    }

    /** What was asked of other accounts. The caller has read the correction. */
    @Transactional(readOnly = true)
    public List<CopyTask> copies(Correction correction) {
        return copies.of(correction.id(), COPIES);
    }

    @Transactional(readOnly = true)
    public CopyTask copyFor(Act act, UUID id) {
        if (!access.may(act, Action.COPY_READ, new Subject(CopyTask.KIND, id))) {
            throw new NotFound();
        }
        return copies.find(id).orElseThrow(NotFound::new);
    }

    /** What a copy is a copy of. The caller has read the copy. */
    @Transactional(readOnly = true)
    public Correction of(CopyTask copy) {
        return corrections.find(copy.correction()).orElseThrow(NotFound::new);
    }

    public boolean may(Act act, Action action, Subject subject) {
        return access.may(act, action, subject);
    }
}
