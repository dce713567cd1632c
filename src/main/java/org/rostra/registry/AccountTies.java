package org.rostra.registry;

import java.util.Optional;
import java.util.UUID;
import org.rostra.directory.UnitTies;
import org.rostra.web.Message;
import org.springframework.stereotype.Component;

/** An account has an owner as long as it lives: a unit with accounts or applications under way is not closed. */
@Component
class AccountTies implements UnitTies {
    private final UnitAccountTable accounts;

    AccountTies(UnitAccountTable accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Message> on(UUID unit) {
        long living = accounts.living(unit);
        return living == 0 ? Optional.empty() : Optional.of(Message.of("registry.tie.accounts", living));
    }
}
