package org.rostra.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostra.access.Relations.Standing;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.springframework.stereotype.Component;

/** The one place that says yes. What no row of the matrix allows is refused. */
@Component
public class Access {
    private static final Set<Position> EVERY = Collections.unmodifiableSet(EnumSet.allOf(Position.class));

    private final Matrix matrix = Matrix.load();
    private final Ledger ledger;
    private final Positions positions;
    private final Map<String, Relations> relations;

    Access(Ledger ledger, Positions positions, List<Relations> relations) {
        this.ledger = ledger;
        this.positions = positions;
        this.relations = relations.stream().collect(Collectors.toMap(Relations::kind, Function.identity()));
    }

    /**
     * Lets the act pass, or throws. An action that changes something is claimed here: sent twice, it is done once.
     *
     * @throws NotFound  if the subject may not be read either
     * @throws Forbidden if it may be read
     */
    public void check(Act act, Action action, Subject subject) {
        check(act, action, unread(subject));
    }

    /** The same for a subject that was read. */
    public void check(Act act, Action action, Found subject) {
        if (matrix.changes(action)) {
            ledger.claim(act);
        }
        // What the action asks for is mostly found at once; only a refusal needs to know whether he may read.
        if (!allows(action, heldTowards(act, subject, matrix.allowed(action)))) {
            powers(act, subject).check(action);
        }
    }

    /** The same for an action that is about no subject yet. */
    public void check(Act act, Action action) {
        if (matrix.changes(action)) {
            ledger.claim(act);
        }
        if (!allows(action, positions.of(act.actor(), act.today()))) {
            throw new Forbidden(action);
        }
    }

    /** True if the actor may do it to the subject now; for buttons and for reading. */
    public boolean may(Act act, Action action, Subject subject) {
        return may(act, action, unread(subject));
    }

    public boolean may(Act act, Action action, Found subject) {
        return allows(action, heldTowards(act, subject, matrix.allowed(action)));
    }

    /** For several questions about one subject; what the act changes meanwhile is not seen. */
    public Powers powers(Act act, Subject subject) {
        return powers(act, unread(subject));
    }

    private Powers powers(Act act, Found subject) {
        Relations source = relations.get(subject.subject().kind());
        return new Powers(matrix, heldTowards(act, subject, EVERY), source == null ? null : source.reading());
    }

    /** Of a kind without relations, what counts everywhere counts. */
    private Found unread(Subject subject) {
        Relations source = relations.get(subject.kind());
        return new Found(subject, (person, asked) -> source == null
                ? new Standing(true, EnumSet.noneOf(Position.class))
                : source.standing(person, subject, asked));
    }

    /** True if some subject can exist to which the actor may do it; the label of a handler is checked so. */
    public boolean open(Act act, Action action) {
        return open(act).contains(action);
    }

    /** The actions open to the actor, for menus. */
    public Set<Action> open(Act act) {
        return matrix.open(positions.of(act.actor(), act.today()), positions.offices(act));
    }

    /** How far the actor sees in lists of what the action reads. */
    public Sight sight(Act act, Action action) {
        Set<Position> held = positions.of(act.actor(), act.today());
        Set<Position> allowed = matrix.allowed(action);
        if (held.stream().anyMatch(p -> !p.relational() && allowed.contains(p))) {
            return Sight.all();
        }
        return act.person().map(person -> new Sight(false, positions.unitsSeen(person, act.today(), allowed), person,
                positions.held(person, act.today())))
                .orElseGet(Sight::none);
    }

    /**
     * For an action on a whole list: lets the act pass if the actor sees the list by an office, be it of one unit.
     *
     * @throws Forbidden if he sees at most what he has a part in
     */
    public void checkList(Act act, Action action) {
        if (matrix.changes(action)) {
            ledger.claim(act);
        }
        if (!mayList(act, action)) {
            throw new Forbidden(action);
        }
    }

    /** True if the actor sees the list by an office, be it of one unit; for reading. */
    public boolean mayList(Act act, Action action) {
        Sight sight = sight(act, action);
        return sight.everything() || sight.units().length > 0;
    }

    /** What the actor holds, to be shown beside the name. */
    public List<Held> held(Act act) {
        return act.person().map(person -> positions.held(person, act.today())).orElse(List.of());
    }

    /** The positions that count everywhere. */
    public Set<Position> positions(Act act) {
        return positions.of(act.actor(), act.today());
    }

    /** True if the actor may read the subject, whatever it is; of a kind that nobody answers for, nobody may. */
    public boolean mayRead(Act act, Subject subject) {
        return powers(act, subject).mayRead();
    }

    private boolean allows(Action action, Set<Position> held) {
        Set<Position> allowed = matrix.allowed(action);
        return held.stream().anyMatch(allowed::contains);
    }

    private Set<Position> heldTowards(Act act, Found subject, Set<Position> asked) {
        Set<Position> held = EnumSet.noneOf(Position.class);
        if (act.actor() instanceof Actor.Person(UUID person)) {
            Standing standing = subject.towards().standing(person, asked);
            held.addAll(standing.positions());
            if (!standing.common()) {
                return held;
            }
        }
        if (asked.stream().anyMatch(position -> !position.relational())) {
            held.addAll(positions.of(act.actor(), act.today()));
        }
        return held;
    }
}
