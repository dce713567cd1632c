package org.rostra.registry;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.procedure.DutyForm;

/** What is owed about something on an account, as it stands on desks: the account's name and what it is about. */
public abstract class OnAccountForm implements DutyForm {
    private final Register register;

    protected OnAccountForm(Register register) {
        this.register = register;
    }

    /** One such thing. */
    public record About(UUID id, UUID account, String title) {}

    protected abstract List<About> about(Collection<UUID> subjects);

    @Override
    public Map<UUID, String> titles(Collection<UUID> subjects) {
        return each(subjects, (account, one) -> account.name() + " · " + one.title());
    }

    @Override
    public Map<UUID, UUID> units(Collection<UUID> subjects) {
        return each(subjects, (account, _) -> account.unit());
    }

    private <T> Map<UUID, T> each(Collection<UUID> subjects, BiFunction<Account, About, @Nullable T> of) {
        List<About> all = about(subjects);
        Map<UUID, Account> accounts = register.list(all.stream().map(About::account).collect(Collectors.toSet()))
                .stream().collect(Collectors.toMap(Account::id, Function.identity()));
        Map<UUID, T> each = new HashMap<>();
        for (About one : all) {
            Account account = accounts.get(one.account());
            T value = account == null ? null : of.apply(account, one);
            if (value != null) {
                each.put(one.id(), value);
            }
        }
        return each;
    }
}
