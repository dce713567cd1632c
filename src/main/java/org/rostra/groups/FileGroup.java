package org.rostra.groups;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.directory.People;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Procedures;
import org.rostra.registry.Account;
import org.rostra.registry.Custody;
import org.rostra.registry.Membership;
import org.rostra.registry.Memberships;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A group that has so many members is filed with the publicity department by one who keeps it (四（一）). */
@Component
public class FileGroup {
    /** The fields of the form, in its order. */
    public static final List<String> FIELDS = List.of("platform", "name", "number", "kind", "unit", "made", "end",
            "owner", "keepers", "supervisor", "joined", "range", "content", "members", "reached");

    private final GroupRegister groups;
    private final FilingTable filings;
    private final Memberships memberships;
    private final AskSupervisor supervision;
    private final Register register;
    private final Procedures procedures;
    private final GroupDuties duties;
    private final People people;
    private final Units units;
    private final Regulation regulation;
    private final Ledger ledger;

    FileGroup(GroupRegister groups, FilingTable filings, Memberships memberships, AskSupervisor supervision,
            Register register, Procedures procedures, GroupDuties duties, People people, Units units,
            Regulation regulation, Ledger ledger) {
        this.groups = groups;
        this.filings = filings;
        this.memberships = memberships;
        this.supervision = supervision;
        this.register = register;
        this.procedures = procedures;
        this.duties = duties;
        this.people = people;
        this.units = units;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /**
     * Files what is on record, or files it again after it was returned; nothing need be typed.
     *
     * @throws org.rostra.policy.Refused below the line, and where it is filed or under way
     */
    @Transactional
    public CaseFile file(Act act, UUID id, String remark) {
        WholeGroup whole = groups.lockFor(act, Action.GROUP_FILE, id);
        Account account = whole.account();
        Membership membership = memberships.of(id);
        if (account.filingNumber() != null) {
            throw regulation.refuse(Rule.LINE_OF_MEMBERS, GroupSays.FILED_ALREADY, GroupSays.FILED_ALREADY_NEXT);
        }
        if (membership.reached() == null) {
            throw regulation.refuse(Rule.LINE_OF_MEMBERS, GroupSays.BELOW_LINE, GroupSays.BELOW_LINE_NEXT);
        }
        Optional<Filing> before = filings.findStanding(id);
        if (before.isPresent() && returned(before.get()).isEmpty()) {
            throw regulation.refuse(Rule.LINE_OF_MEMBERS, GroupSays.FILED_ALREADY, GroupSays.FILED_ALREADY_NEXT);
        }
        Unit unit = Optional.ofNullable(account.unit()).flatMap(units::findOpen).orElseThrow(
                () -> regulation.refuse(Rule.CHAIN_COMPLETE, GroupSays.NO_UNIT, GroupSays.NO_UNIT_NEXT));
        var filing = new Filing(before.map(Filing::id).orElseGet(Ids::next), id, FilingState.OPEN,
                act.person().orElseThrow(), told(act, whole, unit, membership), remark.strip(), act.today());
        CaseFile file = before.isEmpty() ? start(act, account, unit, filing) : again(act, account, filing);
        ledger.record(act, Entry.of(account.asSubject(), "group.filing-sent").under(regulation.basis(
                Rule.LINE_OF_MEMBERS).id(), Rule.LINE_OF_MEMBERS.id()).with("case", file.id())
                .with("members", Objects.requireNonNull(membership.members())));
        return file;
    }

    private CaseFile start(Act act, Account account, Unit unit, Filing filing) {
        filings.insert(filing);
        duties.end(act, account.asSubject(), GroupDuties.FILE);
        return procedures.start(act, Filing.FORM, account.body(), filing.asSubject(), unit, filing.applicant());
    }

    private CaseFile again(Act act, Account account, Filing filing) {
        filings.again(filing);
        return procedures.resubmit(act, filing.asSubject(), account.body());
    }

    private Optional<CaseFile> returned(Filing filing) {
        return procedures.findOpenAbout(filing.asSubject()).filter(file -> file.state() == CaseFile.State.RETURNED);
    }

    private Map<String, String> told(Act act, WholeGroup whole, Unit unit, Membership membership) {
        Account account = whole.account();
        Group group = whole.group();
        Map<String, String> told = new LinkedHashMap<>();
        put(told, "platform", account.platform());
        put(told, "name", account.name());
        put(told, "number", account.canonicalId());
        put(told, "kind", group.kind().id());
        put(told, "unit", unit.name());
        put(told, "made", Optional.ofNullable(account.openedOn()).map(LocalDate::toString).orElse(null));
        put(told, "end", Optional.ofNullable(group.end()).map(LocalDate::toString).orElse(null));
        put(told, "owner", names(List.of(group.owner())));
        put(told, "keepers", names(register.custodians(List.of(account.id()), act.today()).stream()
                .map(Custody::person).filter(one -> !one.equals(group.owner())).toList()));
        put(told, "supervisor", supervision.signer(act, account).map(one -> names(one.people())).orElse(""));
        put(told, "joined", Optional.ofNullable(membership.admitted()).map(LocalDate::toString).orElse(null));
        put(told, "range", group.range());
        put(told, "content", group.content());
        put(told, "members", String.valueOf(membership.members()));
        put(told, "reached", String.valueOf(membership.reached()));
        return told;
    }

    private String names(Collection<UUID> ids) {
        return people.names(ids).values().stream().sorted().collect(Collectors.joining(" "));
    }

    private static void put(Map<String, String> told, String field, @Nullable String value) {
        told.put(field, value == null ? "" : value);
    }
}
