package org.rostra.groups.many;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.Held;
import org.rostra.directory.Office;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.groups.GroupKind;
import org.rostra.groups.GroupSays;
import org.rostra.groups.RegisterGroup;
import org.rostra.groups.Registration;
import org.rostra.ledger.Act;
import org.rostra.policy.Argument;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A unit, or a counsellor, registers the groups of its classes from the list of classes, all at once. */
@Component
public class ClassGroups {
    /** What one page shows; more classes follow once some have their groups. */
    public static final int SHOWN = 200;

    private final ClassTable table;
    private final RegisterGroup registration;
    private final People people;
    private final Regulation regulation;
    private final Access access;

    ClassGroups(ClassTable table, RegisterGroup registration, People people, Regulation regulation, Access access) {
        this.table = table;
        this.registration = registration;
        this.people = people;
        this.regulation = regulation;
        this.access = access;
    }

    /** The classes below the units that the act's person heads or serves, and those that he counsels. */
    @Transactional(readOnly = true)
    public List<ClassLine> classes(Act act, String platform) {
        return table.classes(units(act, Office.HEAD, Office.DEPUTY, Office.PUBLICITY_OFFICER),
                units(act, Office.COUNSELLOR), platform, act.today(), SHOWN);
    }

    private UUID[] units(Act act, Office... offices) {
        List<Office> asked = List.of(offices);
        return access.held(act).stream().filter(one -> one.office() != null && asked.contains(one.office()))
                .map(Held::unit).filter(java.util.Objects::nonNull).toArray(UUID[]::new);
    }

    /**
     * Registers all of them or, where a row is wrong, none, telling each row that is.
     *
     * @param rows the ticked rows; an owner who is not named is the act's person
     */
    @Transactional
    public ClassResult register(Act act, String platform, List<FilledClass> rows) {
        access.check(act, Action.GROUP_MANY);
        List<UUID> mine = classes(act, platform).stream().map(ClassLine::unit).toList();
        List<ClassFault> faults = new ArrayList<>();
        List<Registration> told = new ArrayList<>();
        for (FilledClass row : rows) {
            try {
                told.add(read(act, platform, row, mine));
            } catch (Refused refused) {
                faults.add(new ClassFault(row.unit(), refused));
            }
        }
        if (!faults.isEmpty()) {
            return new ClassResult(List.of(), faults);
        }
        List<Account> groups = new ArrayList<>();
        for (Registration one : told) {
            try {
                groups.add(registration.enter(act, one));
            } catch (Refused refused) {
                throw new RowRefused(one.unit(), refused);
            }
        }
        return new ClassResult(groups, List.of());
    }

    private Registration read(Act act, String platform, FilledClass row, List<UUID> mine) {
        if (!mine.contains(row.unit())) {
            throw regulation.refuse(Rule.SUPERVISOR_BY_BODY, GroupSays.CLASS_UNFIT, GroupSays.CLASS_UNFIT_NEXT);
        }
        return new Registration(GroupKind.CLASS, platform, row.name(), row.number().isBlank() ? null : row.number(),
                row.unit(), owner(act, row.owner()), "", "", null, null, members(row.members()));
    }

    private UUID owner(Act act, String number) {
        return number.isBlank()
                ? act.person().orElseThrow()
                : people.findByNumber(number).map(Person::id).orElseThrow(() -> regulation.refuse(
                        Rule.DECIDED_BY_TWO, GroupSays.OWNER_UNFIT, GroupSays.OWNER_UNFIT_NEXT,
                        new Argument.Text(number)));
    }

    private @Nullable Integer members(String text) {
        if (text.isBlank()) {
            return null;
        }
        return Optional.of(text.strip()).filter(one -> one.matches("[0-9]{1,6}")).map(Integer::valueOf)
                .orElseThrow(() -> regulation.refuse(Rule.LINE_OF_MEMBERS, GroupSays.COUNT_UNFIT,
                        GroupSays.COUNT_UNFIT_NEXT));
    }
}
