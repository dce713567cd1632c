package org.rostra.registry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings accounts and the names that stand elsewhere together, for a whole page by three queries. */
@Component
public class AccountLines {
    private final AccountNameTable names;

    AccountLines(AccountNameTable names) {
        this.names = names;
    }

    /** The lines in the order of the accounts, which the caller has read by the sight of the person. */
    @Transactional(readOnly = true)
    public List<AccountLine> of(Act act, List<Account> accounts, Locale locale) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        UUID[] ids = accounts.stream().map(Account::id).toArray(UUID[]::new);
        Map<UUID, List<String>> custodians = names.custodians(ids, act.today());
        Map<UUID, List<String>> supervisors = names.supervisors(ids, act.today());
        Map<UUID, AccountNameTable.UnitNames> units = names.units(ids, locale.getLanguage().equals("en"));
        return accounts.stream().map(account -> {
            var unit = units.getOrDefault(account.id(), AccountNameTable.UnitNames.NONE);
            return new AccountLine(account, unit.own(), unit.above(), custodians.getOrDefault(account.id(), List.of()),
                    supervisors.getOrDefault(account.id(), List.of()));
        }).toList();
    }
}
