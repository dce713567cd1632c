package org.rostra.groups;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rostra.access.Action;
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
import org.rostra.registry.Membership;
import org.rostra.registry.Memberships;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A group that has so many members is filed with the publicity department by one who keeps it (四（一）). */
@Component
public class FileGroup {
    /** The fields of the form, in its order. */
    public static final List<String> FIELDS = List.of("platform", "name", "number", "kind", "unit", "made", "end",
            "owner", "keepers", "supervisor", "joined", "range", "content", "members", "reached", "educated", "roster",
            "outsiders");

    private final GroupRegister groups;
    private final FilingTable filings;
    private final Memberships memberships;
    private final GroupFacts facts;
    private final Procedures procedures;
    private final GroupDuties duties;
    private final Units units;
    private final Regulation regulation;
    private final Ledger ledger;

    FileGroup(GroupRegister groups, FilingTable filings, Memberships memberships, GroupFacts facts,
            Procedures procedures, GroupDuties duties, Units units, Regulation regulation, Ledger ledger) {
        this.groups = groups;
        this.filings = filings;
        this.memberships = memberships;
        this.facts = facts;
        this.procedures = procedures;
        this.duties = duties;
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
                act.person().orElseThrow(), facts.of(act, whole, membership), remark.strip(), act.today());
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
}
