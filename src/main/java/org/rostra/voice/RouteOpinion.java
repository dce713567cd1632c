package org.rostra.voice;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.NotFound;
import org.rostra.directory.People;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whoever answers looks at it and asks units for their reply; tells whom it concerns, and passes on what is not for him. */
@Component
public class RouteOpinion {
    private static final int MOST_UNITS = 10;

    private final InHand inHand;
    private final OpinionTable opinions;
    private final RoutingTable routings;
    private final OpinionWords words;
    private final OpinionRules rules;
    private final OpinionSeats seats;
    private final OpinionDuties duties;
    private final People people;
    private final Regulation regulation;
    private final Ledger ledger;

    RouteOpinion(InHand inHand, OpinionTable opinions, RoutingTable routings, OpinionWords words, OpinionRules rules,
            OpinionSeats seats, OpinionDuties duties, People people, Regulation regulation, Ledger ledger) {
        this.inHand = inHand;
        this.opinions = opinions;
        this.routings = routings;
        this.words = words;
        this.rules = rules;
        this.seats = seats;
        this.duties = duties;
        this.people = people;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /**
     * Asks units for their reply; with none it is the office's own to answer.
     *
     * @throws Refused for a unit that is none, whose heads it concerns, or for the publicity department where it goes past that
     */
    @Enforces({Rule.OPINION_ROUTING, Rule.UNIT_REPLY, Rule.PAST_PUBLICITY})
    @Transactional
    public void route(Act act, UUID id, Collection<UUID> units, String note) {
        Opinion one = inHand.lock(act, id);
        Set<UUID> asked = new HashSet<>(units);
        routings.of(id).forEach(routing -> asked.remove(routing.unit()));
        asked.forEach(unit -> requireFit(act, one, unit));
        if (asked.size() > MOST_UNITS) {
            throw rules.refuse(OpinionSays.UNIT_UNKNOWN, OpinionSays.UNIT_UNKNOWN_NEXT);
        }
        String digest = note.isBlank()
                ? null
                : words.keep(act, id, Words.Kind.ROUTED, null, rules.text(note));
        Opinion now = one.state() == Opinion.State.RECEIVED ? one.inHand(one.due()) : one;
        opinions.save(now);
        for (UUID unit : asked) {
            routings.insert(new Routing(Ids.next(), id, unit, Routing.State.ASKED, act.at(), null, null));
            record(act, Entry.of(one.asSubject(), "opinion.routed").with("unit", unit).with("words", digest),
                    Rule.OPINION_ROUTING);
        }
        if (asked.isEmpty()) {
            record(act, Entry.of(one.asSubject(), "opinion.registered").with("words", digest), Rule.OPINION_ROUTING);
        }
        duties.settle(act, now);
    }

    /**
     * Puts right what it is; whatever its writer ticked is on record.
     *
     * @throws Refused if it is that already
     */
    @Enforces(Rule.OPINION_ROUTING)
    @Transactional
    public void classify(Act act, UUID id, Opinion.Kind kind) {
        Opinion one = inHand.lock(act, id);
        if (one.kind() == kind) {
            throw rules.refuse(OpinionSays.OF_THAT_KIND, OpinionSays.OF_THAT_KIND_NEXT);
        }
        opinions.save(one.ofKind(kind));
        record(act, switch (kind) {
            case OPINION -> Entry.of(one.asSubject(), "opinion.opinion-classified");
            case SUGGESTION -> Entry.of(one.asSubject(), "opinion.suggestion-classified");
            case COMPLAINT -> Entry.of(one.asSubject(), "opinion.complaint-classified");
            case ACCOUNT -> Entry.of(one.asSubject(), "opinion.account-classified");
            case IMITATION -> Entry.of(one.asSubject(), "opinion.imitation-classified");
        }, Rule.OPINION_ROUTING);
    }

    /** @throws Refused if it is not asked */
    @Enforces(Rule.UNIT_REPLY)
    @Transactional
    public void takeBack(Act act, UUID id, UUID unit) {
        Opinion one = inHand.lock(act, id);
        Routing routing = routings.find(id, unit)
                .orElseThrow(NotFound::new);
        takeBack(act, one, routing);
        duties.settle(act, one);
    }

    /**
     * Names somebody whom it concerns, and all that is answered with it: to him they are not there. Of the publicity department somebody
     * makes them go past that; a unit that he heads is asked no more.
     *
     * @throws Refused for nobody
     */
    @Enforces({Rule.REPORTER_HIDDEN, Rule.PAST_PUBLICITY})
    @Transactional
    public void concerns(Act act, UUID id, UUID person) {
        Opinion one = inHand.lock(act, id);
        if (people.find(person).isEmpty()) {
            throw rules.refuse(OpinionSays.PERSON_UNKNOWN, OpinionSays.PERSON_UNKNOWN_NEXT);
        }
        concern(act, one, List.of(person));
    }

    /** Within a change that found that it may. */
    @Enforces({Rule.REPORTER_HIDDEN, Rule.PAST_PUBLICITY})
    @Transactional(propagation = Propagation.MANDATORY)
    void concern(Act act, Opinion one, Collection<UUID> persons) {
        routings.concern(one.id(), persons);
        opinions.joinedTo(one.id(), Opinion.TOGETHER).forEach(other -> routings.concern(other.id(), persons));
        record(act, Entry.of(one.asSubject(), "opinion.concerns"), Rule.REPORTER_HIDDEN);
        routings.of(one.id()).stream()
                .filter(routing -> seats.heads(routing.unit(), act.today()).stream().anyMatch(persons::contains))
                .forEach(routing -> takeBack(act, one, routing));
        Opinion now = seats.ofPublicity(persons, act.today()) ? past(act, one) : one;
        duties.settle(act, now);
    }

    /**
     * Passes it to the school leader, past the publicity department.
     *
     * @throws Refused if it went there already
     */
    @Enforces(Rule.PAST_PUBLICITY)
    @Transactional
    public void passUp(Act act, UUID id) {
        Opinion one = inHand.lock(act, id);
        if (one.past()) {
            throw regulation.refuse(Rule.PAST_PUBLICITY, OpinionSays.PAST_ALREADY, OpinionSays.PAST_ALREADY_NEXT);
        }
        duties.settle(act, past(act, one));
    }

    private Opinion past(Act act, Opinion one) {
        if (one.past()) {
            return one;
        }
        Opinion now = one.gonePast();
        opinions.save(now);
        routings.of(one.id()).stream().filter(routing -> routing.unit().equals(seats.publicity()))
                .forEach(routing -> takeBack(act, one, routing));
        record(act, Entry.of(one.asSubject(), "opinion.passed-up"), Rule.PAST_PUBLICITY);
        opinions.joinedTo(one.id(), Opinion.TOGETHER).forEach(other -> past(act, other));
        return now;
    }

    private void takeBack(Act act, Opinion one, Routing routing) {
        routings.save(new Routing(routing.id(), routing.opinion(), routing.unit(), Routing.State.TAKEN_BACK,
                routing.asked(), routing.draftedBy(), routing.signedBy()));
        duties.end(act, routing);
        record(act, Entry.of(one.asSubject(), "opinion.taken-back").with("unit", routing.unit()), Rule.UNIT_REPLY);
    }

    private void requireFit(Act act, Opinion one, UUID unit) {
        rules.unit(unit);
        if (one.past() && seats.publicity().equals(unit)) {
            throw regulation.refuse(Rule.PAST_PUBLICITY, OpinionSays.PUBLICITY_ITSELF,
                    OpinionSays.PUBLICITY_ITSELF_NEXT);
        }
        List<UUID> concerned = routings.concerned(one.id());
        if (seats.heads(unit, act.today()).stream().anyMatch(concerned::contains)) {
            throw regulation.refuse(Rule.REPORTER_HIDDEN, OpinionSays.HEAD_CONCERNED, OpinionSays.HEAD_CONCERNED_NEXT);
        }
    }

    private void record(Act act, Entry entry, Rule rule) {
        ledger.record(act, rules.under(entry, rule));
    }
}
