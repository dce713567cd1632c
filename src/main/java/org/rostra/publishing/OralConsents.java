package org.rostra.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.calendar.Term;
import org.rostra.directory.Office;
import org.rostra.directory.Seat;
import org.rostra.directory.SeatFinder;
import org.rostra.duty.Duties;
import org.rostra.duty.Owed;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.DecideCase;
import org.rostra.procedure.Procedures;
import org.rostra.procedure.Recorded;
import org.rostra.procedure.Verb;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Consent at night or on a day off: noted by the publicity department, to be signed by whoever gave it. */
@Component
public class OralConsents {
    /** Owed by whoever agreed. */
    public static final String SIGN = "post.sign-oral";
    /** Owed by the office where he says that he did not. */
    public static final String DISPUTED = "post.oral-disputed";

    private final PostTable posts;
    private final OralConsentTable consents;
    private final Procedures procedures;
    private final DecideCase deciding;
    private final SeatFinder finder;
    private final Duties duties;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    OralConsents(PostTable posts, OralConsentTable consents, Procedures procedures, DecideCase deciding,
            SeatFinder finder, Duties duties, Regulation regulation, Access access, Ledger ledger) {
        this.posts = posts;
        this.consents = consents;
        this.procedures = procedures;
        this.deciding = deciding;
        this.finder = finder;
        this.duties = duties;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * Notes that the reviewer at work agreed by word of mouth.
     *
     * @param given     when he did; not longer ago than a day, and not to come
     * @param confirmed the checklist of the step that he confirmed, by its id; blank for none
     * @throws Refused where the rule is off, no step is at work, or the time is none
     */
    @Enforces(Rule.ORAL_CONSENT)
    @Transactional
    public void note(Act act, UUID id, UUID maker, Instant given, String opinion,
            String confirmed) {
        access.check(act, Action.POST_ORAL, Posts.subject(id));
        regulation.require(Rule.ORAL_CONSENT, act.today());
        Post post = posts.lock(id).orElseThrow(NotFound::new);
        if (given.isAfter(act.at()) || given.isBefore(act.at().minus(java.time.Duration.ofDays(1)))) {
            throw refuse(PostSays.ORAL_WHEN, PostSays.ORAL_WHEN_NEXT);
        }
        CaseFile file = procedures.findOpenAbout(post.asSubject())
                .orElseThrow(() -> refuse(PostSays.NOT_AT_WORK, PostSays.NOT_AT_WORK_NEXT));
        CaseFile.Step step = file.current()
                .orElseThrow(() -> refuse(PostSays.NOT_AT_WORK, PostSays.NOT_AT_WORK_NEXT));
        LocalDate day = LocalDate.ofInstant(given, Act.ZONE);
        deciding.recordFor(act, file.id(), file.round(), step.number(), new Verb.Approve(opinion.isBlank()
                ? null
                : opinion.strip(), confirmed.isBlank() ? null : confirmed),
                new Recorded(maker, CaseFile.Channel.PHONE, day,
                        given.atZone(Act.ZONE)
                                .toLocalDateTime().withNano(0).toString()));
        var consent = new OralConsent(Ids.next(), id, step.plan(), maker, given, act.person().orElseThrow(), act.at(),
                null, null);
        consents.insert(consent);
        owe(act, post, consent);
        ledger.record(act, Entry.of(post.asSubject(), "post.oral-consent").under(regulation.basis(Rule.ORAL_CONSENT)
                .id(), Rule.ORAL_CONSENT.id()).with("step", step.plan()).with("given", given));
    }

    private void owe(Act act, Post post, OralConsent consent) {
        duties.open(act, new Owed(SIGN, post.asSubject(), new Seat.Of(consent.maker()), Rule.ORAL_CONSENT.id(),
                regulation.basis(Rule.ORAL_CONSENT).id(), LocalDate.ofInstant(consent.given(), Act.ZONE),
                (Term.ByDate) regulation.term(Rule.ORAL_CONSENT, act.today()).orElse(null)));
    }

    /** Signs what one agreed to by word of mouth about the post. */
    @Enforces(Rule.ORAL_CONSENT)
    @Transactional
    public void sign(Act act, UUID on, UUID id) {
        Post post = answer(act, on, id, act.at(), null);
        ledger.record(act, Entry.of(post.asSubject(), "post.oral-signed").under(regulation.basis(Rule.ORAL_CONSENT)
                .id(), Rule.ORAL_CONSENT.id()));
    }

    /** Says that one did not agree; the publicity department looks into it, and the post shows it. */
    @Enforces(Rule.ORAL_CONSENT)
    @Transactional
    public void dispute(Act act, UUID on, UUID id) {
        Post post = answer(act, on, id, null, act.at());
        finder.named("publicity").ifPresent(unit -> duties.open(act, new Owed(DISPUTED, post.asSubject(),
                new Seat.OfficeAt(Office.CLERK, unit.id()), Rule.ORAL_CONSENT.id(),
                regulation.basis(Rule.ORAL_CONSENT).id(), act.today(),
                (Term.ByDate) regulation.term(Rule.ORAL_CONSENT, act.today()).orElse(null))));
        ledger.record(act, Entry.of(post.asSubject(), "post.oral-disputed").under(regulation.basis(Rule.ORAL_CONSENT)
                .id(), Rule.ORAL_CONSENT.id()));
    }

    private Post answer(Act act, UUID on, UUID id, @org.jspecify.annotations.Nullable Instant signed,
            @org.jspecify.annotations.Nullable Instant disputed) {
        access.check(act, Action.POST_ORAL_SIGN);
        OralConsent consent = consents.find(id)
                .filter(one -> one.post().equals(on) && act.person().filter(one.maker()::equals).isPresent())
                .orElseThrow(NotFound::new);
        Post post = posts.lock(consent.post()).orElseThrow(NotFound::new);
        if (!consents.answer(id, signed, disputed)) {
            throw refuse(PostSays.ORAL_DONE, PostSays.ORAL_DONE_NEXT);
        }
        duties.end(act, post.asSubject(), SIGN);
        List<OralConsent> left = consents.of(post.id()).stream().filter(OralConsent::open).toList();
        left.forEach(one -> owe(act, post, one));
        return post;
    }

    private Refused refuse(PostSays what, PostSays next) {
        return regulation.refuse(Rule.ORAL_CONSENT, what, next);
    }
}
