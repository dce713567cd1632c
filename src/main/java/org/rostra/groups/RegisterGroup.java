package org.rostra.groups;

import org.rostra.registry.NewGroup;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Argument;
import org.rostra.policy.BodyKind;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.AccountState;
import org.rostra.registry.CanonicalLink;
import org.rostra.registry.Platform;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.Register;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever made a group registers it; it is used at once, and its supervisor is asked to join (四（一）). */
@Component
public class RegisterGroup {
    private static final int LONGEST = 100;

    private final Register register;
    private final GroupRegister groups;
    private final GroupTable table;
    private final AskSupervisor supervision;
    private final CountMembers counting;
    private final PlatformLinks platforms;
    private final Units units;
    private final People people;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    RegisterGroup(Register register, GroupRegister groups, GroupTable table, AskSupervisor supervision,
            CountMembers counting, PlatformLinks platforms, Units units, People people, Regulation regulation,
            Access access, Ledger ledger) {
        this.register = register;
        this.groups = groups;
        this.table = table;
        this.supervision = supervision;
        this.counting = counting;
        this.platforms = platforms;
        this.units = units;
        this.people = people;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * Living groups of the unit on the platform that may do as well, by name, before another is registered; to those of
     * the unit, and to whoever may read them.
     */
    @Enforces(Rule.EQUIVALENT_GROUP)
    @Transactional(readOnly = true)
    public List<Account> equivalent(Act act, UUID unit, String platform) {
        boolean ofTheUnit = act.person().flatMap(people::find).filter(one -> unit.equals(one.unit())).isPresent();
        return regulation.holds(Rule.EQUIVALENT_GROUP, act.today())
                ? register.besides(unit, platform).stream()
                        .filter(one -> ofTheUnit || access.may(act, Action.ACCOUNT_READ, one.asSubject())).toList()
                : List.of();
    }

    /**
     * Registers the group of the act's person, or for the owner who is named.
     *
     * @throws org.rostra.policy.Refused where something is missing or cannot be, naming what and the next step
     */
    @Transactional
    public Account register(Act act, Registration told) {
        access.check(act, Action.GROUP_REGISTER);
        requireFewOpen(act);
        return enter(act, told);
    }

    /** The same for a command that has checked who may, as one that registers many. */
    @Transactional
    public Account enter(Act act, Registration told) {
        Unit unit = units.findOpen(told.unit()).orElseThrow(() -> regulation.refuse(Rule.CHAIN_COMPLETE,
                GroupSays.NO_UNIT, GroupSays.NO_UNIT_NEXT));
        BodyKind body = told.kind().bodyIn(unit).orElseThrow(() -> regulation.refuse(Rule.SUPERVISOR_BY_BODY,
                GroupSays.UNIT_UNFIT, GroupSays.UNIT_UNFIT_NEXT, new Argument.Text(unit.name())));
        requireTold(act, told);
        Optional<CanonicalLink> number = number(told);
        Account account = account(act, new NewGroup(told.name().strip(), told.platform(),
                number.map(CanonicalLink::id).orElse(null), number.flatMap(CanonicalLink::url).orElse(null),
                unit.id(), body, told.madeOn(), told.content().strip()));
        groups.enter(act, new Group(account.id(), told.kind(), told.range().strip(), told.content().strip(),
                told.end(), told.owner(), 1));
        register.admit(act, account.id(), told.owner(), people.get(told.owner()).expectedLeave());
        ledger.begin(act, Entry.of(account.asSubject(), "group.registered")
                .under(regulation.basis(GroupKind.reporting(body)).id(), GroupKind.reporting(body).id())
                .with("name", account.name()).with("platform", account.platform()).with("unit", unit.id())
                .with("kind", told.kind().id()).with("owner", told.owner()).with("end", told.end())
                .outcome(account.state().name()));
        supervision.ask(act, account);
        Optional.ofNullable(told.members()).ifPresent(members -> counting.count(act, account, members));
        return account;
    }

    /** Of several who register one number at once the database lets one through. */
    private Account account(Act act, NewGroup group) {
        try {
            return register.enterGroup(act, group);
        } catch (DuplicateKeyException _) {
            throw taken(Objects.requireNonNull(group.number()));
        }
    }

    private Refused taken(String number) {
        return regulation.refuse(Rule.DECIDED_BY_TWO, GroupSays.NUMBER_TAKEN, GroupSays.NUMBER_TAKEN_NEXT,
                new Argument.Text(number));
    }

    @Enforces(Rule.OPEN_REGISTRATIONS)
    private void requireFewOpen(Act act) {
        int most = regulation.count(Rule.OPEN_REGISTRATIONS, act.today()).orElse(Integer.MAX_VALUE);
        if (table.waitingOf(act.person().orElseThrow()) >= most) {
            throw regulation.refuse(Rule.OPEN_REGISTRATIONS, GroupSays.TOO_MANY_OPEN, GroupSays.TOO_MANY_OPEN_NEXT,
                    new Argument.Count(most));
        }
    }

    private void requireTold(Act act, Registration told) {
        String name = told.name().strip();
        if (name.isEmpty() || name.length() > LONGEST || told.range().length() > 500
                || told.content().length() > 500) {
            throw regulation.refuse(Rule.DECIDED_BY_TWO, GroupSays.NAME_MISSING, GroupSays.NAME_MISSING_NEXT);
        }
        if (platforms.find(told.platform()).filter(Platform::group).isEmpty()) {
            throw regulation.refuse(Rule.DECIDED_BY_TWO, GroupSays.PLATFORM_UNFIT, GroupSays.PLATFORM_UNFIT_NEXT);
        }
        boolean asked = told.kind() == GroupKind.TEMPORARY && regulation.holds(Rule.TEMPORARY_GROUPS, act.today());
        if (told.end() == null ? asked : !told.end().isAfter(act.today())) {
            throw regulation.refuse(Rule.TEMPORARY_GROUPS, GroupSays.END_MISSING, GroupSays.END_MISSING_NEXT);
        }
        if (told.madeOn() != null && told.madeOn().isAfter(act.today())) {
            throw regulation.refuse(Rule.DECIDED_BY_TWO, GroupSays.DAY_UNFIT, GroupSays.DAY_UNFIT_NEXT);
        }
        if (people.find(told.owner()).filter(person -> !left(act, person)).isEmpty()) {
            throw regulation.refuse(Rule.DECIDED_BY_TWO, GroupSays.OWNER_UNFIT, GroupSays.OWNER_UNFIT_NEXT);
        }
    }

    private static boolean left(Act act, Person person) {
        return person.left(act.today());
    }

    private Optional<CanonicalLink> number(Registration told) {
        @Nullable
        String written = told.number();
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        CanonicalLink link = platforms.canonical(told.platform(), written.strip())
                .orElseThrow(() -> regulation.refuse(Rule.DECIDED_BY_TWO, GroupSays.NUMBER_UNFIT,
                        GroupSays.NUMBER_UNFIT_NEXT, new Argument.Text(written.strip())));
        register.like("", Optional.of(link)).stream().filter(one -> !one.state().cameToNothing()
                && one.state() != AccountState.CLOSED).findFirst().ifPresent(_ -> {
                    throw taken(link.id());
                });
        return Optional.of(link);
    }
}
