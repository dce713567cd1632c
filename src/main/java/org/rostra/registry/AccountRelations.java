package org.rostra.registry;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Found;
import org.rostra.access.Position;
import org.rostra.access.Relations;
import org.rostra.directory.Appointments;
import org.rostra.directory.Office;
import org.rostra.directory.Seats;
import org.rostra.directory.Units;
import org.rostra.ledger.Clock;
import org.rostra.ledger.Subject;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Procedures;
import org.springframework.stereotype.Component;

/** How a person stands to an account: runs it, supervises it, heads its unit, applied for it, decides on it. */
@Component
class AccountRelations implements Relations {
    private static final Set<Position> BY_UNIT = Set.of(Position.UNIT_HEAD, Position.UNIT_OFFICER,
            Position.SUPERVISOR);

    private final AccountTable accounts;
    private final CustodyTable custody;
    private final DeputyTable deputies;
    private final Bodies bodies;
    private final Seats seats;
    private final Units units;
    private final Appointments appointments;
    private final Procedures procedures;
    private final Clock clock;

    AccountRelations(AccountTable accounts, CustodyTable custody, DeputyTable deputies, Bodies bodies, Seats seats,
            Units units, Appointments appointments, @org.springframework.context.annotation.Lazy Procedures procedures,
            Clock clock) {
        this.accounts = accounts;
        this.custody = custody;
        this.deputies = deputies;
        this.bodies = bodies;
        this.seats = seats;
        this.units = units;
        this.appointments = appointments;
        this.procedures = procedures;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Account.KIND;
    }

    @Override
    public Action reading() {
        return Action.ACCOUNT_READ;
    }

    @Override
    public Standing standing(UUID person, Subject subject, Set<Position> asked) {
        return accounts.find(subject.id()).map(account -> standing(person, account, asked)).orElse(Standing.NOWHERE);
    }

    /** The account as it was read. */
    Found found(Account account) {
        return new Found(account.asSubject(), (person, asked) -> standing(person, account, asked));
    }

    /** A draft is its applicant's alone. */
    private Standing standing(UUID person, Account account, Set<Position> asked) {
        Set<Position> positions = EnumSet.noneOf(Position.class);
        if (person.equals(account.createdBy())) {
            positions.add(Position.APPLICANT);
        }
        boolean draft = account.state() == AccountState.DRAFT;
        if (!draft) {
            addCustody(positions, person, account, asked);
            addOffices(positions, person, account, asked);
            addCases(positions, person, account.asSubject(), asked);
        }
        return new Standing(!draft, positions);
    }

    private void addCustody(Set<Position> positions, UUID person, Account account, Set<Position> asked) {
        if (asked.contains(Position.CUSTODIAN) && custody.current(List.of(account.id()), clock.today()).stream()
                .anyMatch(c -> c.person().equals(person))) {
            positions.add(Position.CUSTODIAN);
        }
    }

    private void addOffices(Set<Position> positions, UUID person, Account account, Set<Position> asked) {
        if (asked.stream().noneMatch(BY_UNIT::contains)) {
            return;
        }
        var today = clock.today();
        Optional.ofNullable(account.unit()).flatMap(units::find).ifPresent(unit -> {
            Set<Office> over = asked.contains(Position.UNIT_HEAD) || asked.contains(Position.UNIT_OFFICER)
                    ? appointments.officesOver(person, unit.id(), today)
                    : Set.of();
            positions.addAll(Position.byOffices(over));
            if (asked.contains(Position.SUPERVISOR)
                    && (bodies.supervisor(account.body(), unit).filter(s -> seats.holders(s, today).contains(person))
                            .isPresent() || deputies.find(account.id(), today).filter(person::equals).isPresent())) {
                positions.add(Position.SUPERVISOR);
            }
        });
    }

    /** Who decides, or has decided, in a case about the subject. */
    void addCases(Set<Position> positions, UUID person, Subject subject, Set<Position> asked) {
        if (!asked.contains(Position.ASSIGNEE) && !asked.contains(Position.DECIDED)) {
            return;
        }
        var today = clock.today();
        for (CaseFile file : procedures.about(subject)) {
            if (file.current().filter(s -> seats.holders(s.seat(), today).contains(person)).isPresent()) {
                positions.add(Position.ASSIGNEE);
            }
            if (file.steps().stream().anyMatch(s -> s.decider().filter(person::equals).isPresent())) {
                positions.add(Position.DECIDED);
            }
        }
    }
}
