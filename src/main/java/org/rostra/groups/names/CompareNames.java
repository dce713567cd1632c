package org.rostra.groups.names;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.directory.Seats;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.groups.roster.Findings;
import org.rostra.groups.roster.Group;
import org.rostra.groups.roster.Matching;
import org.rostra.groups.roster.MemberList;
import org.rostra.groups.roster.Verdict;
import org.rostra.groups.roster.Wanted;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.policy.NameForm;
import org.rostra.policy.Regulation;
import org.rostra.registry.Account;
import org.rostra.registry.Supervisors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares a list of members with the directory (四（三）). The list lives as long as the request: nothing of it is written
 * anywhere, and of what was found only numbers are kept, when the check is finished.
 */
@Component
public class CompareNames {
    private final CandidateTable table;
    private final NameChecks checks;
    private final Rosters rosters;
    private final Supervisors supervisors;
    private final Seats seats;
    private final Units units;
    private final Regulation regulation;
    private final Access access;

    CompareNames(CandidateTable table, NameChecks checks, Rosters rosters, Supervisors supervisors, Seats seats,
            Units units, Regulation regulation, Access access) {
        this.table = table;
        this.checks = checks;
        this.rosters = rosters;
        this.supervisors = supervisors;
        this.seats = seats;
        this.units = units;
        this.regulation = regulation;
        this.access = access;
    }

    /**
     * What there is to say of each member; for those who keep or supervise the group alone.
     *
     * @param choices who it is, by the number of the line, where several people have one name
     */
    @Transactional(readOnly = true)
    public Findings compare(Act act, Account account, MemberList list, Map<Integer, UUID> choices) {
        access.powers(act, account.asSubject()).check(Action.GROUP_CHECK);
        Optional<Unit> unit = Optional.ofNullable(account.unit()).flatMap(units::find);
        UUID whole = unit.filter(one -> !one.kind().firstLine() && one.kind() != Unit.Kind.INSTITUTION).map(Unit::id)
                .orElse(null);
        return Matching.of(list, table.candidates(Wanted.of(list), whole, act.today()), group(act, account, unit),
                choices);
    }

    /** Ends the check: its numbers are kept, and where that is wished a roster of those who were recognised. */
    @Transactional
    public void finish(Act act, Account account, MemberList list, Map<Integer, UUID> choices, boolean roster) {
        Findings findings = compare(act, account, list, choices);
        var counts = findings.counts();
        checks.keep(act, new NameCheck(Ids.next(), account.id(), act.today(), act.person().orElseThrow(), true,
                counts.members() - counts.twice(), counts.notRealName(), counts.outsiders(), counts.left(),
                counts.undecided(), counts.supervisorMissing()));
        if (roster) {
            rosters.join(act, account.id(), findings.members().stream()
                    .flatMap(one -> one.verdict() instanceof Verdict.Matched matched
                            ? Stream.of(matched.candidate().id())
                            : Stream.empty())
                    .collect(Collectors.toSet()));
        }
    }

    private Group group(Act act, Account account, Optional<Unit> unit) {
        Set<UUID> supervising = supervisors.seat(account, act.today()).map(seat -> seats.holders(seat, act.today()))
                .orElse(Set.of());
        Set<String> institution = new HashSet<>();
        for (NameForm form : NameForm.values()) {
            institution.addAll(regulation.institution().names(form));
        }
        return new Group(unit.map(one -> table.under(one.id())).orElse(Set.of()), supervising, table.places(),
                institution);
    }
}
