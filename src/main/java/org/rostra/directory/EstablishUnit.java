package org.rostra.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Argument;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Units enter the tree and move within it. */
@Component
public class EstablishUnit {
    private final UnitTable table;
    private final UnitTree tree;
    private final Permit permit;
    private final Ledger ledger;

    EstablishUnit(UnitTable table, UnitTree tree, Permit permit, Ledger ledger) {
        this.table = table;
        this.tree = tree;
        this.permit = permit;
        this.ledger = ledger;
    }

    /**
     * What is entered of a unit.
     *
     * @param parent the unit right above; none for the institution itself
     */
    public record NewUnit(Unit.Kind kind, String code, String name, @Nullable String nameEnglish,
            @Nullable String shortName, @Nullable UUID parent) {}

    /**
     * Enters a unit below another, or the institution itself.
     *
     * @throws DirectoryRefused if the code is taken or wrong, a name is missing, the parent is not there or closed, or
     *     there is an institution already
     */
    @Transactional
    public UUID establish(Act act, NewUnit wanted) {
        permit.check(act, Permit.What.MAINTAIN);
        String code = Fields.code("code", wanted.code());
        String name = Fields.name("name", wanted.name());
        tree.lock();
        UUID id = Ids.next();
        List<UUID> path = pathBelow(wanted.parent(), id);
        var unit = new Unit(id, wanted.parent(), wanted.kind(), code, name, Fields.orNull(wanted.nameEnglish()),
                Fields.orNull(wanted.shortName()), path, null);
        table.findByCode(code).ifPresent(other -> {
            throw DirectoryRefused.at("code", Says.CODE_TAKEN, new Argument.Text(code),
                    new Argument.Text(other.name()));
        });
        table.insert(unit, act.today());
        ledger.begin(act, DirectoryEntries.established(id, code, unit.described(), wanted.parent()));
        return id;
    }

    /**
     * Puts a unit, with all below it, under another one.
     *
     * @throws DirectoryRefused if that one stands below it, is closed or not there, or it is the institution
     */
    @Transactional
    public void move(Act act, UUID id, UUID parent) {
        permit.check(act, Permit.What.MAINTAIN);
        tree.lock();
        Unit unit = table.find(id).orElseThrow(() -> DirectoryRefused.of(Says.UNIT_UNKNOWN, new Argument.Text("")));
        UUID before = Optional.ofNullable(unit.parent())
                .orElseThrow(() -> DirectoryRefused.of(Says.ROOT_MOVED, new Argument.Text(unit.name())));
        Unit above = parent(parent);
        if (above.path().contains(id)) {
            throw DirectoryRefused.at("parent", Says.CIRCLE, new Argument.Text(unit.name()),
                    new Argument.Text(above.name()));
        }
        table.putBelow(id, parent);
        tree.straighten();
        ledger.record(act, DirectoryEntries.moved(id, before, parent));
    }

    private List<UUID> pathBelow(@Nullable UUID parent, UUID id) {
        List<UUID> path = new ArrayList<>();
        if (parent != null) {
            path.addAll(parent(parent).path());
        } else if (table.findRoot().isPresent()) {
            throw DirectoryRefused.at("parent", Says.SECOND_ROOT);
        }
        path.add(id);
        return path;
    }

    private Unit parent(UUID parent) {
        Unit above = table.find(parent).orElseThrow(() -> DirectoryRefused.at("parent", Says.PARENT_MISSING));
        if (above.closedOn() != null) {
            throw DirectoryRefused.at("parent", Says.PARENT_CLOSED, new Argument.Text(above.name()));
        }
        return above;
    }
}
