package org.rostra.directory.reorganise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Appointment;
import org.rostra.directory.DirectoryEntries;
import org.rostra.directory.DirectoryMoved;
import org.rostra.directory.Office;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.directory.Unit;
import org.rostra.directory.UnitTree;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes a reorganisation true: units below, people and offices follow, and what is above the directory hears of it. */
@Component
class CarryOut {
    private final FollowTable follow;
    private final Units units;
    private final UnitTree tree;
    private final People people;
    private final Ledger ledger;
    private final ApplicationEventPublisher facts;

    CarryOut(FollowTable follow, Units units, UnitTree tree, People people, Ledger ledger,
            ApplicationEventPublisher facts) {
        this.follow = follow;
        this.units = units;
        this.tree = tree;
        this.people = people;
        this.ledger = ledger;
        this.facts = facts;
    }

    void carryOut(Act act, Reorganisation what) {
        List<Entry> entries = new ArrayList<>();
        Set<UUID> placed = new HashSet<>();
        List<Appointment> touched = new ArrayList<>();
        Set<UUID> moved = new HashSet<>();
        for (UUID id : what.units()) {
            Unit unit = units.get(id);
            entries.add(told(what, unit));
            switch (what.kind()) {
                case RENAME -> follow.rename(unit, Objects.requireNonNull(what.names()), what.day());
                case SPLIT -> moved.addAll(follow(what, id, what.going(), placed, entries));
                case MERGE, ABOLISH -> {
                    follow(what, id, null, placed, entries);
                    touched.addAll(handOn(what, id, entries));
                    follow.close(id, what.answering(), what.day());
                }
            }
        }
        tree.straighten();
        ledger.recordAll(act, entries);
        facts.publishEvent(new UnitsReorganised(act, what, placed));
        facts.publishEvent(DirectoryMoved.together(act, moved, touched));
    }

    /** Units below and people go along. Returns the people. */
    private List<UUID> follow(Reorganisation what, UUID unit, @Nullable Collection<UUID> only, Set<UUID> placed,
            List<Entry> entries) {
        UUID into = what.answering();
        List<UUID> below = follow.putBelow(unit, into, only);
        below.forEach(one -> entries.add(DirectoryEntries.moved(one, unit, into).happened(what.day())));
        placed.addAll(below);
        List<UUID> along = follow.moveHome(unit, into, what.day(), only);
        along.forEach(one -> entries.add(DirectoryEntries.followed(one, into).happened(what.day())));
        return along;
    }

    /** Offices of a unit that ends: heads and deputies end with it, except those who go on; the others go along. */
    private List<Appointment> handOn(Reorganisation what, UUID unit, List<Entry> entries) {
        LocalDate last = what.day().minusDays(1);
        List<Appointment> held = follow.held(unit, what.day());
        follow.end(held.stream().map(Appointment::id).toList(), last);
        held.forEach(one -> entries.add(DirectoryEntries.ended(one, last)));
        List<Appointment> touched = new ArrayList<>(held);
        for (Appointment one : held) {
            if (goesOn(what, one)) {
                LocalDate from = one.from().isAfter(what.day()) ? one.from() : what.day();
                var next = new Appointment(Ids.next(), one.person(), one.office(), what.answering(), from, one.until());
                if (follow.give(next)) {
                    Person person = people.get(one.person());
                    entries.add(DirectoryEntries.given(next, person.name()));
                    touched.add(next);
                }
            }
        }
        return touched;
    }

    private static boolean goesOn(Reorganisation what, Appointment one) {
        boolean leads = one.office() == Office.HEAD || one.office() == Office.DEPUTY;
        return !leads || what.going().contains(one.id());
    }

    private static Entry told(Reorganisation what, Unit unit) {
        Entry entry = DirectoryEntries.reorganised(unit.id(), switch (what.kind()) {
            case RENAME -> "unit.renamed";
            case MERGE -> "unit.merged";
            case SPLIT -> "unit.split";
            case ABOLISH -> "unit.abolished";
        }).happened(what.day()).with("reorganisation", what.id()).with("document", what.document())
                .with("into", what.into());
        return what.names() == null ? entry : entry.with("name-before", unit.name()).with("name", what.names().name());
    }
}
