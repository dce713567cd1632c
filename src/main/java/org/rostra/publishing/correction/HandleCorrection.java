package org.rostra.publishing.correction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.publishing.Digests;
import org.rostra.publishing.WritePost;
import org.rostra.publishing.correction.Correction.Aftermath;
import org.rostra.publishing.correction.Correction.Contact;
import org.rostra.publishing.correction.Correction.Evidence;
import org.rostra.publishing.correction.Correction.Measure;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done about something improper: evidence first, then the measure, the call, and what follows from it. */
@Component
public class HandleCorrection {
    private final CorrectionTable corrections;
    private final CorrectionRules rules;
    private final CorrectionDuties duties;
    private final WritePost writing;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    HandleCorrection(CorrectionTable corrections, CorrectionRules rules, CorrectionDuties duties, WritePost writing,
            Regulation regulation, Access access, Ledger ledger) {
        this.corrections = corrections;
        this.rules = rules;
        this.duties = duties;
        this.writing = writing;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * Keeps what was published as it reads, once; or says why there is nothing left to keep.
     *
     * @throws Refused without either, or where it was kept
     */
    @Enforces(Rule.EVIDENCE_FIRST)
    @Transactional
    public void keepEvidence(Act act, UUID id, @Nullable String text, @Nullable String none) {
        Correction one = open(act, id);
        if (one.evidence() != null) {
            throw evidence(CorrectionSays.EVIDENCE_KEPT, CorrectionSays.EVIDENCE_KEPT_NEXT);
        }
        boolean given = text != null && !text.isBlank();
        if (!given && (none == null || none.isBlank())) {
            throw evidence(CorrectionSays.NO_EVIDENCE, CorrectionSays.NO_EVIDENCE_NEXT);
        }
        String kept = given && text != null ? rules.evidence(text) : null;
        String sha256 = kept == null ? null : Digests.of(kept);
        corrections.keep(id, new Evidence(kept, sha256, act.at(), kept == null ? rules.some(none) : null));
        ledger.record(act, Entry.of(one.asSubject(), "correction.evidence-kept").under(regulation.basis(
                Rule.EVIDENCE_FIRST).id(), Rule.EVIDENCE_FIRST.id()).with("text", sha256)
                .withheld("none", kept == null ? none : null));
    }

    /**
     * What was done at once, and when. Told again it is put right.
     *
     * @throws Refused without evidence, or for a time before the discovery or to come
     */
    @Enforces({Rule.CORRECT_AT_ONCE, Rule.EVIDENCE_FIRST})
    @Transactional
    public void measure(Act act, UUID id, String kind, Instant at, @Nullable String note) {
        Correction one = open(act, id);
        if (regulation.holds(Rule.EVIDENCE_FIRST, act.today()) && one.evidence() == null) {
            throw evidence(CorrectionSays.NO_EVIDENCE, CorrectionSays.NO_EVIDENCE_NEXT);
        }
        var measure = new Measure(rules.listed(CorrectionRules.MEASURES, kind, act.today()),
                rules.between(act, one.found().discovered(), at), act.person().orElseThrow(), rules.some(note));
        corrections.measure(id, measure);
        settle(act, id, Rule.CORRECT_AT_ONCE, Entry.of(one.asSubject(), "correction.measured").with("measure", kind)
                .happened(at).withheld("note", measure.note()));
    }

    /**
     * When it was spoken about with the publicity department, with whom, and what was agreed.
     *
     * @throws Refused without a name, or for a time before the discovery or to come
     */
    @Enforces(Rule.CONTACT_PUBLICITY)
    @Transactional
    public void contact(Act act, UUID id, Instant at, String with, @Nullable String agreed) {
        Correction one = open(act, id);
        var contact = new Contact(rules.between(act, one.found().discovered(), at),
                rules.text(with, CorrectionSays.TEXT_MISSING, CorrectionSays.TEXT_MISSING_NEXT), rules.some(agreed));
        corrections.contact(id, contact);
        settle(act, id, Rule.CONTACT_PUBLICITY, Entry.of(one.asSubject(), "correction.contacted").happened(at)
                .withheld("with", contact.with()).withheld("agreed", contact.agreed()));
    }

    /** How it came about, what is done so that it does not happen again, and who else has it now. */
    @Enforces(Rule.CORRECT_AT_ONCE)
    @Transactional
    public void explain(Act act, UUID id, @Nullable String cause, @Nullable String rectification,
            @Nullable String authority) {
        Correction one = open(act, id);
        String referred = authority == null || authority.isBlank()
                ? null
                : rules.listed(CorrectionRules.AUTHORITIES, authority, act.today());
        var after = new Aftermath(rules.some(cause), rules.some(rectification), referred, one.aftermath().post());
        corrections.follow(id, after);
        settle(act, id, Rule.CORRECT_AT_ONCE,
                Entry.of(one.asSubject(), "correction.explained").with("referred", referred)
                        .withheld("cause", after.cause()).withheld("rectification", after.rectification()));
    }

    /**
     * Begins the post that puts it right before the public.
     *
     * @throws Refused if there is one
     */
    @Enforces(Rule.CORRECT_AT_ONCE)
    @Transactional
    public UUID post(Act act, UUID id) {
        Correction one = open(act, id);
        if (one.aftermath().post() != null) {
            throw rules.refuse(CorrectionSays.POST_BEGUN, CorrectionSays.POST_BEGUN_NEXT);
        }
        UUID post = writing.beginCorrection(act, one.account()).id();
        Aftermath before = one.aftermath();
        corrections.follow(id, new Aftermath(before.cause(), before.rectification(), before.referredTo(), post));
        settle(act, id, Rule.CORRECT_AT_ONCE, Entry.of(one.asSubject(), "correction.post-begun").with("post", post));
        return post;
    }

    private Correction open(Act act, UUID id) {
        access.check(act, Action.CORRECTION_HANDLE, new Subject(Correction.KIND, id));
        Correction one = corrections.lock(id).orElseThrow(NotFound::new);
        if (!one.open()) {
            throw rules.refuse(CorrectionSays.CLOSED_ALREADY, CorrectionSays.CLOSED_ALREADY_NEXT);
        }
        return one;
    }

    private void settle(Act act, UUID id, Rule rule, Entry entry) {
        duties.settle(act, corrections.find(id).orElseThrow());
        ledger.record(act, entry.under(regulation.basis(rule).id(), rule.id()));
    }

    private Refused evidence(CorrectionSays what, CorrectionSays next) {
        return regulation.refuse(Rule.EVIDENCE_FIRST, what, next);
    }
}
