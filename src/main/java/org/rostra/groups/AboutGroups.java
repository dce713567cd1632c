package org.rostra.groups;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.Account;
import org.rostra.registry.Register;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Titles and units of what is about groups, for desks. */
@Component
public class AboutGroups {
    private final Register register;

    AboutGroups(@Lazy Register register) {
        this.register = register;
    }

    /** The names of the groups, by what is about them. */
    public Map<UUID, String> titles(Map<UUID, UUID> groups) {
        return about(groups, Account::name);
    }

    /** The units of the groups, by what is about them. */
    public Map<UUID, UUID> units(Map<UUID, UUID> groups) {
        return about(groups, Account::unit);
    }

    private <T> Map<UUID, T> about(Map<UUID, UUID> groups, Function<Account, @Nullable T> what) {
        Map<UUID, Account> accounts = register.list(Set.copyOf(groups.values())).stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
        Map<UUID, T> found = new HashMap<>();
        groups.forEach((about, group) -> Optional.ofNullable(accounts.get(group))
                .flatMap(account -> Optional.ofNullable(what.apply(account)))
                .ifPresent(value -> found.put(about, value)));
        return found;
    }
}
