package org.rostra.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.springframework.stereotype.Component;

/** Brings accounts and the names that stand elsewhere together: for a whole page by one query for each kind of name shown. */
@Component
public class AccountLines {
    private final AccountNameTable names;
    private final DeputyTable deputies;
    private final MembershipTable memberships;

    AccountLines(AccountNameTable names, DeputyTable deputies, MembershipTable memberships) {
        this.names = names;
        this.deputies = deputies;
        this.memberships = memberships;
    }

    /**
     * The lines in the order of the accounts, which the caller has read by the sight of the person.
     *
     * @param columns that are shown: names for no column are not looked for
     */
    public List<AccountLine> of(Act act, List<Account> accounts, Collection<Column> columns, Locale locale) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        UUID[] ids = accounts.stream().map(Account::id).toArray(UUID[]::new);
        Map<UUID, List<String>> custodians = columns.contains(AccountColumn.CUSTODIANS)
                ? names.custodians(ids, act.today())
                : Map.of();
        Map<UUID, List<String>> supervisors = columns.contains(AccountColumn.SUPERVISOR)
                ? supervisors(ids, act.today())
                : Map.of();
        Map<UUID, AccountNameTable.UnitNames> units = columns.contains(AccountColumn.UNIT)
                || columns.contains(AccountColumn.PARENT_UNIT)
                        ? names.units(accounts.stream().map(Account::unit).filter(Objects::nonNull).distinct()
                                .toArray(UUID[]::new), locale.getLanguage().equals("en"))
                        : Map.of();
        Map<UUID, Membership> members = columns.contains(AccountColumn.MEMBERS)
                || columns.contains(AccountColumn.ADMITTED) ? memberships.byAccount(List.of(ids)) : Map.of();
        return accounts.stream().map(account -> {
            var unit = account.unit() == null
                    ? AccountNameTable.UnitNames.NONE
                    : units.getOrDefault(account.unit(), AccountNameTable.UnitNames.NONE);
            return new AccountLine(account, unit.own(), unit.above(), custodians.getOrDefault(account.id(), List.of()),
                    supervisors.getOrDefault(account.id(), List.of()),
                    members.getOrDefault(account.id(), Membership.NONE));
        }).toList();
    }

    /** A deputy stands in the place of the office. */
    private Map<UUID, List<String>> supervisors(UUID[] ids, LocalDate on) {
        Map<UUID, List<String>> supervisors = names.supervisors(ids, on);
        deputies.names(ids, on).forEach((account, deputy) -> supervisors.put(account, List.of(deputy)));
        return supervisors;
    }
}
