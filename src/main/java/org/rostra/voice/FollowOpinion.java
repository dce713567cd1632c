package org.rostra.voice;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.paper.PrintCode;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever wrote follows what becomes of it, by the receipt or signed in: reads, adds, rates, calls the answer insufficient. */
@Component
public class FollowOpinion {
    private static final int LONGEST_TYPED = 64;
    private static final int MOST_ADDED = 20;

    private final OpinionTable opinions;
    private final RoutingTable routings;
    private final OpinionWords words;
    private final Reporters reporters;
    private final OpinionRules rules;
    private final OpinionSeats seats;
    private final OpinionDuties duties;
    private final TakeIn intake;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    FollowOpinion(OpinionTable opinions, RoutingTable routings, OpinionWords words, Reporters reporters,
            OpinionRules rules, OpinionSeats seats, OpinionDuties duties, TakeIn intake, Regulation regulation,
            Access access,
            Ledger ledger) {
        this.opinions = opinions;
        this.routings = routings;
        this.words = words;
        this.reporters = reporters;
        this.rules = rules;
        this.seats = seats;
        this.duties = duties;
        this.intake = intake;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** Nothing for a number that is not there, and nothing for a code that does not fit: both are asked in one. */
    @Transactional(readOnly = true)
    public Optional<Followed> look(Act act, Claim claim) {
        access.check(act, Action.OPINION_LOOK);
        return find(act, claim).map(one -> new Followed(one,
                words.of(one.id()).stream().filter(said -> said.kind().forWriter()).toList(),
                rules.reopenable(one, act.today()), rules.reopenUntil(one, act.today()),
                one.open() && one.past() && seats.vacant(routings.concerned(one.id()), act.today())));
    }

    /** What the person wrote while signed in, the latest first. */
    @Transactional(readOnly = true)
    public List<Opinion> own(Act act) {
        access.check(act, Action.OPINION_OWN);
        return act.person().map(person -> opinions.list(reporters.own(person)).reversed()).orElse(List.of());
    }

    /**
     * Adds a word while it is open.
     *
     * @throws Refused without one, or after the answer
     */
    @Enforces(Rule.OPINION_INTAKE)
    @Transactional
    public Optional<Opinion> add(Act act, Claim claim, String text) {
        return with(act, claim, (nameless, one) -> {
            requireOpen(one);
            requireRoom(one, Words.Kind.ADDED);
            String digest = words.keep(nameless, one.id(), Words.Kind.ADDED, null, rules.text(text));
            record(nameless, Entry.of(one.asSubject(), "opinion.added").with("words", digest), Rule.OPINION_INTAKE);
            return one;
        });
    }

    /** He fears to be paid back, or was; the office and the school leader alone see it. */
    @Enforces(Rule.REPORTER_HIDDEN)
    @Transactional
    public Optional<Opinion> fear(Act act, Claim claim, String text) {
        return with(act, claim, (nameless, one) -> {
            requireRoom(one, Words.Kind.FEARS);
            String digest = words.keep(nameless, one.id(), Words.Kind.FEARS, null, rules.text(text));
            opinions.save(one.fearing());
            record(nameless, Entry.of(one.asSubject(), "opinion.retaliation-feared").with("words", digest),
                    Rule.REPORTER_HIDDEN);
            return one;
        });
    }

    /**
     * Says how satisfied he is, if he likes.
     *
     * @throws Refused before the answer
     */
    @Enforces(Rule.OPINION_INTAKE)
    @Transactional
    public Optional<Opinion> rate(Act act, Claim claim, int stars) {
        return with(act, claim, (nameless, one) -> {
            if (one.open()) {
                throw rules.refuse(OpinionSays.NOT_ANSWERED, OpinionSays.NOT_ANSWERED_NEXT);
            }
            if (stars < 1 || stars > 5) {
                throw rules.refuse(OpinionSays.RATING_WRONG, OpinionSays.RATING_WRONG_NEXT);
            }
            Opinion rated = one.rated(stars);
            opinions.save(rated);
            record(nameless, Entry.of(one.asSubject(), "opinion.rated").with("rating", stars), Rule.OPINION_INTAKE);
            return rated;
        });
    }

    /**
     * Calls the answer insufficient, once: its terms begin anew.
     *
     * @throws Refused without a reason, before the answer, a second time, or too late
     */
    @Enforces(Rule.OPINION_REOPEN)
    @Transactional
    public Optional<Opinion> reopen(Act act, Claim claim, String why) {
        return with(act, claim, (nameless, one) -> {
            requireReopenable(act, one);
            String digest = words.keep(nameless, one.id(), Words.Kind.REOPENED, null, rules.text(why));
            LocalDate cap = rules.cap(act.today());
            Opinion again = one.reopenedOn(act.today(), rules.due(act.today(), one.complex(), cap), cap);
            opinions.save(again);
            duties.settle(nameless, again);
            record(nameless, Entry.of(one.asSubject(), "opinion.reopened").with("words", digest)
                    .with("due", again.due()), Rule.OPINION_REOPEN);
            return again;
        });
    }

    private void requireReopenable(Act act, Opinion one) {
        regulation.require(Rule.OPINION_REOPEN, act.today());
        if (one.open()) {
            throw regulation.refuse(Rule.OPINION_REOPEN, OpinionSays.NOT_ANSWERED, OpinionSays.NOT_ANSWERED_NEXT);
        }
        if (one.reopened() != null) {
            throw regulation.refuse(Rule.OPINION_REOPEN, OpinionSays.REOPENED_ALREADY,
                    OpinionSays.REOPENED_ALREADY_NEXT);
        }
        if (!rules.reopenable(one, act.today())) {
            throw regulation.refuse(Rule.OPINION_REOPEN, OpinionSays.REOPEN_OVER, OpinionSays.REOPEN_OVER_NEXT);
        }
    }

    private Optional<Opinion> with(Act act, Claim claim, BiFunction<Act, Opinion, Opinion> command) {
        Act nameless = GiveOpinion.nameless(act);
        access.check(nameless, Action.OPINION_FOLLOW);
        return find(act, claim).flatMap(one -> opinions.lock(one.id())).map(one -> command.apply(nameless, one));
    }

    /** The mark is made and asked for whatever was typed: what cannot be a code takes the same way. */
    private Optional<Opinion> find(Act act, Claim claim) {
        return switch (claim) {
            case Claim.ByReceipt(String number, String code) -> opinions.find(plain(number), intake.mark(
                    PrintCode.find(code).orElseGet(() -> new PrintCode(plain(code)))));
            case Claim.ByPerson(UUID id) -> act.person().filter(person -> reporters.owns(person, id))
                    .flatMap(_ -> opinions.find(id));
        };
    }

    private static String plain(String typed) {
        String short64 = typed.substring(0, Math.min(LONGEST_TYPED, typed.length()));
        return Normalizer.normalize(short64, Normalizer.Form.NFKC).replaceAll("[\\s\\u0000]", "")
                .replaceAll("\\p{Pd}", "-");
    }

    private void requireOpen(Opinion one) {
        if (!one.open()) {
            throw rules.refuse(OpinionSays.ANSWERED_ALREADY, OpinionSays.ANSWERED_ALREADY_NEXT);
        }
    }

    private void requireRoom(Opinion one, Words.Kind kind) {
        if (words.count(one.id(), kind) >= MOST_ADDED) {
            throw rules.refuse(OpinionSays.ADDED_ENOUGH, OpinionSays.ADDED_ENOUGH_NEXT);
        }
    }

    private void record(Act act, Entry entry, Rule rule) {
        ledger.record(act, rules.under(entry, rule));
    }
}
