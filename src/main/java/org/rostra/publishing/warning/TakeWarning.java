package org.rostra.publishing.warning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.directory.People;
import org.rostra.duty.Duties;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.publishing.WebLink;
import org.rostra.publishing.correction.Correction;
import org.rostra.publishing.correction.CorrectionRules;
import org.rostra.publishing.correction.OpenCorrection;
import org.rostra.publishing.joint.JointOrder;
import org.rostra.publishing.joint.JointReleases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the publicity department makes of a warning: a correction, a joint release, a matter of somebody else's, or nothing. */
@Component
public class TakeWarning {
    /** As what kind of source a correction names the warning. */
    private static final String SOURCE = "early-warning";
    private static final int LONGEST = 1000;

    private final WarningTable warnings;
    private final OpenCorrection opening;
    private final JointReleases releases;
    private final People people;
    private final Duties duties;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    TakeWarning(WarningTable warnings, OpenCorrection opening, JointReleases releases, People people, Duties duties,
            Regulation regulation, Access access, Ledger ledger) {
        this.warnings = warnings;
        this.opening = opening;
        this.releases = releases;
        this.people = people;
        this.duties = duties;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * Something improper on an account: its keepers deal with it. Who warned is kept apart.
     *
     * @param account where it is; the one that was recognised if none is named
     * @throws Refused where no account is known, or it was taken
     */
    @Enforces(Rule.EARLY_WARNING)
    @Transactional
    public Correction correction(Act act, UUID id, @Nullable UUID account, String nature) {
        EarlyWarning one = take(act, id);
        UUID where = account == null ? one.account() : account;
        if (where == null) {
            throw refuse(WarningSays.NO_ACCOUNT, WarningSays.NO_ACCOUNT_NEXT);
        }
        String link = WebLink.whole(one.place()) ? one.place() : null;
        UUID reporter = one.reportedBy();
        Correction opened = opening.open(act, new OpenCorrection.Wanted(where, new Correction.Found(one.reported(),
                SOURCE, nature, one.urgent(), link, one.what()), null,
                reporter == null ? null : people.get(reporter).name()));
        conclude(act, one, EarlyWarning.State.CORRECTION, opened.id(), null, null);
        return opened;
    }

    /** All accounts are to speak with one voice: the order goes its own way from here. */
    @Enforces(Rule.EARLY_WARNING)
    @Transactional
    public JointOrder jointRelease(Act act, UUID id, JointReleases.Wanted wanted) {
        EarlyWarning one = take(act, id);
        JointOrder order = releases.order(act, wanted);
        conclude(act, one, EarlyWarning.State.JOINT_RELEASE, order.id(), null, null);
        return order;
    }

    /**
     * Another authority has it: a record of that, and no judgement.
     *
     * @throws Refused for an authority that the pack does not list
     */
    @Enforces(Rule.EARLY_WARNING)
    @Transactional
    public void refer(Act act, UUID id, String authority, @Nullable String note) {
        EarlyWarning one = take(act, id);
        if (regulation.list(CorrectionRules.AUTHORITIES).on(act.today()).stream()
                .noneMatch(entry -> entry.id().equals(authority))) {
            throw refuse(WarningSays.NO_AUTHORITY, WarningSays.NO_AUTHORITY_NEXT);
        }
        conclude(act, one, EarlyWarning.State.REFERRED, null, authority, limited(note));
    }

    /** @throws Refused without a reason */
    @Enforces(Rule.EARLY_WARNING)
    @Transactional
    public void nothingToDo(Act act, UUID id, @Nullable String why) {
        EarlyWarning one = take(act, id);
        if (why == null || why.isBlank()) {
            throw refuse(WarningSays.REASON_MISSING, WarningSays.REASON_MISSING_NEXT);
        }
        conclude(act, one, EarlyWarning.State.NOTHING_TO_DO, null, null, limited(why));
    }

    private EarlyWarning take(Act act, UUID id) {
        access.check(act, Action.WARNING_TAKE, new Subject(EarlyWarning.KIND, id));
        EarlyWarning one = warnings.lock(id).orElseThrow(NotFound::new);
        if (one.state() != EarlyWarning.State.WAITING) {
            throw refuse(WarningSays.CONCLUDED, WarningSays.CONCLUDED_NEXT);
        }
        return one;
    }

    private void conclude(Act act, EarlyWarning one, EarlyWarning.State end, @Nullable UUID became,
            @Nullable String authority, @Nullable String note) {
        warnings.conclude(one.became(end, became, authority, note, act.person().orElseThrow(), act.at()));
        duties.end(act, one.asSubject(), EarlyWarning.TASK);
        ledger.record(act, Entry.of(one.asSubject(), "warning.taken").under(regulation.basis(Rule.EARLY_WARNING).id(),
                Rule.EARLY_WARNING.id()).outcome(end.name()).with("became", became).with("authority", authority)
                .withheld("note", note));
    }

    private @Nullable String limited(@Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            throw refuse(WarningSays.TOO_LONG, WarningSays.TOO_LONG_NEXT);
        }
        return text == null || text.isBlank() ? null : text.strip();
    }

    private Refused refuse(WarningSays what, WarningSays next) {
        return regulation.refuse(Rule.EARLY_WARNING, what, next);
    }
}
