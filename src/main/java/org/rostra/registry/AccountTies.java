package org.rostra.registry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.directory.Tied;
import org.rostra.directory.UnitTies;
import org.rostra.web.Message;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** An account has an owner as long as it lives: a unit with accounts or applications under way is not closed. */
@Component
class AccountTies implements UnitTies {
    private final UnitAccounts accounts;

    AccountTies(@Lazy UnitAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Message> on(UUID unit) {
        return accounts.living(unit).map(number -> Message.of("registry.tie.accounts", number));
    }

    @Override
    public List<Tied> list(UUID unit, int limit) {
        return accounts.list(unit, limit).stream().map(one -> new Tied(one.id(), one.name(), "/accounts/" + one.id()))
                .toList();
    }
}
