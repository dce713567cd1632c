package org.rostra.voice.rights;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.calendar.Term;
import org.rostra.directory.HeldAbout;
import org.rostra.directory.HeldAbout.Holding;
import org.rostra.directory.HeldAbout.Look;
import org.rostra.directory.Office;
import org.rostra.directory.Person;
import org.rostra.directory.Seat;
import org.rostra.directory.SeatFinder;
import org.rostra.duty.Duties;
import org.rostra.duty.Owed;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Enforces;
import org.rostra.paper.Kept;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.voice.rights.RightsRequest.Answer;
import org.rostra.voice.rights.RightsRequest.Kind;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person sees and copies what is held about him and who looked, and asks that it be put right or deleted (R6). */
@Component
public class RightsDesk {
    private static final List<String> ORDER = List.of("person", "contact", "office", "custody", "roster", "post",
            "measure", "opinion", "sign-in");
    private static final int MOST = 50;
    private static final int OPEN_AT_ONCE = 5;
    private static final int LONGEST = 2_000;
    private static final int LOT = 200;
    private static final String KEPT_AS = "complaints";

    private final RequestTable requests;
    private final List<HeldAbout> sources;
    private final Duties duties;
    private final SeatFinder finder;
    private final Kept kept;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    RightsDesk(RequestTable requests, List<HeldAbout> sources, Duties duties, SeatFinder finder, Kept kept,
            Regulation regulation, Access access, Ledger ledger) {
        this.requests = requests;
        this.sources = sources;
        this.duties = duties;
        this.finder = finder;
        this.kept = kept;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** What is held, in the order of the house. */
    @Enforces(Rule.RIGHTS_DESK)
    @Transactional(readOnly = true)
    public List<Holding> held(Act act, Texts t) {
        access.check(act, Action.RIGHTS_READ);
        return all(act, t, MOST);
    }

    private List<Holding> all(Act act, Texts t, int most) {
        return sources.stream().flatMap(one -> one.about(act, t, most).stream())
                .sorted(Comparator.comparingInt(one -> ORDER.indexOf(one.key()))).toList();
    }

    /** Who looked at it or changed it, the latest first. */
    @Transactional(readOnly = true)
    public List<Look> looks(Act act) {
        access.check(act, Action.RIGHTS_READ);
        return sources.stream().flatMap(one -> one.looks(act, MOST).stream())
                .sorted(Comparator.comparing(Look::at).reversed()).limit(MOST).toList();
    }

    /** The same to take away; that a copy was taken is on record. */
    @Transactional
    public List<Holding> copy(Act act, Texts t) {
        access.check(act, Action.RIGHTS_COPY);
        ledger.record(act, Entry.of(new Subject(Person.SUBJECT, act.person().orElseThrow()), "person.copied")
                .under(regulation.basis(Rule.RIGHTS_DESK).id(), Rule.RIGHTS_DESK.id()));
        return all(act, t, Integer.MAX_VALUE);
    }

    /** What one asked, the latest first. */
    @Transactional(readOnly = true)
    public List<RightsRequest> own(Act act) {
        access.check(act, Action.RIGHTS_READ);
        return requests.of(act.person().orElseThrow(), MOST);
    }

    /** What waits for an answer, the oldest first. */
    @Transactional(readOnly = true)
    public List<RightsRequest> open(Act act) {
        access.check(act, Action.RIGHTS_LIST);
        return requests.open(MOST);
    }

    @Transactional(readOnly = true)
    public RightsRequest getFor(Act act, UUID id) {
        if (!access.may(act, Action.RIGHTS_REQUEST_READ, new Subject(RightsRequest.KIND, id))) {
            throw new NotFound();
        }
        return requests.find(id).orElseThrow(NotFound::new);
    }

    public boolean mayAnswer(Act act, RightsRequest one) {
        return one.open() && access.may(act, Action.RIGHTS_ANSWER, one.asSubject());
    }

    /**
     * Asks that something be put right or deleted.
     *
     * @throws Refused without saying what, or with too many requests open
     */
    @Enforces(Rule.RIGHTS_DESK)
    @Transactional
    public RightsRequest ask(Act act, Kind kind, String text) {
        access.check(act, Action.RIGHTS_ASK);
        UUID person = act.person().orElseThrow();
        if (text.isBlank() || text.length() > LONGEST) {
            throw refuse(RightsSays.TEXT_MISSING, RightsSays.TEXT_MISSING_NEXT);
        }
        if (requests.of(person, MOST).stream().filter(RightsRequest::open).count() >= OPEN_AT_ONCE) {
            throw refuse(RightsSays.TOO_MANY, RightsSays.TOO_MANY_NEXT);
        }
        var one = new RightsRequest(Ids.next(), person, kind, text.strip(), act.at(), null);
        requests.insert(one);
        duties.open(act, new Owed(RightsRequest.TASK, one.asSubject(), new Seat.OfficeAt(Office.CLERK,
                finder.getNamed("publicity").id()), Rule.RIGHTS_DESK.id(),
                regulation.basis(Rule.RIGHTS_DESK).id(), act.today(),
                (Term.ByDate) regulation.term(Rule.RIGHTS_DESK, act.today()).orElse(null)));
        ledger.begin(act, under(Entry.of(one.asSubject(), "rights-request.asked")).with("kind", kind.name())
                .withheld("text", one.text()));
        return one;
    }

    /**
     * Says that it was done, or why not.
     *
     * @throws Refused without a reason, a second time, or to who asked
     */
    @Enforces({Rule.RIGHTS_DESK, Rule.NO_OWN_CASE})
    @Transactional
    public void answer(Act act, UUID id, boolean done, String reason) {
        access.check(act, Action.RIGHTS_ANSWER, new Subject(RightsRequest.KIND, id));
        RightsRequest one = requests.lock(id).orElseThrow(NotFound::new);
        UUID by = act.person().orElseThrow();
        if (!one.open()) {
            throw refuse(RightsSays.ANSWERED, RightsSays.ANSWERED_NEXT);
        }
        if (by.equals(one.person())) {
            throw regulation.refuse(Rule.NO_OWN_CASE, RightsSays.OWN_REQUEST, RightsSays.OWN_REQUEST_NEXT);
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw refuse(RightsSays.REASON_MISSING, RightsSays.REASON_MISSING_NEXT);
        }
        requests.answer(id, new Answer(done, reason.strip(), by, act.at()));
        duties.end(act, one.asSubject(), RightsRequest.TASK);
        ledger.record(act, under(Entry.of(one.asSubject(), "rights-request.answered"))
                .outcome(done ? "DONE" : "REFUSED").withheld("reason", reason.strip()));
    }

    /** Forgets some of what was answered long ago; tells how many. */
    @Transactional
    public int forget(Act act) {
        return kept.until(act, KEPT_AS).map(ended -> {
            List<UUID> old = requests.forget(ended.before(), LOT);
            ledger.forgetAll(act, old.stream().map(id -> Entry.of(new Subject(RightsRequest.KIND, id),
                    "rights-request.forgotten").under(ended.clause(), KEPT_AS)).toList());
            return old.size();
        }).orElse(0);
    }

    private Entry under(Entry entry) {
        return entry.under(regulation.basis(Rule.RIGHTS_DESK).id(), Rule.RIGHTS_DESK.id());
    }

    private Refused refuse(RightsSays what, RightsSays next) {
        return regulation.refuse(Rule.RIGHTS_DESK, what, next);
    }
}
