package org.rostra.regulation;

import org.rostra.groups.decision.DecisionKind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.rostra.University;
import org.rostra.directory.EstablishUnit;
import org.rostra.directory.EstablishUnit.NewUnit;
import org.rostra.directory.Office;
import org.rostra.directory.Seat;
import org.rostra.directory.Seats;
import org.rostra.directory.Unit;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.groups.ConfirmJoined;
import org.rostra.groups.CountMembers;
import org.rostra.groups.FileGroup;
import org.rostra.groups.Group;
import org.rostra.groups.GroupKind;
import org.rostra.groups.GroupRegister;
import org.rostra.groups.RegisterGroup;
import org.rostra.groups.Registration;
import org.rostra.groups.decision.Decision;
import org.rostra.groups.decision.Decisions;
import org.rostra.groups.life.GroupRounds;
import org.rostra.ledger.Act;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Refused;
import org.rostra.procedure.CaseFile;
import org.rostra.registry.Account;
import org.rostra.registry.Custody;
import org.rostra.registry.Membership;
import org.rostra.registry.Memberships;
import org.rostra.registry.PublicAccounts;
import org.rostra.registry.Register;
import org.rostra.registry.Verdict;
import org.rostra.security.House;

/** Groups of the small university, and what is done with them. */
final class WorkGroups {
    private final University university;
    private int number;

    WorkGroups(University university) {
        this.university = university;
    }

    /** A class of the college, and who counsels it. */
    String classWith(String counsellor) {
        String code = "BIZ" + ++number;
        university.bean(EstablishUnit.class).establish(university.by("keeper"),
                new NewUnit(Unit.Kind.CLASS, code, "商学" + number + "班", null, null, university.unit("BIZ")));
        university.appoint(counsellor, Office.COUNSELLOR, code);
        return code;
    }

    /** A group of the unit, as its owner tells of it; a temporary one until the end of April. */
    Registration told(String owner, GroupKind kind, String unit) {
        number++;
        return new Registration(kind, "qq-group", "湖南财院交流" + number, String.valueOf(600000000 + number),
                university.unit(unit), university.id(owner), "全体成员", "通知和讨论", LocalDate.parse("2026-03-01"),
                kind == GroupKind.TEMPORARY ? LocalDate.parse("2026-04-30") : null, null);
    }

    UUID register(String owner, GroupKind kind, String unit) {
        return register(owner, told(owner, kind, unit));
    }

    UUID register(String by, Registration told) {
        return university.bean(RegisterGroup.class).register(university.by(by), told).id();
    }

    /** A group of the class, in which its counsellor is. */
    UUID ofClass(String owner) {
        UUID id = register(owner, GroupKind.CLASS, "BIZ2401");
        confirm("counsellor", id);
        return id;
    }

    void confirm(String supervisor, UUID id) {
        university.bean(ConfirmJoined.class).confirm(university.by(supervisor), id, group(id).version());
    }

    void count(String by, UUID id, int members) {
        university.bean(CountMembers.class).declare(university.by(by), id, members);
    }

    CaseFile file(String by, UUID id) {
        return university.bean(FileGroup.class).file(university.by(by), id, "");
    }

    Decision propose(String by, UUID id, DecisionKind kind, Map<String, String> proposal) {
        return decisions().propose(university.by(by), id, kind, proposal);
    }

    void agree(String by, Decision decision) {
        decisions().agree(university.by(by), decision.id(), decision.digest());
    }

    Decision now(Decision decision) {
        return decisions().getFor(university.by("clerk"), decision.id());
    }

    Decisions decisions() {
        return university.bean(Decisions.class);
    }

    /** What the watch does every hour. */
    void round() {
        university.bean(GroupRounds.class).go(() -> Act.bySystem(House.now()));
    }

    Account account(UUID id) {
        return university.bean(Register.class).get(id);
    }

    Group group(UUID id) {
        return university.bean(GroupRegister.class).of(university.by("clerk"), account(id));
    }

    Membership membership(UUID id) {
        return university.bean(Memberships.class).of(id);
    }

    Collection<UUID> keepers(UUID id) {
        return university.bean(Register.class).custodians(List.of(id), university.by("clerk").today()).stream()
                .map(Custody::person).toList();
    }

    List<Duty> duties(UUID id) {
        return university.bean(Duties.class).openAbout(new Subject(Account.KIND, id));
    }

    List<String> tasks(UUID id) {
        return duties(id).stream().map(Duty::task).toList();
    }

    List<Duty> duties(Decision decision) {
        return university.bean(Duties.class).openAbout(decision.asSubject());
    }

    Collection<UUID> holders(Seat seat) {
        return university.bean(Seats.class).holders(seat, university.by("clerk").today());
    }

    List<String> events(UUID id) {
        return university.bean(Ledger.class).historyOf(new Subject(Account.KIND, id)).stream().map(Event::type)
                .toList();
    }

    /** What a stranger is told of the group's number. */
    Verdict.Kind answer(UUID id) {
        return university.bean(PublicAccounts.class).check(university.anonymous(), "" + account(id).canonicalId())
                .kind();
    }

    static void refused(ThrowingCallable call, String reason) {
        refused(call, reason, null);
    }

    static void refused(ThrowingCallable call, String reason, @Nullable String clause) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason().name()).isEqualTo(reason);
            if (clause != null) {
                assertThat(refused.clause().value()).isEqualTo(clause);
            }
        });
    }
}
