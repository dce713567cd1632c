package org.rostra.groups.life;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.directory.Appointment;
import org.rostra.directory.Appointments;
import org.rostra.directory.Office;
import org.rostra.directory.Seat;
import org.rostra.directory.Seats;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.groups.AskSupervisor;
import org.rostra.groups.GroupSays;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.Register;
import org.rostra.registry.Supervisors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A head has one of his deputies supervise, or takes it back (三（三）). */
@Component
public class NameDeputy {
    private final Register register;
    private final Supervisors supervisors;
    private final AskSupervisor supervision;
    private final Appointments appointments;
    private final Seats seats;
    private final Units units;
    private final Regulation regulation;
    private final Ledger ledger;

    NameDeputy(Register register, Supervisors supervisors, AskSupervisor supervision, Appointments appointments,
            Seats seats, Units units, Regulation regulation, Ledger ledger) {
        this.register = register;
        this.supervisors = supervisors;
        this.supervision = supervision;
        this.appointments = appointments;
        this.seats = seats;
        this.units = units;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** The deputies among whom the head of an account's unit may choose; none where no head supervises it. */
    @Transactional(readOnly = true)
    public List<UUID> choices(Act act, Account account) {
        return headOf(account).map(head -> appointments.in(under(account, head), act.today()).stream()
                .filter(one -> one.office() == Office.DEPUTY).map(Appointment::person).distinct().toList())
                .orElse(List.of());
    }

    /** True if the act's person is the head who supervises the account. */
    @Transactional(readOnly = true)
    public boolean may(Act act, Account account) {
        return regulation.holds(Rule.NAMED_DEPUTY, act.today()) && act.person().isPresent() && headOf(account)
                .filter(seat -> seats.holders(seat, act.today()).contains(act.person().get())).isPresent();
    }

    /**
     * @param deputy who supervises from now on; nobody to supervise oneself again
     * @throws Refused by one who is not the head who supervises, or for one who is not his deputy
     */
    @Enforces(Rule.NAMED_DEPUTY)
    @Transactional
    public void name(Act act, UUID id, @Nullable UUID deputy) {
        Account account = register.lockFor(act, Action.DEPUTY_NAME, id);
        regulation.require(Rule.NAMED_DEPUTY, act.today());
        if (!may(act, account)) {
            throw regulation.refuse(Rule.NAMED_DEPUTY, GroupSays.NOT_A_SIDE, GroupSays.NOT_A_SIDE_NEXT);
        }
        if (deputy == null) {
            supervisors.recall(account);
        } else if (choices(act, account).contains(deputy)) {
            supervisors.name(act, account, deputy);
        } else {
            throw regulation.refuse(Rule.NAMED_DEPUTY, GroupSays.DEPUTY_UNFIT, GroupSays.DEPUTY_UNFIT_NEXT);
        }
        ledger.record(act, Entry.of(account.asSubject(), "group.deputy-named").under(regulation.basis(
                Rule.NAMED_DEPUTY).id(), Rule.NAMED_DEPUTY.id()).with("deputy", deputy));
        supervision.ask(act, account);
    }

    private Optional<Seat.OfficeAt> headOf(Account account) {
        return supervisors.office(account).filter(seat -> seat instanceof Seat.OfficeAt office
                && office.office() == Office.HEAD).map(Seat.OfficeAt.class::cast);
    }

    /** The account's unit and those above it up to the head's. */
    private Collection<UUID> under(Account account, Seat.OfficeAt head) {
        Optional<Unit> unit = Optional.ofNullable(account.unit()).flatMap(units::find);
        return unit.map(one -> {
            int from = one.path().indexOf(head.unit());
            return Set.copyOf(from < 0 ? List.of(head.unit()) : one.path().subList(from, one.path().size()));
        }).orElse(Set.of(head.unit()));
    }
}
