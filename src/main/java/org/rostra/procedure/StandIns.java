package org.rostra.procedure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.directory.People;
import org.rostra.directory.Seat;
import org.rostra.directory.Seats;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Enforces;
import org.rostra.policy.MessageKey;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.CaseFile.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stand-ins (代理): from day to day, for named kinds of decision. Whoever acts for another acts by that person's office
 * alone: a stand-in has no stand-in, and nobody decides a case of his own, or of the one he acts for.
 */
@Component
public class StandIns {
    private final StandInTable table;
    private final People people;
    private final Seats seats;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;
    private final List<StandInMatter> matters;

    StandIns(StandInTable table, People people, Seats seats, Regulation regulation, Access access, Ledger ledger,
            List<StandInMatter> matters) {
        this.table = table;
        this.people = people;
        this.seats = seats;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
        this.matters = List.copyOf(matters);
    }

    /**
     * Names who decides for the act's person.
     *
     * @throws Refused if the days are not in order or have passed, nothing is named, or the person cannot stand in
     */
    @Enforces(Rule.STAND_IN)
    @Transactional
    public StandIn name(Act act, UUID standIn, LocalDate from, LocalDate until, Collection<String> procedures) {
        access.check(act, Action.STAND_IN_NAME);
        regulation.require(Rule.STAND_IN, act.today());
        UUID represented = act.person().orElseThrow();
        if (until.isBefore(from) || until.isBefore(act.today())) {
            throw refuse(Says.STAND_IN_DAYS, Says.STAND_IN_DAYS_NEXT);
        }
        Set<String> kinds = new HashSet<>(procedures);
        kinds.removeIf(kind -> !regulation.procedures().containsKey(kind)
                && matters.stream().noneMatch(one -> one.kind().equals(kind)));
        if (kinds.isEmpty()) {
            throw refuse(Says.STAND_IN_KINDS, Says.STAND_IN_KINDS_NEXT);
        }
        boolean there = people.byId(List.of(standIn)).values().stream().anyMatch(one -> !one.left(act.today()));
        if (standIn.equals(represented) || !there) {
            throw refuse(Says.STAND_IN_PERSON, Says.STAND_IN_PERSON_NEXT);
        }
        var one = new StandIn(Ids.next(), represented, standIn, from, until, kinds, represented, null);
        table.insert(one);
        ledger.begin(act, Entry.of(new Subject(StandIn.KIND, one.id()), "stand-in.named")
                .under(regulation.basis(Rule.STAND_IN).id(), Rule.STAND_IN.id()).with("represented", represented)
                .with("stand-in", standIn).with("from", from).with("until", until)
                .with("procedures", String.join(",", kinds)));
        return one;
    }

    /** Ends it from today on; by either of the two. */
    @Transactional
    public void end(Act act, UUID id) {
        access.check(act, Action.STAND_IN_END);
        UUID person = act.person().orElseThrow();
        StandIn one = table.find(id).filter(found -> found.represented().equals(person)
                || found.standIn().equals(person)).orElseThrow(NotFound::new);
        table.end(one.id(), act.today());
        ledger.record(act, Entry.of(new Subject(StandIn.KIND, id), "stand-in.ended")
                .under(regulation.basis(Rule.STAND_IN).id(), Rule.STAND_IN.id()));
    }

    /** Those that hold or are to hold, in which the act's person takes part. */
    @Transactional(readOnly = true)
    public List<StandIn> listFor(Act act) {
        return act.person().map(person -> table.about(person, act.today())).orElse(List.of());
    }

    /** What one may stand in for beside the procedures of the pack. */
    public List<StandInMatter> matters() {
        return matters;
    }

    /** For whom the person acts on the day. */
    List<StandIn> actingFor(UUID person, LocalDate on) {
        return regulation.holds(Rule.STAND_IN, on) ? table.actingFor(person, on) : List.of();
    }

    /** The holder of the step's seat for whom the person may decide in this procedure. */
    Optional<UUID> represented(CaseFile file, Step step, UUID person, LocalDate on) {
        return represented(step.seat(), file.procedure(), person, on);
    }

    /** The holder of the seat for whom the person may act in matters of this kind. */
    public Optional<UUID> represented(Seat seat, String kind, UUID person, LocalDate on) {
        List<StandIn> acting = actingFor(person, on).stream().filter(one -> one.covers(kind)).toList();
        if (acting.isEmpty()) {
            return Optional.empty();
        }
        Set<UUID> holders = seats.holders(seat, on);
        return acting.stream().map(StandIn::represented).filter(holders::contains).findFirst();
    }

    /** Who acts for these holders in the procedure. */
    List<StandIn> actingForThem(Collection<UUID> holders, String procedure, LocalDate on) {
        return holders.isEmpty() || !regulation.holds(Rule.STAND_IN, on)
                ? List.of()
                : table.of(holders, on).stream().filter(one -> one.covers(procedure)).toList();
    }

    private Refused refuse(MessageKey what, MessageKey next) {
        return regulation.refuse(Rule.STAND_IN, what, next);
    }
}
