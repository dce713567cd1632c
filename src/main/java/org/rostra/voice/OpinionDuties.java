package org.rostra.voice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.HashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.calendar.Calendars;
import org.rostra.calendar.Term;
import org.rostra.directory.Seat;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.duty.Owed;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who owes what about an opinion as it stands now; asked after every step, it opens what is new and ends what is not. */
@Component
class OpinionDuties {
    private final Duties duties;
    private final OpinionSeats seats;
    private final OpinionRules rules;
    private final RoutingTable routings;
    private final Calendars calendars;
    private final Regulation regulation;

    OpinionDuties(Duties duties, OpinionSeats seats, OpinionRules rules, RoutingTable routings, Calendars calendars,
            Regulation regulation) {
        this.duties = duties;
        this.seats = seats;
        this.rules = rules;
        this.routings = routings;
        this.calendars = calendars;
        this.regulation = regulation;
    }

    @Enforces({Rule.OPINION_ROUTING, Rule.OPINION_SIGNED})
    @Transactional(propagation = Propagation.MANDATORY)
    void settle(Act act, Opinion now) {
        settle(act, now.asSubject(), owed(act, now));
        routings.of(now.id()).forEach(one -> settle(act, one.asSubject(), owed(act, now, one)));
    }

    /** What a unit owes that is asked no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(Act act, Routing one) {
        duties.end(act, one.asSubject(), Routing.REPLY, Routing.SIGN);
    }

    private void settle(Act act, Subject subject, Map<String, Owed> owed) {
        List<Duty> open = duties.openAbout(subject);
        Set<String> stays = open.stream().filter(duty -> same(duty, owed.get(duty.task()))).map(Duty::task)
                .collect(Collectors.toSet());
        open.stream().filter(duty -> !stays.contains(duty.task()))
                .forEach(duty -> duties.end(act, subject, duty.task()));
        owed.values().stream().filter(one -> !stays.contains(one.task())).forEach(one -> duties.open(act, one));
    }

    private boolean same(Duty duty, @Nullable Owed owed) {
        return owed != null && duty.seat().equals(owed.seat()) && Objects.equals(duty.due(), due(owed));
    }

    private @Nullable LocalDate due(Owed owed) {
        Term.ByDate term = owed.term();
        return term == null ? owed.due() : calendars.current().due(owed.event(), term);
    }

    private Map<String, Owed> owed(Act act, Opinion now) {
        Map<String, Owed> owed = new HashMap<>();
        if (!now.open() || now.joined() != null) {
            return owed;
        }
        Seat office = seats.office(now.past());
        LocalDate from = from(now);
        if (now.state() == Opinion.State.RECEIVED) {
            owed.put(Opinion.REGISTER, new Owed(Opinion.REGISTER, now.asSubject(), office, Rule.OPINION_ROUTING.id(),
                    regulation.basis(Rule.OPINION_ROUTING).id(), from,
                    (Term.ByDate) regulation.term(Rule.OPINION_ROUTING, act.today()).orElseThrow()));
        }
        Rule rule = now.complex() ? Rule.OPINION_COMPLEX : Rule.OPINION_TERM;
        var clause = regulation.basis(rule).id();
        boolean plain = now.pause() == null && rules.due(from, now.complex(), now.cap()).equals(now.due())
                && !now.due().equals(now.cap());
        owed.put(Opinion.ANSWER, plain
                ? new Owed(Opinion.ANSWER, now.asSubject(), office, rule.id(), clause, from, rules.term(now.complex(),
                        from))
                : Owed.by(now.owedBy(), Opinion.ANSWER, now.asSubject(), office, rule.id(), clause, from));
        return owed;
    }

    /** The term runs from the day on which it was taken in, or called insufficient. */
    static LocalDate from(Opinion now) {
        LocalDate reopened = now.reopened();
        return reopened == null ? LocalDate.ofInstant(now.entered(), Act.ZONE) : reopened;
    }

    @Enforces(Rule.UNIT_REPLY)
    private Map<String, Owed> owed(Act act, Opinion now, Routing one) {
        if (!now.open() || now.joined() != null || !one.waits()) {
            return Map.of();
        }
        boolean asked = one.state() == Routing.State.ASKED;
        String task = asked ? Routing.REPLY : Routing.SIGN;
        return Map.of(task, new Owed(task, one.asSubject(),
                asked ? seats.writer(one.unit(), act.today()) : seats.head(one.unit()), Rule.UNIT_REPLY.id(),
                regulation.basis(Rule.UNIT_REPLY).id(), LocalDate.ofInstant(one.asked(), Act.ZONE),
                (Term.ByDate) regulation.term(Rule.UNIT_REPLY, act.today()).orElseThrow()));
    }
}
