package org.rostra.directory.reorganise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.directory.CloseUnit;
import org.rostra.directory.DirectoryEntries;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Fields;
import org.rostra.directory.Permit;
import org.rostra.directory.Says;
import org.rostra.directory.Tied;
import org.rostra.directory.UnitTies;
import org.rostra.directory.UnitTree;
import org.rostra.directory.Units;
import org.rostra.directory.reorganise.Reorganisation.Kind;
import org.rostra.directory.reorganise.Reorganisation.State;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Argument;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bodies of the institution change: decided with a day and a document, carried out when the day has come. */
@Component
public class Reorganisations {
    private static final int SHOWN = 20;
    private static final int LONGEST = 120;
    private static final int MOST_THINGS = 200;

    private final ReorganisationTable table;
    private final Standing standing;
    private final CarryOut carryOut;
    private final UnitTree tree;
    private final Units units;
    private final CloseUnit close;
    private final List<UnitTies> ties;
    private final Permit permit;
    private final Ledger ledger;

    Reorganisations(ReorganisationTable table, Standing standing, CarryOut carryOut, UnitTree tree, Units units,
            CloseUnit close, List<UnitTies> ties, Permit permit, Ledger ledger) {
        this.table = table;
        this.standing = standing;
        this.carryOut = carryOut;
        this.tree = tree;
        this.units = units;
        this.close = close;
        this.ties = ties;
        this.permit = permit;
        this.ledger = ledger;
    }

    /**
     * What it would be, if it can stand; nothing is written.
     *
     * @throws DirectoryRefused with the field that is missing, or with what stands against it
     */
    @Transactional
    public Reorganisation look(Act act, Wanted wanted) {
        permit.check(act, Permit.What.READ);
        return judged(act, wanted);
    }

    /**
     * Decides it. From today or an earlier day on it is carried out at once, else on its day.
     *
     * @throws DirectoryRefused as {@link #look}, or if something with one of the units is still to be carried out
     */
    @Transactional
    public Reorganisation decide(Act act, Wanted wanted) {
        permit.check(act, Permit.What.MAINTAIN);
        tree.lock();
        Reorganisation what = judged(act, wanted);
        table.openOf(what.units()).ifPresent(open -> {
            throw DirectoryRefused.of(Says.REORGANISATION_OPEN, new Argument.Day(open.day()),
                    new Argument.Text(open.document()));
        });
        table.insert(what, act.person().orElseThrow(), act.at());
        what.units()
                .forEach(unit -> ledger.record(act, DirectoryEntries.reorganised(unit, "unit.reorganisation-decided")
                        .with("reorganisation", what.id()).with("kind", what.kind().name()).with("day", what.day())
                        .with("document", what.document()).with("into", what.into())));
        if (what.state() == State.DONE) {
            carryOut.carryOut(act, what);
        }
        return what;
    }

    /** @throws DirectoryRefused if it is carried out or cancelled already */
    @Transactional
    public Reorganisation cancel(Act act, UUID id) {
        permit.check(act, Permit.What.MAINTAIN);
        Reorganisation what = table.lock(id).filter(one -> one.state().open())
                .orElseThrow(() -> DirectoryRefused.of(Says.REORGANISATION_OVER));
        table.move(id, State.CANCELLED, null);
        what.units().forEach(unit -> ledger.record(act,
                DirectoryEntries.reorganised(unit, "unit.reorganisation-cancelled").with("reorganisation", id)));
        return what;
    }

    /** What it would take along or touch, unit by unit. */
    @Transactional(readOnly = true)
    public List<Concerned> concerned(Act act, Reorganisation what) {
        permit.check(act, Permit.What.READ);
        return what.units().stream().map(units::get).map(unit -> new Concerned(unit,
                what.kind() == Kind.RENAME ? List.of() : close.remains(unit.id(), act.today()),
                things(unit.id()).stream()
                        .filter(one -> what.kind() != Kind.SPLIT || what.going().contains(one.id())).toList()))
                .toList();
    }

    /** What hangs on the unit and could go elsewhere, by name. */
    public List<Tied> things(UUID unit) {
        return ties.stream().flatMap(tie -> tie.list(unit, MOST_THINGS).stream()).toList();
    }

    /** What happened or is to happen to a unit, newest first. */
    public List<Reorganisation> of(UUID unit) {
        return table.of(unit, SHOWN);
    }

    public Optional<Reorganisation> find(UUID id) {
        return table.find(id);
    }

    /** One whose day has come. */
    public Optional<UUID> due(LocalDate today) {
        return table.due(today);
    }

    /** Carries out what was decided for today or earlier. */
    @Transactional
    public void carryOut(Act act, UUID id) {
        tree.lock();
        Reorganisation what = table.lock(id).filter(one -> one.state() == State.PLANNED).orElseThrow();
        standing.check(what);
        table.move(id, State.DONE, null);
        carryOut.carryOut(act, what);
    }

    /** Notes why it could not be carried out; whoever maintains the units sees it there. */
    @Transactional
    public void hold(Act act, UUID id, Says because) {
        Reorganisation what = table.lock(id).filter(one -> one.state() == State.PLANNED).orElseThrow();
        table.move(id, State.HELD, because);
        what.units().forEach(unit -> ledger.record(act, DirectoryEntries
                .reorganised(unit, "unit.reorganisation-held").with("reorganisation", id).outcome(because.name())));
    }

    private Reorganisation judged(Act act, Wanted wanted) {
        if (wanted.day() == null) {
            throw DirectoryRefused.at("day", Says.DAY_MISSING);
        }
        String document = Optional.ofNullable(Fields.orNull(wanted.document()))
                .orElseThrow(() -> DirectoryRefused.at("document", Says.DOCUMENT_MISSING));
        if (document.length() > LONGEST) {
            throw DirectoryRefused.at("document", Says.NAME_TOO_LONG, new Argument.Count(LONGEST));
        }
        boolean renames = wanted.kind() == Kind.RENAME;
        if (!renames && wanted.into() == null) {
            throw DirectoryRefused.at("into", Says.INTO_MISSING);
        }
        Names names = renames && wanted.names() != null
                ? new Names(Fields.name("name", wanted.names().name()), Fields.orNull(wanted.names().english()),
                        Fields.orNull(wanted.names().shortName()))
                : null;
        var what = new Reorganisation(Ids.next(), wanted.kind(), wanted.day(), document, wanted.units(),
                renames ? null : wanted.into(), names, wanted.going(),
                wanted.day().isAfter(act.today()) ? State.PLANNED : State.DONE, null);
        standing.check(what);
        return what;
    }
}
