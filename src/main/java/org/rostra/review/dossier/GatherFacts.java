package org.rostra.review.dossier;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.ledger.Act;
import org.rostra.registry.Account;
import org.rostra.registry.AccountColumn;
import org.rostra.registry.AccountLine;
import org.rostra.registry.AccountLines;
import org.rostra.registry.Custody;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;

/** Brings together what the house knows of accounts in a year; for a screenful by a handful of statements. */
@Component
public class GatherFacts {
    private final FactsTable table;
    private final AccountLines lines;
    private final Register register;
    private final People people;

    GatherFacts(FactsTable table, AccountLines lines, Register register, People people) {
        this.table = table;
        this.lines = lines;
        this.register = register;
        this.people = people;
    }

    /** The facts by account, from the first day of the year to today. */
    public Map<UUID, Facts> of(Act act, Collection<Account> accounts, int year) {
        UUID[] ids = accounts.stream().map(Account::id).toArray(UUID[]::new);
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate today = act.today();
        Map<UUID, AccountLine> named = lines.of(act, List.copyOf(accounts),
                List.of(AccountColumn.CUSTODIANS, AccountColumn.SUPERVISOR), Locale.SIMPLIFIED_CHINESE).stream()
                .collect(Collectors.toMap(line -> line.account().id(), Function.identity()));
        Map<UUID, Long> staff = staff(List.of(ids), today);
        var changes = table.changes(ids, from);
        var unreported = table.unreported(ids, today);
        var overdue = table.overdue(ids, today);
        var corrections = table.corrections(ids, from);
        var educations = table.educations(ids, from);
        var confirmed = table.confirmations(ids, from);
        var said = table.said(ids, from);
        Map<UUID, Facts> facts = new HashMap<>();
        named.forEach((id, line) -> {
            var educated = educations.getOrDefault(id, FactsTable.Educated.NEVER);
            facts.put(id, new Facts(id, line.custodians(), staff.getOrDefault(id, 0L).intValue(), line.supervisors(),
                    changes.getOrDefault(id, List.of()), unreported.getOrDefault(id, List.of()),
                    overdue.getOrDefault(id, 0), educated.times(), educated.last(), corrections.getOrDefault(id, 0),
                    confirmed.get(id), said.get(id)));
        });
        return facts;
    }

    private Map<UUID, Long> staff(List<UUID> accounts, LocalDate today) {
        List<Custody> custody = register.custodians(accounts, today);
        Map<UUID, Person> known = people.byId(custody.stream().map(Custody::person).distinct().toList());
        return custody.stream().filter(one -> {
            Person person = known.get(one.person());
            return person != null && person.kind() == Person.Kind.STAFF;
        }).collect(Collectors.groupingBy(Custody::account, Collectors.counting()));
    }
}
